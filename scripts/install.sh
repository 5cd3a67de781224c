#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that are named in scripts/packages.txt for the given purposes and are not
# there yet; for test also what the browser tests need from npm, into build/browser (without it they say
# that they are skipped). Usage: scripts/install.sh build run [test]
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
# npm comes with some builds of nodejs and not with others.
if [[ " $* " == *" test "* ]] && ! command -v npm >/dev/null; then
    missing+=(npm)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT

install_missing() {
    local as_root=()
    if [[ $EUID -ne 0 ]]; then
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    if ! {
        "${as_root[@]}" apt-get update &&
            DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}"
    } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "scripts/install.sh: apt-get failed, see above; it needs Debian 12 and a way to its packages" >&2
        exit 1
    fi
}

# The versions that package-lock.json names, once.
install_for_browser() {
    local from=../tests/browser into=../build/browser
    if cmp -s "$from/package-lock.json" "$into/installed.json"; then
        return
    fi
    mkdir -p "$into"
    cp "$from/package.json" "$from/package-lock.json" "$into"
    if npm ci --prefix "$into" --ignore-scripts --no-audit --no-fund >"$log" 2>&1; then
        cp "$into/package-lock.json" "$into/installed.json"
    else
        tail -n 3 "$log" >&2
        echo "scripts/install.sh: npm failed, see above; the browser tests will be skipped" >&2
    fi
}

if [[ ${#missing[@]} -gt 0 ]]; then
    install_missing
fi
if [[ " $* " == *" test "* ]]; then
    install_for_browser
fi
