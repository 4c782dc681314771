# SPDX-FileCopyrightText: 2026 The Dấu authors
# SPDX-License-Identifier: Apache-2.0
"""Reads XMI files with python3-lxml, by the UIMA references: xmi.py TypeSystem.xml FILE.xmi...

Every type and feature must be declared, every id unique, every reference and member there, every span in the text
(UTF-16 units). Prints each NamedEntity as "value<TAB>text", in the order of the files.
"""
import sys

from lxml import etree

XMI = "{http://www.omg.org/XMI}"
UIMA = "{http://uima.apache.org/resourceSpecifier}"
BUILT_IN = {"uima.tcas.DocumentAnnotation": {"language"}, "uima.tcas.Annotation": set(), "uima.cas.NULL": set()}


def declared(path):
    types = {}
    for one in etree.parse(path).iter(UIMA + "typeDescription"):
        features = {f.findtext(UIMA + "name"): f.findtext(UIMA + "rangeTypeName") for f in one.iter(UIMA + "featureDescription")}
        types[one.findtext(UIMA + "name")] = (one.findtext(UIMA + "supertypeName"), features)
    return types


def features_of(types, name):
    features = {}
    while name in types:
        above, own = types[name]
        features.update(own)
        name = above
    features.update({f: "uima.cas.String" for f in BUILT_IN[name]})
    return features


def check(path, types):
    root = etree.parse(path).getroot()
    assert root.tag == XMI + "XMI", root.tag
    ids = [one.get(XMI + "id") for one in root if one.get(XMI + "id")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    sofa = root.find("{http:///uima/cas.ecore}Sofa")
    text = sofa.get("sofaString").encode("utf-16-le")
    view = root.find("{http:///uima/cas.ecore}View")
    assert set(view.get("members").split()) <= set(ids), "a member is missing"
    for one in root:
        tag = etree.QName(one)
        package = tag.namespace.replace("http:///", "").replace(".ecore", "").replace("/", ".")
        if package == "uima.cas":
            continue
        known = features_of(types, package + "." + tag.localname)
        begin, end = int(one.get("begin")), int(one.get("end"))
        assert 0 <= begin <= end <= len(text) // 2, (begin, end)
        quote = text[2 * begin:2 * end].decode("utf-16-le")  # fails inside a surrogate pair
        for name, value in one.attrib.items():
            if name in ("begin", "end") or name.startswith(XMI):
                continue
            if name == "sofa":
                assert value == sofa.get(XMI + "id")
                continue
            assert name in known, name + " is not declared"
            if not known[name].startswith("uima.cas."):
                assert set(value.split()) <= set(ids), name + " refers to nothing"
        if tag.localname == "NamedEntity":
            print(repr((one.get("value"), quote)))


if __name__ == "__main__":
    for file in sys.argv[2:]:
        check(file, declared(sys.argv[1]))
