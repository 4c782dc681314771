# SPDX-FileCopyrightText: 2026 The Dấu authors
# SPDX-License-Identifier: Apache-2.0
"""webannotation.py PAGE.jsonld TEXT.txt: expands a page with PyLD and proves every position by its quote.

The terms below are those of the Web Annotation vocabulary that the pages use; a term that is in none of them is dropped by
the expansion, and found here by comparing with the count in the file.
"""
import json
import sys

from pyld import jsonld

OA = 'http://www.w3.org/ns/oa#'
AS = 'http://www.w3.org/ns/activitystreams#'
CONTEXT = {'@context': {
    'oa': OA, 'as': AS, 'rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'dcterms': 'http://purl.org/dc/terms/',
    'rdfs': 'http://www.w3.org/2000/01/rdf-schema#', 'foaf': 'http://xmlns.com/foaf/0.1/', 'xsd': 'http://www.w3.org/2001/XMLSchema#',
    'Annotation': 'oa:Annotation', 'SpecificResource': 'oa:SpecificResource', 'TextualBody': 'oa:TextualBody',
    'TextPositionSelector': 'oa:TextPositionSelector', 'TextQuoteSelector': 'oa:TextQuoteSelector', 'Person': 'foaf:Person',
    'AnnotationPage': 'as:OrderedCollectionPage', 'id': {'@id': '@id', '@type': '@id'}, 'type': {'@id': '@type', '@type': '@vocab'},
    'body': {'@id': 'oa:hasBody', '@type': '@id'}, 'target': {'@id': 'oa:hasTarget', '@type': '@id'},
    'source': {'@id': 'oa:hasSource', '@type': '@id'}, 'selector': {'@id': 'oa:hasSelector', '@type': '@id'},
    'motivation': {'@id': 'oa:motivatedBy', '@type': '@vocab'}, 'purpose': {'@id': 'oa:hasPurpose', '@type': '@vocab'},
    'tagging': 'oa:tagging', 'commenting': 'oa:commenting', 'classifying': 'oa:classifying', 'identifying': 'oa:identifying',
    'linking': 'oa:linking', 'describing': 'oa:describing', 'exact': 'oa:exact', 'prefix': 'oa:prefix', 'suffix': 'oa:suffix',
    'start': {'@id': 'oa:start', '@type': 'xsd:nonNegativeInteger'}, 'end': {'@id': 'oa:end', '@type': 'xsd:nonNegativeInteger'},
    'items': {'@id': 'as:items', '@type': '@id', '@container': '@list'}, 'creator': {'@id': 'dcterms:creator', '@type': '@id'},
    'name': 'foaf:name', 'value': 'rdf:value', 'label': 'rdfs:label'}}


def members(value):
    """How many members the objects of a JSON value have, contexts aside."""
    if isinstance(value, list):
        return sum(map(members, value))
    if not isinstance(value, dict) or '@value' in value or set(value) == {'@id'}:
        return 0
    if set(value) == {'@list'}:
        return members(value['@list'])
    return sum(1 + members(inner) for key, inner in value.items() if key != '@context')


def one(value):
    return value[0]['@value']


page = json.load(open(sys.argv[1], encoding='utf-8'))
text = open(sys.argv[2], encoding='utf-8', newline='').read()
loader = lambda url, options: {'contextUrl': None, 'documentUrl': url, 'document': CONTEXT, 'contentType': 'application/ld+json'}
expanded = jsonld.expand(page, {'documentLoader': loader})
assert len(expanded) == 1, 'a page is one node'
proved = 0
for item in expanded[0][AS + 'items'][0]['@list']:
    for target in item[OA + 'hasTarget']:
        selectors = {selector['@type'][0]: selector for selector in target.get(OA + 'hasSelector', [])}
        if not selectors:
            continue
        place, quote = selectors[OA + 'TextPositionSelector'], selectors[OA + 'TextQuoteSelector']
        begin, end = int(one(place[OA + 'start'])), int(one(place[OA + 'end']))
        assert text[begin:end] == one(quote[OA + 'exact']), (begin, end, text[begin:end], quote)
        assert text[:begin].endswith(one(quote[OA + 'prefix'])) and text[end:].startswith(one(quote[OA + 'suffix']))
        proved += 1
assert members(expanded) == members(page), 'a term was dropped'
print(proved, 'positions')
