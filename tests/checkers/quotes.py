# SPDX-FileCopyrightText: 2026 The Dấu authors
# SPDX-License-Identifier: Apache-2.0
"""Reads exports as their own tools count: quotes.py FORMAT FILE... prints each span as "label<TAB>text".

Code points, as Python's strings have them: bdoc, bioc-json, bioc-xml, brat, csv, jsonl, label-studio, prodigy (spaCy counts so too),
pubannotation, pubtator, refi-qda. UTF-16 units: doccano (as its page counts in JavaScript), gate (lxml walks the nodes of the text), uima-json,
webanno-tsv (by the INCEpTION user guide's words on TSV 3.3). Tokens: conll2012 (NLTK splits the columns).
"""
import csv as tables
import io
import json
import os
import re
import sys
import tempfile
import zipfile
from urllib.parse import unquote


class Utf16:
    """A text that is counted and cut in UTF-16 units."""

    def __init__(self, text):
        self.bytes = text.encode("utf-16-le")

    def __len__(self):
        return len(self.bytes) // 2

    def __getitem__(self, part):
        return self.bytes[2 * part.start:2 * part.stop].decode("utf-16-le")


def beside(other):
    with open(os.path.join(os.path.dirname(name), other), encoding="utf-8", newline="") as file:
        return file.read()


def bdoc(content):
    document = json.loads(content)
    assert document["offset_type"] == "p"
    for annotations in document["annotation_sets"].values():
        for annotation in annotations["annotations"]:
            yield annotation["type"], document["text"], annotation["start"], annotation["end"]


def bioc_json(content):
    for document in json.loads(content)["documents"]:
        for passage in document["passages"]:
            for annotation in passage["annotations"]:
                places = [(place["offset"], place["offset"] + place["length"]) for place in annotation["locations"]]
                quote = " ".join(passage["text"][begin:end] for begin, end in places)
                assert passage["offset"] == 0 and quote == annotation["text"], annotation
                for begin, end in places:
                    yield annotation["infons"]["type"], passage["text"], begin, end


def bioc_xml(content):
    from lxml import etree

    for passage in etree.fromstring(content.encode("utf-8")).iter("passage"):
        text = passage.findtext("text")
        for annotation in passage.iter("annotation"):
            places = [(int(place.get("offset")), int(place.get("offset")) + int(place.get("length"))) for place in annotation.iter("location")]
            assert passage.findtext("offset") == "0", passage.findtext("offset")
            assert " ".join(text[begin:end] for begin, end in places) == annotation.findtext("text"), etree.tostring(annotation)
            for begin, end in places:
                yield annotation.findtext("infon[@key='type']"), text, begin, end


def brat(content):
    text = beside(os.path.basename(name)[:-len(".ann")] + ".txt")
    conf = "annotation.conf"
    while not os.path.exists(os.path.join(os.path.dirname(name), conf)):  # brat looks in the folders above
        conf = "../" + conf
    names = dict(re.findall(r"^#dau label (\S+)\t(.*)$", beside(conf), re.M))
    for line in content.split("\n"):
        if not line.startswith("T"):
            continue
        label, places, quote = re.fullmatch(r"T\d+\t(\S+) (\d[\d ;]*)\t(.*)", line).groups()
        places = [tuple(map(int, place.split(" "))) for place in places.split(";")]
        assert " ".join(text[begin:end] for begin, end in places) == quote, line
        begin, end = places[0]
        for other in places[1:] + [(len(text) + 1, 0)]:  # a line break parts what is one
            if other[0] > len(text) or text[end:other[0]].strip("\r\n"):
                yield names.get(label, label), text, begin, end
                begin = other[0]
            end = other[1]


def csv(content):
    def rows(table):
        for row in tables.DictReader(io.StringIO(table, newline="")):
            yield {key: re.sub(r"^'(?='*[=+\-@\t\r])", "", cell) for key, cell in row.items()}

    texts = {row["doc_id"]: row["text"] for row in rows(beside("documents.csv"))}
    for row in rows(content):
        if not row["label"]:
            continue  # a layer without annotations
        text = texts[row["doc_id"]]
        begin, end = int(row["start"]), int(row["end"])
        assert text[begin:end] == row["text"] == Utf16(text)[int(row["start_utf16"]):int(row["end_utf16"])], row
        yield row["label"], text, begin, end


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


