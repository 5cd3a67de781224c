# SPDX-License-Identifier: GPL-3.0-or-later
"""Font families under short names, from the Debian font packages."""

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

TRUETYPE = "/usr/share/fonts/truetype/"
TYPE1_OUTLINES = "/usr/share/fonts/X11/Type1/"
TYPE1_METRICS = "/usr/share/fonts/type1/urw-base35/"

# name: regular, bold, italic, bold italic
TRUETYPE_FAMILIES = {
    "carlito": ["crosextra/Carlito-%s.ttf" % s for s in ("Regular", "Bold", "Italic", "BoldItalic")],
    "caladea": ["crosextra/Caladea-%s.ttf" % s for s in ("Regular", "Bold", "Italic", "BoldItalic")],
    "lato": ["lato/Lato-%s.ttf" % s for s in ("Regular", "Bold", "Italic", "BoldItalic")],
    "latolight": ["lato/Lato-%s.ttf" % s for s in ("Light", "Semibold", "LightItalic", "SemiboldItalic")],
    "sans": ["liberation/LiberationSans-%s.ttf" % s for s in ("Regular", "Bold", "Italic", "BoldItalic")],
    "serif": ["liberation/LiberationSerif-%s.ttf" % s for s in ("Regular", "Bold", "Italic", "BoldItalic")],
    "mono": ["liberation/LiberationMono-%s.ttf" % s for s in ("Regular", "Bold", "Italic", "BoldItalic")],
    "dejavu": ["dejavu/DejaVuSans%s.ttf" % s for s in ("", "-Bold", "-Oblique", "-BoldOblique")],
    "dejavuserif": ["dejavu/DejaVuSerif%s.ttf" % s for s in ("", "-Bold", "-Italic", "-BoldItalic")],
    "condensed": ["dejavu/DejaVuSansCondensed%s.ttf" % s for s in ("", "-Bold", "-Oblique", "-BoldOblique")],
}
TYPE1_FAMILIES = {
    "century": ["C059-Roman", "C059-Bold", "C059-Italic", "C059-BdIta"],
    "palladio": ["P052-Roman", "P052-Bold", "P052-Italic", "P052-BoldItalic"],
    "bookman": ["URWBookman-Light", "URWBookman-Demi", "URWBookman-LightItalic", "URWBookman-DemiItalic"],
    "gothic": ["URWGothic-Book", "URWGothic-Demi", "URWGothic-BookOblique", "URWGothic-DemiOblique"],
    "hand": ["Z003-MediumItalic"] * 4,
}
# Not embedded: the reader of the PDF has to find a substitute, as with many real papers.
STANDARD_FAMILIES = {
    "helvetica": ["Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"],
    "times": ["Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"],
    "courier": ["Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique"],
}
# Characters that only few fonts have.
SYMBOLS = "☐☒☑✓✔✗★→●■▪"

_ready = {}


def _register_type1(family):
    names = TYPE1_FAMILIES[family]
    for name in sorted(set(names)):
        face = pdfmetrics.EmbeddedType1Face(TYPE1_METRICS + name + ".afm", TYPE1_OUTLINES + name + ".pfb")
        pdfmetrics.registerTypeFace(face)
        pdfmetrics.registerFont(pdfmetrics.Font(name, face.name, "WinAnsiEncoding"))
    return names


def _register_truetype(family):
    names = [family + suffix for suffix in ("", "-b", "-i", "-bi")]
    for name, path in zip(names, TRUETYPE_FAMILIES[family]):
        pdfmetrics.registerFont(TTFont(name, TRUETYPE + path))
    return names


def use(family):
    """Registers a family once; returns the names of its regular, bold and italic faces."""
    if family in _ready:
        return _ready[family]
    if family in STANDARD_FAMILIES:
        return STANDARD_FAMILIES[family]
    names = _register_type1(family) if family in TYPE1_FAMILIES else _register_truetype(family)
    pdfmetrics.registerFontFamily(names[0], normal=names[0], bold=names[1], italic=names[2], boldItalic=names[3])
    _ready[family] = names
    return names
