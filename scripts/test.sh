#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds with warnings as errors, and runs every test.
# Usage: scripts/test.sh [PRESET] [CTEST ARGUMENT...]     (PRESET: dev or sanitize; default dev)
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install.sh build run test
preset=dev
if [[ ${1:-} == dev || ${1:-} == sanitize ]]; then
    preset=$1
    shift
fi
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" -j "$(nproc)" "$@"
