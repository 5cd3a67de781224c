# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper -> DOCX or ODT, with the same mark-up as the PDFs."""

import datetime
import io
import re
import tempfile
import zipfile
from pathlib import Path

import docx
from docx.shared import Cm, Pt, RGBColor
from odf import draw as odf_draw
from odf.opendocument import OpenDocumentText
from odf.style import ParagraphProperties, Style, TableColumnProperties, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import H, LineBreak, List, ListItem, P

from . import archive, blocks, ink, pdf

STAMP = datetime.datetime(2026, 9, 14, 21, 30)
FACES = {"carlito": "Carlito", "caladea": "Caladea", "sans": "Liberation Sans", "serif": "Liberation Serif", "lato": "Lato",
         "dejavu": "DejaVu Sans"}


def plain(text):
    """Inline mark-up taken off."""
    return re.sub(r"\*\*|~|//(?=\S)|(?<=\S)//", "", text) if "://" not in text else re.sub(r"\*\*|~", "", text)


def tick_line(rows):
    return "   ".join(("☒ " if chosen else "☐ ") + label for chosen, label in rows)


def signature_picture(what):
    strokes = ink.signature(re.match(r"\d+", what).group(), initials=what.endswith("i"))
    return ink.png(ink.picture(strokes, 80))


# --- DOCX -------------------------------------------------------------------------------------


def _docx_runs(paragraph, text):
    for part in re.split(r"(\*\*.+?\*\*|~.+?~|<br/>)", text):
        if part == "<br/>":
            paragraph.add_run().add_break()
        elif part:
            run = paragraph.add_run(plain(part))
            run.bold = part.startswith("**")
            run.italic = part.startswith("~")


def _docx_table(document, rows, head):
    table = document.add_table(len(rows), max(map(len, rows)))
    table.style = "Table Grid"
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            _docx_runs(table.cell(r, c).paragraphs[0], f"**{cell}**" if head and r == 0 else cell)


def _docx_signatures(document, places):
    for what, name, role in ((place + ["", ""])[:3] for place in places):
        if what == "typed":
            document.add_paragraph(name)
        elif what != "-":
            document.add_paragraph().add_run().add_picture(io.BytesIO(signature_picture(what)), height=Cm(1.5))
        document.add_paragraph("_" * 30)
        document.add_paragraph(f"{name}\n{role}")


def docx_file(paper, pictures=()):
    """A Word document; `pictures` (PNG or JPEG bytes) stand after the text."""
    document = docx.Document()
    document.sections[0].page_width, document.sections[0].page_height = Cm(21), Cm(29.7)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FACES.get(paper["family"], "Carlito"), Pt(paper.get("size", 11))
    colour = RGBColor.from_string(paper.get("colour", "#1f3a5f").lstrip("#").upper())
    if paper.get("org"):
        document.sections[0].header.paragraphs[0].text = paper["org"]
    if paper.get("footer"):
        document.sections[0].footer.paragraphs[0].text = paper["footer"]
    for block in blocks.parse(paper["body"]):
        _docx_block(document, block, colour)
    for picture in pictures:
        document.add_picture(io.BytesIO(picture), width=Cm(15))
    properties = document.core_properties
    properties.created = properties.modified = STAMP
    properties.author, properties.last_modified_by = paper.get("pdf_author", ""), ""
    buffer = io.BytesIO()
    document.save(buffer)
    return archive.steady(buffer.getvalue())


def _docx_block(document, block, colour):
    if block.kind in ("h1", "h2", "h3"):
        heading = document.add_heading(plain(block.text), int(block.kind[1]))
        for run in heading.runs:
            run.font.color.rgb = colour
    elif block.kind in ("text", "small", "right", "big", "item"):
        _docx_runs(document.add_paragraph(), block.text)
    elif block.kind == "bullet":
        _docx_runs(document.add_paragraph(style="List Bullet"), block.text)
    elif block.kind in ("table", "form"):
        _docx_table(document, block.rows, block.head)
    elif block.kind == "ticks":
        document.add_paragraph(tick_line(block.rows))
    elif block.kind == "sign":
        _docx_signatures(document, block.rows)
    elif block.kind == "page":
        document.add_page_break()


# --- ODT --------------------------------------------------------------------------------------


