#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file is as clang-format 14 leaves it. With --fix, makes it so.
set -euo pipefail
cd "$(dirname "$0")/.."
mode=(--dry-run --Werror)
if [[ ${1:-} == --fix ]]; then
    mode=(-i)
fi
find extractors classifiers pipeline tests -name '*.hpp' -o -name '*.cpp' | sort | xargs clang-format-14 "${mode[@]}"
echo "format: in order"
