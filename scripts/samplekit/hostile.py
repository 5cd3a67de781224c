# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are broken or mean harm, small ones. Each is made by one function of this table."""

import struct
import zlib

from . import archive, pdf

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def _pdf(objects):
    """A PDF from the texts of its objects, with a true cross-reference table."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def without_pages(_):
    return _pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"])


def huge_page(_):
    return _pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                 b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000000000 2000000000] /Contents 4 0 R /Resources << >> >>",
                 b"<< /Length 34 >>\nstream\n0 0 1000000000 1000000000 re f    \nendstream"])


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def huge_picture(_):
    """A PNG that says 60,000 x 60,000 pixels; 450 MB of nothing in a few kilobytes, cut short."""
    header = struct.pack(">IIBBBBB", 60000, 60000, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(7501 * 400), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def truncated(good):
    return good[: len(good) * 2 // 5]


def encrypted(good):
    def action(folder, paths):
        out = folder / "out.pdf"
        pdf.run("qpdf", "--allow-weak-crypto", "--static-id", "--encrypt", "geheim", "eigenaar", "128", "--use-aes=n", "--",
                paths[0], out)
        return out.read_bytes()

    return pdf.with_files([good], action)


def broken_xref(good):
    """Every offset in the table is wrong, which is what some mail programs do to a PDF."""
    head, _, _ = good.rpartition(b"startxref")
    return head.replace(b" 00000 n ", b" 00007 n ") + b"startxref\n17\n%%EOF\n"


def docx_without_parts(_):
    types = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             f'<Override PartName="/word/document.xml" ContentType="{WORD}document.main+xml"/></Types>')
    return archive.write([archive.plain("[Content_Types].xml", types.encode())])


def docx_deep(_):
    """A body that nests 40,000 elements."""
    types = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             f'<Override PartName="/word/document.xml" ContentType="{WORD}document.main+xml"/></Types>')
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = f"<w:document {space}><w:body>" + "<w:p>" * 40000 + "</w:p>" * 40000 + "</w:body></w:document>"
    return archive.write([archive.plain("[Content_Types].xml", types.encode()), archive.plain("word/document.xml", body.encode())])


def bomb(_):
    """One member of 300 MB of zeros."""
    return archive.write([archive.plain("Certificaten 2023-2026.pdf", bytes(300 * 1024 * 1024))])


def overlap(_):
    return archive.overlapping(12, 4096)


def program(_):
    """The head of a Windows program without any code."""
    head = bytearray(1536)
    head[0:2], head[0x3C:0x40] = b"MZ", struct.pack("<I", 0x80)
    head[0x80:0x84] = b"PE\0\0"
    head[0x84:0x98] = struct.pack("<HHIIIHH", 0x014C, 1, 0, 0, 0, 224, 0x0102)
    head[0x98:0x9A] = struct.pack("<H", 0x010B)
    head[0x4E:0x76] = b"This program cannot be run in DOS mode.\r"
    return bytes(head)


def noise(_):
    """Bytes that are no kind of file."""
    value, out = 12345, bytearray()
    for _ in range(4096):
        value = (value * 1103515245 + 12345) % 2**31
        out.append(value >> 16 & 0xFF)
    out[0] = 0xE7
    return bytes(out)


def looping_form(_):
    """A drawing that draws itself."""
    return _pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                 b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                 b"/Resources << /XObject << /A 5 0 R >> >> >>",
                 b"<< /Length 5 >>\nstream\n/A Do\nendstream",
                 b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /A 5 0 R >> >> "
                 b"/Length 11 >>\nstream\n/A Do /A Do\nendstream"])


def mac_attributes(_):
    return struct.pack(">II16sH", 0x00051607, 0x00020000, b"Mac OS X        ", 2) + bytes(100)


def finder(_):
    return b"\0\0\0\1Bud1\0\0\x10\0\0\0\x08\0" + bytes(200)


def thumbs(_):
    return b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504)


MAKERS = {f.__name__.replace("_", "-"): f for f in (
    without_pages, huge_page, huge_picture, truncated, encrypted, broken_xref, docx_without_parts, docx_deep, bomb, overlap,
    program, noise, looping_form, mac_attributes, finder, thumbs)}
