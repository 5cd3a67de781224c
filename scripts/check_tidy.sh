#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy 14 over our own sources, with the build settings of the dev preset.
# Usage: scripts/check_tidy.sh [FILE...]
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset dev >/dev/null
if [[ $# -eq 0 ]]; then
    mapfile -t files < <(find extractors classifiers pipeline -name '*.cpp' | sort)
    set -- "${files[@]}"
fi
# Each file's complaints only, not the count of those suppressed in libraries.
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 4 clang-tidy-14 -p build/dev --quiet --extra-arg=-Wno-unknown-warning-option 2> >(grep -v 'warnings generated' >&2)
echo "tidy: in order"