def jsonl(content):
    for line in content.split("\n"):
        if not line:
            continue
        row = json.loads(line)
        assert row["length"] == len(row["text"])
        for layer in row.get("layers", []):
            for annotation in layer["annotations"]:
                assert annotation["quotes"] == [row["text"][begin:end] for begin, end in annotation["spans"]], annotation
                for begin, end in annotation["spans"]:
                    yield annotation["label"], row["text"], begin, end


def label_studio(content):
    for task in json.loads(content):
        text = task["data"]["text"]
        for result in [one for work in task["annotations"] + task["predictions"] for one in work["result"] if one["type"] == "labels"]:
            value = result["value"]
            assert text[value["start"]:value["end"]] == value["text"], result
            yield value["labels"][0], text, value["start"], value["end"]


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


def gate(content):
    from lxml import etree

    root = etree.fromstring(content.encode("utf-8"))
    words = root.find("TextWithNodes")
    text = words.text or ""
    nodes = set()
    for node in words:
        assert int(node.get("id")) == len(Utf16(text)), etree.tostring(node)
        nodes.add(int(node.get("id")))
        text += node.tail or ""
    assert {0, len(Utf16(text))} <= nodes, nodes
    for annotations in root.iter("AnnotationSet"):
        ids = [annotation.get("Id") for annotation in annotations]
        assert len(ids) == len(set(ids)), ids
        for annotation in annotations:
            begin, end = int(annotation.get("StartNode")), int(annotation.get("EndNode"))
            assert {begin, end} <= nodes, etree.tostring(annotation)
            for name in annotation.iterfind("Feature/Name"):
                value = name.getparent().find("Value").text
                assert name.text != "dau_part_of" or value in ids, value
                assert not name.text.startswith("dau_relation_") or json.loads(value)[1] in ids, value
            yield annotation.get("Type"), Utf16(text), begin, end


def conll2012(content):
    from nltk.corpus.reader import ConllCorpusReader

    parts = re.findall(r"^#begin document \((.*)\); part (\d{3})\n(.*?)^#end document\n", content, re.M | re.S)
    assert content == "".join("#begin document (%s); part %s\n%s#end document\n" % part for part in parts)
    for document, number, rows in parts:
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "rows"), "w", encoding="utf-8", newline="") as file:
                file.write(rows)

            def column(place):
                kinds = ["words" if i == place else "ignore" for i in range(12)]
                return list(ConllCorpusReader(folder, ["rows"], kinds, encoding="utf-8").sents())

            sentences = zip(column(0), column(1), column(2), column(3), column(10), column(11)) if rows.strip() else []
            for ids, numbers, places, words, names, chains in sentences:
                assert set(ids) == {document} and {int(one) for one in numbers} == {int(number)}, ids
                assert places == [str(i) for i in range(len(words))], places
                text = " ".join(words)
                begins = [len(" ".join(words[:i] + [""])) for i in range(len(words))]
                ends = [begin + len(word) for begin, word in zip(begins, words)]
                stack, open_chains = [], {}
                for i, (name, chain) in enumerate(zip(names, chains)):
                    opening, closing = re.fullmatch(r"((?:\([^()*]+)*)\*(\)*)", name).groups()
                    stack += [(label, i) for label in opening.split("(")[1:]]
                    for _ in closing:
                        label, first = stack.pop()
                        yield unquote(label), text, begins[first], ends[i]
                    for piece in chain.split("|") if chain != "-" else []:
                        opens, cluster, closes = re.fullmatch(r"(\(?)(\d+)(\)?)", piece).groups()
                        if opens:
                            open_chains.setdefault(cluster, []).append(i)
                        if closes:
                            yield document + "#" + cluster, text, begins[open_chains[cluster].pop()], ends[i]
                assert not stack and not any(open_chains.values()), (stack, open_chains)


def refi_qda(_):
    from lxml import etree

    with zipfile.ZipFile(name) as archive:
        project = etree.fromstring(archive.read("project.qde"))
        codes = {code.get("guid"): code.get("name") for code in project.iter("{*}Code")}
        for source in project.iter("{*}TextSource"):
            text = archive.read(source.get("plainTextPath").replace("internal://", "sources/")).decode("utf-8")
            for selection in source.iter("{*}PlainTextSelection"):
                begin, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
                assert selection.get("name") in (None, text[begin:end]), etree.tostring(selection)
                for code in selection.iter("{*}CodeRef"):
                    yield codes[code.get("targetGUID")], text, begin, end


