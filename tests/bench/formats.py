# SPDX-FileCopyrightText: 2026 The Dấu authors
# SPDX-License-Identifier: Apache-2.0
"""The peer of `dau-bench formats`: formats.py brat|jsonl FOLDER. Reads every annotation of the files with its words checked, writes
the same again into memory, and prints annotations per CPU second as JSON."""
import io
import json
import pathlib
import sys
import time

kind, folder = sys.argv[1], pathlib.Path(sys.argv[2])


def read_brat():
    for ann in sorted(folder.rglob("*.ann")):
        text = ann.with_suffix(".txt").read_text(encoding="utf-8")
        rows = []
        for line in ann.read_text(encoding="utf-8").split("\n"):
            if line.startswith("T"):
                name, place, quote = line.split("\t")
                label, rest = place.split(" ", 1)
                spans = [tuple(map(int, one.split())) for one in rest.split(";")]
                assert " ".join(text[b:e] for b, e in spans).replace("\n", " ") == quote
                rows.append((name, label, spans, quote))
            elif line.startswith("R"):
                name, rest = line.split("\t")[:2]
                rows.append((name, *rest.split()))
        yield text, rows


def write_brat(documents):
    for _, rows in documents:
        out = io.StringIO()
        for row in rows:
            if len(row) == 4 and isinstance(row[2], list):
                out.write("%s\t%s %s\t%s\n" % (row[0], row[1], ";".join("%d %d" % one for one in row[2]), row[3]))
            else:
                out.write("%s\t%s\n" % (row[0], " ".join(row[1:])))
        out.getvalue().encode("utf-8")


def read_jsonl():
    for name in sorted(folder.rglob("*.jsonl")):
        with open(name, encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                yield row, [one for layer in row["layers"] for one in layer["annotations"] + layer["relations"]]


def write_jsonl(documents):
    for row, _ in documents:
        json.dumps(row, ensure_ascii=False).encode("utf-8")


read, write = {"brat": (read_brat, write_brat), "jsonl": (read_jsonl, write_jsonl)}[kind]
start = time.process_time()
documents = list(read())
read_seconds = time.process_time() - start
count = sum(len(rows) for _, rows in documents)
start = time.process_time()
write(documents)
write_seconds = time.process_time() - start
print(json.dumps({"annotations": count, "read_per_cpu_second": round(count / read_seconds), "written_per_cpu_second": round(count / write_seconds)}))
