#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that are named in scripts/packages.txt for the given purposes and are not
# there yet. Usage: scripts/install.sh build run [test]
set -euo pipefail
cd "$(dirname "$0")"

wanted=()
for purpose in "$@"; do
    while read -r package; do
        wanted+=("$package")
    done < <(awk -v purpose="$purpose" '$1 == purpose { print $2 }' packages.txt)
done

missing=()
for package in "${wanted[@]}"; do
    if [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
        missing+=("$package")
    fi
done
if [[ ${#missing[@]} -eq 0 ]]; then
    exit 0
fi

as_root=()
if [[ $EUID -ne 0 ]]; then
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! {
    "${as_root[@]}" apt-get update &&
        DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}"
} >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "scripts/install.sh: apt-get failed, see above; it needs Debian 12 and a way to its packages" >&2
    exit 1
fi
