#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries each fuzz target with inputs that libFuzzer makes from the seeds in tests/fuzz/corpus, under the address and
# undefined behaviour sanitizers. What breaks one is kept in build/fuzz/found: as a seed it becomes a test.
# Usage: scripts/fuzz.sh [SECONDS [TARGET...]]     (60 seconds each, all of them)
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
targets=("${@:2}")
if [[ ${#targets[@]} -eq 0 ]]; then
    mapfile -t targets < <(cd tests/fuzz && printf '%s\n' *_fuzz.cpp | sed 's/_fuzz\.cpp$//')
fi

scripts/install.sh build run fuzz
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${targets[@]/%/_fuzz}"

status=0
for target in "${targets[@]}"; do
    seeds=tests/fuzz/corpus/$target
    [[ -d $seeds ]] || seeds=build/fuzz/tests/fuzz/corpus/$target # those that the build makes
    mkdir -p "build/fuzz/made/$target" build/fuzz/found
    log=build/fuzz/$target.log
    if "build/fuzz/tests/fuzz/${target}_fuzz" -max_total_time="$seconds" -rss_limit_mb=3000 -timeout=20 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/found/$target-" "build/fuzz/made/$target" "$seeds" >"$log" 2>&1; then
        awk -v target="$target" '/number_of_executed_units/ { print target ": " $2 " inputs, nothing found" }' "$log"
    else
        echo "$target: an input broke it, see $log and build/fuzz/found"
        status=1
    fi
done
exit "$status"
