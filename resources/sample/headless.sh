#!/usr/bin/env bash
# The main job without a display: articles in, labelled data out, everything checked. Usage: headless.sh DAU-CLI [FOLDER]
set -eu
cli=$1
here=$(cd "$(dirname "$0")" && pwd)
out=${2:-$(mktemp -d -t dau-sample-XXXXXX)}
project=$out/sample.dau
"$cli" new "$project" --scheme vn-polnews
"$cli" import "$project" "$here/articles"
"$cli" import "$project" "$here/layers"
"$cli" stats "$project"
"$cli" export "$project" "$out/brat" --format brat --annotator A1
"$cli" export "$project" "$out/conll" --format conll --annotator A1 --nesting levels
"$cli" export "$project" "$out/sample.jsonl" --format jsonl
"$cli" check "$project"
echo "The sample project is $project; its labelled data lies in $out."
