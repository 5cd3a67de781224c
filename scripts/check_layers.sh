#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The one dependency rule: extractors <- classifiers <- pipeline <- tests (arrow = is included by), every
# include of ours names its folder, and the coordinator links no parser of untrusted bytes.
# Usage: scripts/check_layers.sh [BUILD_FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."

failures=0
complain() {
    echo "layers: $1" >&2
    failures=$((failures + 1))
}

# check FOLDER ALLOWED...: every quoted include in FOLDER starts with one of ALLOWED.
check() {
    local folder=$1
    shift
    local allowed
    allowed=$(IFS='|'; echo "$*")
    while IFS= read -r line; do
        complain "$line: $folder may include only: $*"
    done < <(grep -rnE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' "$folder" \
                 --include='*.hpp' --include='*.cpp' --include='*.in' |
             grep -vE "#[[:space:]]*include[[:space:]]*\"($allowed)/" || true)
}

check extractors extractors
check classifiers classifiers extractors
check pipeline pipeline classifiers extractors
check tests tests pipeline classifiers extractors

# The reader program's own code and the coordinator's meet only in the wire format.
while IFS= read -r line; do
    complain "$line: the coordinator may not include the reader's code"
done < <(grep -rnE '#[[:space:]]*include[[:space:]]*"pipeline/workers/reader/' pipeline \
             --include='*.hpp' --include='*.cpp' | grep -v '^pipeline/workers/reader/' || true)

# A type of one name in two headers: the linker keeps one of their functions, and says nothing.
while IFS= read -r name; do
    complain "$name is defined in two headers of one namespace"
done < <(find extractors classifiers pipeline -name '*.hpp' -exec awk '
             /^namespace / { space = $2 }
             /^(struct|class|enum class) [A-Za-z]+ .*[{]$/ { print space "::" ($1 == "enum" ? $3 : $2) }' {} + |
         sort | uniq -d)

if [[ $# -gt 0 && -x $1/portfolio-intake ]]; then
    parsers='poppler|qpdf|tesseract|lept|libzip|magic|pugixml|jpeg|png|tiff'
    while IFS= read -r library; do
        complain "portfolio-intake links a parser of untrusted bytes: $library"
    done < <(readelf -d "$1/portfolio-intake" | grep NEEDED | grep -E "$parsers" || true)
fi

if [[ $failures -gt 0 ]]; then
    exit 1
fi
echo "layers: in order"
