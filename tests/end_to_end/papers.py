# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers as candidates hand them in, made on the spot: printed, signed by hand or digitally, scanned, as a table."""

import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from intake import ROOT

sys.path.insert(0, str(ROOT / "scripts"))
from samplekit import ink, scan as scanner  # noqa: E402

INK = "~"  # at the end of a line: a scribble across what follows its last colon


def pdf(*pages, size=12):
    """A PDF; each page is a text, its first line the heading."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, A4, invariant=1)
    for page in pages:
        y = 780
        for number, line in enumerate(page.strip("\n").splitlines()):
            points = size + 6 if number == 0 else size
            text = line.rstrip(INK)
            canvas.setFont("Helvetica", points)
            canvas.drawString(60, y, text)
            x = 70 + canvas.stringWidth(text, "Helvetica", points)
            if line.endswith(INK):
                ink.draw(canvas, ink.signature(len(page)), x, y - 4, 26, (0.1, 0.15, 0.45))
            y -= points * 1.7
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scan(paper, **options):
    """What a scanner makes of a PDF: pictures only."""
    return scanner.scanned_pdf(paper, options, "papers")


def grey_photo(paper):
    """A photo taken in the dark, out of focus: no ink is to be told from paper."""
    return scanner.photo(paper, {"shadow": 0.8, "blur": 6, "noise": 14, "quality": 15, "dpi": 90}, "papers")


def docx(lines, rows=()):
    """A Word file: lines, then a table; "\f" begins a page."""
    document = Document()
    for line in lines:
        if line == "\f":
            document.add_page_break()
        else:
            document.add_paragraph(line)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for cells, row in zip(table.rows, rows):
            for cell, text in zip(cells.cells, row):
                cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt(lines):
    """A LibreOffice text of paragraphs."""
    namespace = "urn:oasis:names:tc:opendocument:xmlns"
    kind = "application/vnd.oasis.opendocument.text"
    text = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    parts = {
        "content.xml": f'<office:document-content xmlns:office="{namespace}:office:1.0" xmlns:text="{namespace}:text:1.0" '
        f'office:version="1.2"><office:body><office:text>{text}</office:text></office:body></office:document-content>',
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{namespace}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", kind)
        for name, content in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
    return buffer.getvalue()


def mail(sender, to, subject, day, body, attachments=()):
    """A saved e-mail with PDFs attached: name and bytes."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"], message["Date"] = sender, to, subject, day
    message.set_content(body)
    for name, content in attachments:
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return bytes(message)


def pdf_table(title, rows, widths):
    """A table with lines around its cells, whose texts wrap; widths in points."""
    buffer, style = io.BytesIO(), getSampleStyleSheet()["Normal"]
    cells = [[Paragraph(escape(text), style) for text in row] for row in rows]
    table = Table(cells, widths, style=[("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
                  repeatRows=1)
    SimpleDocTemplate(buffer, pagesize=A4, invariant=1).build([Paragraph(escape(title), style), Spacer(1, 12), table])
    return buffer.getvalue()


def xlsx(rows):
    """A sheet; numbers are numbers, everything else is text."""
    def cell(value):
        if isinstance(value, (int, float)):
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    sheet = "".join("<row>" + "".join(map(cell, row)) + "</row>" for row in rows)
    spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet_type}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet_type}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{spreadsheet}" xmlns:r="{office}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{spreadsheet}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
    return buffer.getvalue()


def signed_digitally(paper, name):
    """The PDF with a digital signature of somebody whom no office knows, with a certificate made for the occasion."""
    digits = 12000
    catalog = re.search(rb"(\d+) 0 obj\s*<<(?:(?!endobj).)*?/Type /Catalog.*?>>\s*endobj", paper, re.DOTALL)
    page = re.search(rb"(\d+) 0 obj\s*<<(?:(?!endobj).)*?/Type /Page\b.*?>>\s*endobj", paper, re.DOTALL)
    size = int(re.search(rb"/Size (\d+)", paper)[1])
    start = int(re.findall(rb"startxref\s+(\d+)", paper)[-1])

    def with_entry(found, entry):
        whole = found[0]
        at = whole.rindex(b">>")
        return whole[:at] + entry + whole[at:] + b"\n"

    objects = {
        int(catalog[1]): with_entry(catalog, b" /AcroForm <</SigFlags 3 /Fields [%d 0 R]>> " % size),
        int(page[1]): with_entry(page, b" /Annots [%d 0 R] " % size),
        size: b"%d 0 obj\n<</Type /Annot /Subtype /Widget /FT /Sig /T (s) /Rect [200 300 320 340] /F 132 /V %d 0 R"
              b" /P %s 0 R>>\nendobj\n" % (size, size + 1, page[1]),
        size + 1: b"%d 0 obj\n<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Name (%s)"
                  b" /ByteRange [0 0000000000 0000000000 0000000000] /Contents <%s>>>\nendobj\n"
                  % (size + 1, name.encode(), b"0" * digits),
    }
    body, places = bytearray(paper + b"\n"), {}
    for number, content in objects.items():
        places[number] = len(body)
        body += content
    table = len(body)
    body += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % entry for entry in places.items())
    body += b"trailer\n<</Size %d /Root %s 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (size + 2, catalog[1], start, table)
    begin = body.rindex(b"/Contents <") + len(b"/Contents ")
    end = begin + digits + 2
    empty = b"[0 0000000000 0000000000 0000000000]"
    body = body.replace(empty, b"[0 %010d %010d %010d]" % (begin, end, len(body) - end))
    message = _openssl_message(bytes(body[:begin] + body[end:]), name).hex().encode()
    body[begin + 1:begin + 1 + len(message)] = message
    return bytes(body)


def _openssl_message(content, name):
    with tempfile.TemporaryDirectory() as folder:
        key, certificate, file = (str(pathlib.Path(folder, part)) for part in ("key", "certificate", "content"))
        pathlib.Path(file).write_bytes(content)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-subj", f"/CN={name}", "-keyout", key, "-out", certificate], check=True, capture_output=True)
        return subprocess.run(["openssl", "cms", "-sign", "-binary", "-in", file, "-signer", certificate, "-inkey", key,
                               "-outform", "DER"], check=True, capture_output=True).stdout
