# SPDX-FileCopyrightText: 2026 The Dấu authors
# SPDX-License-Identifier: Apache-2.0
"""Reads exports as their own tools count: quotes.py FORMAT FILE... prints each span as "label<TAB>text".

Code points, as Python's strings have them: prodigy (spaCy counts so too), pubannotation, pubtator. UTF-16 units, as the page
of doccano counts in its JavaScript.
"""
import json
import sys
from urllib.parse import unquote


class Utf16:
    """A text that is counted and cut in UTF-16 units."""

    def __init__(self, text):
        self.bytes = text.encode("utf-16-le")

    def __len__(self):
        return len(self.bytes) // 2

    def __getitem__(self, part):
        return self.bytes[2 * part.start:2 * part.stop].decode("utf-16-le")


def doccano(content):
    for line in content.split("\n"):
        if not line:
            continue
        row = json.loads(line)
        row["text"] = Utf16(row["text"])
        if "entities" in row:
            for span in row["entities"]:
                yield span["label"], row["text"], span["start_offset"], span["end_offset"]
        else:
            for begin, end, label in row["label"]:
                yield label, row["text"], begin, end


def prodigy(content):
    for line in content.split("\n"):
        if not line:
            continue
        row = json.loads(line)
        tokens = {token["id"]: token for token in row.get("tokens", [])}
        for token in tokens.values():
            assert row["text"][token["start"]:token["end"]] == token["text"], token
        for span in row.get("spans", []):  # none: nobody has worked on it
            assert tokens[span["token_start"]]["start"] == span["start"], span
            assert tokens[span["token_end"]]["end"] == span["end"], span
            yield span["label"], row["text"], span["start"], span["end"]


def pubannotation(content):
    document = json.loads(content)
    for span in document.get("denotations", []):
        places = span["span"] if isinstance(span["span"], list) else [span["span"]]
        for place in places:
            yield span["obj"], document["text"], place["begin"], place["end"]


def pubtator(content):
    for block in content.strip("\n").split("\n\n"):
        lines = block.split("\n")
        text = lines[0].split("|t|", 1)[1] + "\n" + lines[1].split("|a|", 1)[1]
        for line in lines[2:]:
            fields = line.split("\t")
            if len(fields) < 5:
                continue
            begin, end, quote, label = int(fields[1]), int(fields[2]), fields[3], fields[4]
            assert text[begin:end].split() == quote.split(), (line, text[begin:end])  # a row has no line breaks
            yield unquote(label), text, begin, end  # a label is one word there


for name in sys.argv[2:]:
    with open(name, encoding="utf-8", newline="") as file:
        content = file.read()
    for label, text, begin, end in globals()[sys.argv[1]](content):
        assert 0 <= begin < end <= len(text), (name, begin, end)
        print(label + "\t" + " ".join(text[begin:end].split()))
