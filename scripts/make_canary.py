#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes pipeline/workers/canary_picture.hpp: a small PNG with a printed line, as C++."""

import pathlib
import subprocess

WORDS = "Dit is de kanarie van het register jobcoach"  # enough words not to be tried upside down
TARGET = pathlib.Path(__file__).parent.parent / "pipeline/workers/canary_picture.hpp"
BYTES_A_LINE = 16

CONTENT = f"BT /F 24 Tf 30 30 Td ({WORDS}) Tj ET"
DOCUMENT = f"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 510 80] /Contents 4 0 R
/Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>> >> >> >> endobj
4 0 obj <</Length {len(CONTENT)}>> stream
{CONTENT}
endstream endobj
trailer <</Root 1 0 R>>
%%EOF
"""


def main():
    picture = subprocess.run(
        ["pdftoppm", "-r", "150", "-mono", "-png", "-singlefile", "-"],
        input=DOCUMENT.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    rows = [picture[start:start + BYTES_A_LINE] for start in range(0, len(picture), BYTES_A_LINE)]
    numbers = "\n".join("    " + " ".join(f"0x{byte:02X}," for byte in row) for row in rows)
    TARGET.write_text(f"""// SPDX-License-Identifier: GPL-3.0-or-later
// Written by scripts/make_canary.py.
#pragma once

#include <array>
#include <cstdint>

namespace intake {{

/// A PNG of the words "{WORDS}".
// clang-format off
inline constexpr std::array<std::uint8_t, {len(picture)}> k_canary_picture{{
{numbers}
}};
// clang-format on

}} // namespace intake
""")


if __name__ == "__main__":
    main()