class _Odt:
    def __init__(self, paper):
        self.document = OpenDocumentText()
        face = FACES.get(paper["family"], "Liberation Serif")
        self.styles = {name: self._style(name, face, points, weight) for name, points, weight in
                       (("h1", 20, "bold"), ("h2", 14, "bold"), ("h3", 11, "bold"), ("text", 11, "normal"), ("big", 18, "bold"),
                        ("small", 8, "normal"), ("right", 11, "normal"))}
        self.column = Style(name="kolom", family="table-column")
        self.column.addElement(TableColumnProperties(columnwidth="5.5cm"))
        self.document.automaticstyles.addElement(self.column)

    def _style(self, name, face, points, weight):
        style = Style(name=name, family="paragraph")
        style.addElement(ParagraphProperties(textalign="end" if name == "right" else "start", marginbottom="0.2cm"))
        style.addElement(TextProperties(fontsize=f"{points}pt", fontweight=weight, fontfamily=face))
        self.document.styles.addElement(style)
        return style

    def paragraph(self, text, style="text"):
        p = P(stylename=self.styles[style])
        for index, part in enumerate(plain(text).split("<br/>")):
            if index:
                p.addElement(LineBreak())
            p.addText(part)
        return p

    def picture(self, data, width, height, kind="png"):
        frame = odf_draw.Frame(width=f"{width}cm", height=f"{height}cm", anchortype="paragraph")
        name = self.document.addPicture(f"picture{len(data)}.{kind}", f"image/{kind}", data)
        frame.addElement(odf_draw.Image(href=name))
        p = P(stylename=self.styles["text"])
        p.addElement(frame)
        return p

    def table(self, rows):
        table = Table(name=f"tabel{len(rows)}")
        table.addElement(TableColumn(stylename=self.column, numbercolumnsrepeated=max(map(len, rows))))
        for row in rows:
            line = TableRow()
            for cell in row:
                box = TableCell()
                box.addElement(self.paragraph(cell))
                line.addElement(box)
            table.addElement(line)
        return table

    def block(self, block):
        if block.kind in ("h1", "h2", "h3"):
            yield H(outlinelevel=int(block.kind[1]), stylename=self.styles[block.kind], text=plain(block.text))
        elif block.kind in ("text", "small", "right", "big", "item"):
            yield self.paragraph(block.text, block.kind if block.kind in self.styles else "text")
        elif block.kind == "bullet":
            item, bullets = ListItem(), List()
            item.addElement(self.paragraph(block.text))
            bullets.addElement(item)
            yield bullets
        elif block.kind in ("table", "form"):
            yield self.table(block.rows)
        elif block.kind == "ticks":
            yield self.paragraph(tick_line(block.rows))
        elif block.kind == "sign":
            for what, name, role in ((place + ["", ""])[:3] for place in block.rows):
                if what not in ("-", "typed"):
                    yield self.picture(signature_picture(what), 4, 1.5)
                yield self.paragraph((name + "<br/>" if what == "typed" else "") + "_" * 28 + f"<br/>{name}<br/>{role}")


def odt_file(paper, pictures=()):
    odt = _Odt(paper)
    for block in blocks.parse(paper["body"]):
        for element in odt.block(block):
            odt.document.text.addElement(element)
    for data, width, height in pictures:
        odt.document.text.addElement(odt.picture(data, width, height, "jpeg"))
    buffer = io.BytesIO()
    odt.document.write(buffer)
    return _steady_odt(buffer.getvalue())


def _steady_odt(data):
    """odfpy gives pictures random names and stamps the time; both are made fixed."""
    source = zipfile.ZipFile(io.BytesIO(data))
    content = source.read("content.xml").decode()
    names = {name: f"Pictures/{i}.{name.rsplit('.', 1)[-1]}" for i, name in
             enumerate(sorted((n for n in source.namelist() if n.startswith("Pictures/")), key=content.find))}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for old in source.infolist():
            body = source.read(old)
            if old.filename.endswith(".xml"):
                text = body.decode()
                for before, after in names.items():
                    text = text.replace(before, after)
                text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", STAMP.isoformat(), text)
                body = text.encode()
            new = zipfile.ZipInfo(names.get(old.filename, old.filename), archive.STAMP)
            new.compress_type = zipfile.ZIP_STORED if old.filename == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(new, body)
    return out.getvalue()


# --- through Writer ---------------------------------------------------------------------------


def writer_pdf(paper):
    """The paper as Word file, exported by LibreOffice: what most candidates do."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "paper.docx"
        source.write_bytes(docx_file(paper))
        pdf.run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder,
                source)
        return pdf.settle((Path(folder) / "paper.pdf").read_bytes())