def uima_json(content):
    things = json.loads(content)["%FEATURE_STRUCTURES"]
    texts = {thing["%ID"]: Utf16(thing["sofaString"]) for thing in things if thing["%TYPE"] == "uima.cas.Sofa"}
    ids = {thing["%ID"] for thing in things}
    assert len(ids) == len(things)
    for thing in things:
        assert all(value in ids for key, value in thing.items() if key.startswith("@")), thing
        if thing["%TYPE"].endswith(".NamedEntity"):
            yield thing["value"], texts[thing["@sofa"]], thing["begin"], thing["end"]


ESCAPED = {"t": "\t", "r": "\r", "n": "\n", "f": "\f", "b": "\b"}


def unescaped(value):
    return re.sub(r"\\(->|.)", lambda match: ESCAPED.get(match[1], match[1]), value)


def cut(value, sign):
    """At the signs that no backslash stands before."""
    return re.findall(r"(?:^|(?<=%s))((?:\\.|[^\\%s])*)(?:%s|$)" % ((re.escape(sign),) * 3), value)


def webanno_tsv(content):
    lines = content.split("\n")
    assert lines[0] == "#FORMAT=WebAnno TSV 3.3"
    layers = []  # kind, number of columns, column of the label
    at = 1
    for line in lines[1:]:
        if not line.startswith("#T_"):
            break
        kind, names = re.fullmatch(r"#T_(SP|RL)=(.*)", line).groups()
        features = names.split("|")[1:]
        layers.append((kind, max(1, len(features)), features.index("value") if kind == "SP" else 0))
        at += 1
    assert lines[at:at + 2] == ["", ""] and content.endswith("\n")

    text = Utf16("")
    units = {}  # "1-2" or "1-2.1": begin, end
    spans = {}  # number or place: label, begin, end
    targets = []
    for block in "\n".join(lines[at + 2:]).split("\n\n"):
        rows = block.strip("\n").split("\n")
        said = [row[len("#Text="):] for row in rows if row.startswith("#Text=")]
        rows = [row.split("\t") for row in rows if row and not row.startswith("#")]
        if not rows:
            continue
        assert said and rows[0][1].split("-")[0].isdigit(), block
        begin = int(rows[0][1].split("-")[0])
        assert begin >= len(text), (begin, len(text))  # what stands between sentences is not in the file
        text.bytes += (" " * (begin - len(text)) + unescaped("\n".join(said))).encode("utf-16-le")
        for row in rows:
            place, (first, last), token, cells = row[0], map(int, row[1].split("-")), row[2], row[3:]
            assert text[first:last] == token and row[-1] == "", row
            assert len(cells) - 1 == sum(number for _, number, _ in layers), row
            units[place] = first, last
            assert "." not in place or units[place.split(".")[0]][0] <= first <= last <= units[place.split(".")[0]][1], row
            for kind, number, label in layers:
                values = [cut(cell, "|") for cell in cells[:number]]
                cells = cells[number:]
                assert len({len(value) for value in values}) == 1, row
                for parts in zip(*values):
                    if kind == "RL":
                        if parts[-1] != "_":
                            targets.append((row, parts[-1]))
                        continue
                    if parts == ("_",) * number:
                        continue
                    numbers = {re.fullmatch(r"(?s)(?:\\.|[^\\\[\]])*(?:\[(\d+)\])?", part)[1] for part in parts}
                    assert len(numbers) == 1, row
                    one = numbers.pop()
                    value = unescaped(re.sub(r"\[\d+\]$", "", parts[label]))
                    known = spans.setdefault(one or place, [value, first, last])
                    assert known[0] == value, row
                    known[2] = last
    for row, target in targets:
        source, one, other = re.fullmatch(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?", target).groups()
        begins = [spans[source if one in (None, "0") else one][1], spans[row[0] if other in (None, "0") else other][1]]
        assert begins == [units[source][0], units[row[0]][0]], (row, begins)
    for label, begin, end in spans.values():
        yield label, text, begin, end


for name in sys.argv[2:]:
    content = None if name.endswith(".qdpx") else beside(os.path.basename(name))
    for label, text, begin, end in globals()[sys.argv[1].replace("-", "_")](content):
        assert 0 <= begin < end <= len(text), (name, begin, end)
        print(label + "\t" + " ".join(text[begin:end].split()))
