#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds, and runs portfolio-intake. Without arguments it indexes the fictional
# portfolios in samples/inbox into out/; with arguments it passes them on:
#     scripts/run.sh run /path/to/inbox --out /path/to/results
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

"$root/scripts/install.sh" build run
build=$root/build/release
if [[ ! -f $build/build.ninja ]]; then
    echo "Building; the first time this takes some ten minutes." >&2
    (cd "$root" && cmake --preset release) >/dev/null
fi
if ! cmake --build "$build" >"$build/build.log" 2>&1; then
    tail -n 40 "$build/build.log" >&2
    exit 1
fi

if [[ $# -gt 0 ]]; then
    exec "$build/portfolio-intake" "$@"
fi
status=0
"$build/portfolio-intake" run "$root/samples/inbox" --register "$root/samples/register.csv" --out "$root/out" || status=$?
# The samples hold two files that are no ZIP on purpose: exit status 1 is what they must give.
if [[ $status -eq 1 ]]; then
    exit 0
fi
exit "$status"
