#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Dấu authors
# SPDX-License-Identifier: Apache-2.0
# run.sh DAU-FUZZ FOLDER SECONDS [FORMAT...]: fuzzes one reader after the other, a line for each; fails if one crashed. What
# was found and every input worth keeping stay in FOLDER.
set -u
program=$(realpath "$1")
folder=$2
seconds=$3
shift 3
if [ $# -eq 0 ]; then mapfile -t formats < <("$program" --list); else formats=("$@"); fi
# The readers read files: in memory where that is possible.
[ -w /dev/shm ] && export TMPDIR=/dev/shm
failed=0
for format in "${formats[@]}"; do
    mkdir -p "$folder/$format/corpus"
    "$program" --format="$format" --seeds="$folder/$format/seeds" || { echo "$format: no seeds"; failed=1; continue; }
    if (cd "$folder/$format" && "$program" --format="$format" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 \
        -detect_leaks=0 -print_final_stats=1 corpus seeds >log 2>&1); then said=clean; else said=CRASH failed=1; fi
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/$format/log")
    coverage=$(grep -o 'cov: [0-9]*' "$folder/$format/log" | tail -1)
    echo "$format: ${runs:-0} runs, ${coverage:-cov: 0}, $said"
    [ "$said" = clean ] || grep -m3 -E 'ERROR|runtime error|broken promise|Test unit written' "$folder/$format/log"
done
exit $failed
