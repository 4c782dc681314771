# SPDX-FileCopyrightText: 2026 The Dấu authors
# SPDX-License-Identifier: Apache-2.0
"""The peers of `dau-bench agree`: exact span F1 of every pair, and nominal alpha (NLTK) and Cohen's kappa (scikit-learn) of labels on
positions that two or more marked. Reads lines "document annotator begin end label"; prints seconds and figures as JSON."""
import itertools
import json
import sys
import time
from collections import Counter, defaultdict

rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8")]
start = time.process_time()
layers = defaultdict(Counter)
places = defaultdict(dict)
for document, annotator, begin, end, label in rows:
    layers[annotator][document, begin, end, label] += 1
    places[document, begin, end][annotator] = label
f1 = []
for a, b in itertools.combinations(sorted(layers), 2):
    common = sum((layers[a] & layers[b]).values())
    f1.append(2 * common / (sum(layers[a].values()) + sum(layers[b].values())))
result = {"f1": sum(f1) / len(f1), "f1_seconds": time.process_time() - start}
try:
    from nltk.metrics.agreement import AnnotationTask
    start = time.process_time()
    data = [(annotator, place, label) for place, labels in places.items() if len(labels) > 1 for annotator, label in labels.items()]
    result["alpha"] = AnnotationTask(data=data).alpha()
    result["alpha_seconds"] = time.process_time() - start
except ImportError:
    result["alpha"] = "python3-nltk is not installed"
try:
    from sklearn.metrics import cohen_kappa_score
    start = time.process_time()
    kappas = []
    for a, b in itertools.combinations(sorted(layers), 2):
        both = [(labels[a], labels[b]) for labels in places.values() if a in labels and b in labels]
        kappas.append(cohen_kappa_score([x for x, _ in both], [y for _, y in both]))
    result["kappa"] = sum(kappas) / len(kappas)
    result["kappa_seconds"] = time.process_time() - start
except ImportError:
    result["kappa"] = "python3-sklearn is not installed"
print(json.dumps(result))
