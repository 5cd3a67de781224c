# SPDX-License-Identifier: GPL-3.0-or-later
"""One [[file]] of a source -> its bytes, the truth about it, and the true text of what must be recognised."""

import re
from dataclasses import dataclass, field

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from . import hostile, office, pdf, scan

KINDS = {
    "cv": "cv",
    "declaration_working": "declaration", "reflection_statement": "declaration", "function_statement": "declaration",
    "mentor_assessor_statement": "declaration", "publication_statement": "declaration",
    "presentation_statement": "declaration", "volunteer_statement": "declaration", "conduct_declaration": "declaration",
    "attendance_proof": "attendance_proof", "diploma": "attendance_proof", "confirmation": "attendance_proof",
    "edubadge": "attendance_proof",
    "publication": "article",
    "reflection_report": "report", "accountability_report": "report", "development_plan": "report",
    "reading_list": "other", "announcement": "other", "attendance_list": "other", "registration_or_invoice": "other",
    "identity_or_payroll": "other", "other": "other",
}
RECOGNISED = ("scan", "scan-picture", "tiff", "photo", "png")  # made of pictures only
SIGNATURES = ("signed", "unsigned", "not_needed", "typed")
ROLES = ("signed", "meeting", "event", "period", "issued", "birth", "printed", "expiry", "published", "unknown")
DATE = re.compile(r"^(\d{4}(?:-\d\d){0,2})(?:/(\d{4}(?:-\d\d){0,2}))? (\w+)$")


@dataclass
class Made:
    data: bytes = b""
    pieces: list = field(default_factory=list)
    blank_pages: list = field(default_factory=list)
    pages: int = 0
    text: list = field(default_factory=list)  # of each page, where something must be recognised


def date(text):
    """'2024-03-12 meeting' or '2023-09/2024-06 period'."""
    match = DATE.match(text)
    if not match or match.group(3) not in ROLES:
        raise ValueError(f"not a date with a role: {text!r}")
    return {"value": match.group(1), "end": match.group(2), "role": match.group(3)}


def piece(paper, pages, source):
    kind = KINDS[paper["type"]]
    signature = paper.get("signature", "not_needed")
    if signature not in SIGNATURES:
        raise ValueError(f"not a signature state: {signature!r}")
    return {"pages": pages, "kind": kind, "type": paper["type"], "holder": paper.get("holder") or None, "signature": signature,
            "dates": [date(d) for d in paper.get("dates", [])], "quantity": paper.get("quantity"), "text_source": source,
            "note": paper.get("note")}


def _over(data, draw):
    """Lays a drawing over every page."""

    def action(folder, paths):
        size = (595.27, 841.89)
        canvas = Canvas(str(folder / "over.pdf"), pagesize=size, invariant=1)
        draw(canvas, size)
        canvas.showPage()
        canvas.save()
        out = folder / "out.pdf"
        pdf.run("qpdf", "--deterministic-id", paths[0], "--overlay", folder / "over.pdf", "--repeat=1", "--", out)
        return out.read_bytes()

    return pdf.with_files([data], action)


def _portal_line(text):
    def draw(canvas, size):
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor(HexColor("#444444"))
        canvas.drawString(30, size[1] - 16, text)
        canvas.drawString(30, 12, text)
    return draw


def _hidden(text):
    """Text that cannot be seen: the layer a copier's own recognition left behind."""
    def draw(canvas, size):
        words = canvas.beginText(60, size[1] - 90)
        words.setFont("Helvetica", 10)
        words.setTextRenderMode(3)
        for line in text.strip().splitlines():
            words.textLine(line.strip())
        canvas.drawText(words)
    return draw


def _sheet(paper, made, seed):
    """One paper of a PDF: text or, where the source says so, a scan of it."""
    clean = office.writer_pdf(paper) if paper.get("make") == "writer" else pdf.render(paper)
    count, source, data = pdf.pages(clean), "layer", clean
    if "scan" in paper:
        data, source = scan.scanned_pdf(clean, paper["scan"], seed), "ocr"
        made.text += pdf.text(clean)
    elif made.text or paper.get("_scans"):
        made.text += [""] * count
    if "portal_line" in paper:
        data = _over(data, _portal_line(paper["portal_line"]))
    if "hidden" in paper:
        data = _over(data, _hidden(paper["hidden"]))
    made.pieces.append(piece(paper, [made.pages + 1, made.pages + count], source))
    made.pages += count
    sheets = [data]
    if paper.get("blank_back"):
        size = pdf.page_size(paper)
        empty = pdf.blank(size)
        sheets.append(scan.scanned_pdf(empty, paper["scan"], seed + " back") if "scan" in paper else empty)
        made.pages += 1
        made.blank_pages.append(made.pages)
        made.text += [""] if "scan" in paper or made.text else []
    return sheets


def _as_pdf(papers, seed):
    made, sheets = Made(), []
    scans = any("scan" in p for p in papers)
    for index, paper in enumerate(papers):
        sheets += _sheet(paper | {"_scans": scans}, made, f"{seed} {index}")
    made.data = pdf.merge(sheets)
    return made


def _as_pictures(file, seed):
    """Papers that were laid on the glass together, or photographed."""
    options, make = file.get("scan", {}), file["make"]
    papers = file["paper"]
    clean = [pdf.render(p) for p in papers]
    whole = pdf.merge([part for p, c in zip(papers, clean) for part in ([c, pdf.blank(pdf.page_size(p))] if p.get("blank_back") else [c])])
    made = Made(text=pdf.text(whole))
    for paper, data in zip(papers, clean):
        count = pdf.pages(data)
        made.pieces.append(piece(paper, [made.pages + 1, made.pages + count], "ocr"))
        made.pages += count
        if paper.get("blank_back"):
            made.pages += 1
            made.blank_pages.append(made.pages)
    makers = {"scan": scan.scanned_pdf, "tiff": scan.tiff, "photo": scan.photo, "png": lambda d, o, _: scan.png(d, o),
              "scan-picture": scan.scanned_picture}
    made.data = makers[make](whole, options, seed)
    if "hidden" in file:
        made.data = _over(made.data, _hidden(file["hidden"]))
    return made


def _as_office(file, seed):
    """The first paper is the text; others stand in it as pictures. Such files have no pages of their own."""
    papers = file["paper"]
    made = Made(pieces=[] if papers[0].get("no_piece") else [piece(papers[0], None, "layer")])
    pictures = []
    for index, paper in enumerate(papers[1:]):
        options = {"dpi": 130, "quality": 50, "noise": 3} | paper.get("scan", {})
        clean = pdf.render(paper)
        image = scan.pages(clean, options, f"{seed} {index}")[0]
        pictures.append((scan.jpeg(image.convert("RGB"), options), 16, round(16 * image.height / image.width, 2)))
        made.pieces.append(piece(paper, None, "ocr"))
        made.text += pdf.text(clean)
    if file["make"] == "odt":
        made.data = office.odt_file(papers[0], pictures)
    else:
        made.data = office.docx_file(papers[0], [p[0] for p in pictures])
    return made


def make(file, seed):
    """Bytes and truth of one [[file]], but for archives and folders."""
    how = file.get("make", "pdf")
    if how == "text":
        made = Made(data=file["content"].encode(file.get("charset", "utf-8")))
        made.pieces = [piece(p, None, "layer") for p in file.get("paper", [])]
        return made
    if how == "hostile":
        made = _as_pdf(file["paper"], seed) if "paper" in file else Made()
        broken = hostile.MAKERS[file["hostile"]](made.data)
        # Where the file can still be read, its pieces must be found.
        return Made(broken, made.pieces, pages=made.pages) if file.get("outcome") == "ok" else Made(broken)
    if how in ("docx", "odt"):
        return _as_office(file, seed)
    if how in RECOGNISED:
        return _as_pictures(file, seed)
    made = _as_pdf(file["paper"], seed)
    if how == "distilled":
        made.data = pdf.distil(made.data)
    elif how != "pdf":
        raise ValueError(f"unknown make: {how!r}")
    return made
