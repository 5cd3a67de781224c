# SPDX-License-Identifier: GPL-3.0-or-later
"""Kinds of pages, signed or not. Each takes a Sheet; `signed` says whether anybody has put a signature."""

from . import marks, strokes
from .sheet import OTHER, BLUE, SCRIPT, name

LABELS = {"train": ("Handtekening:", "Handtekening", "Handtekening deelnemer", "Getekend:", "Voor akkoord:", "Ondertekening", "Handtekening trainer:",
                    "Signature", "Signed:", "Handtekening werkgever"),
          "test": ("Handtekening begeleider", "Handtekening van de cursist:", "Ondertekend door", "Signature:")}
LABELS["other"] = LABELS["test"]
CLOSINGS = ("Met vriendelijke groet,", "Hoogachtend,", "Met hartelijke groet,", "Sincerely,", "Very truly yours,", "Yours sincerely,", "Best regards,")


def _heading(sheet, title):
    rng, pt = sheet.rng, sheet.pt
    y = rng.uniform(35, 60) * pt
    if rng.random() < 0.6:
        marks.logo(sheet, rng.choice((50, 330)) * pt, y, rng.uniform(18, 50) * pt)
    y += 65 * pt
    sheet.text(55 * pt, y, title, size=rng.uniform(14, 22), bold=True)
    return y + rng.uniform(35, 55) * pt


def _fill(sheet, x, y, label, value, by_hand, room=200):
    end = sheet.text(x, y, label)
    pt = sheet.pt
    if sheet.rng.random() < 0.6:
        sheet.rule(end + 3 * pt, y + sheet.size * pt * 1.1, room * pt, sheet.rng.random() < 0.4)
    if by_hand:
        sheet.handwrite(end + 8 * pt, y - 5 * pt, value)
    elif sheet.rng.random() < 0.8:
        sheet.text(end + 8 * pt, y, value)
    return y + sheet.size * pt * sheet.rng.uniform(1.8, 2.6)


def _date(rng):
    parting, century = rng.choice("---/. "), rng.choice(("20", "20", ""))
    return f"{rng.randint(1, 28)}{parting}{rng.randint(1, 12)}{parting}{century}{rng.randint(14, 26)}"


def _place_or_name(rng):
    """What people fill in by hand where a signature might stand: where, when, or in full who they are."""
    kind = rng.random()
    if kind < 0.5:
        return _date(rng)
    place = rng.choice(("Assen", "Rotterdam", "Zwolle", "Den Bosch", "Tiel", "Groningen"))
    return place if kind < 0.6 else f"{place}, {_date(rng)}" if kind < 0.75 else name(rng)


def _dated_beside(sheet, left, bottom, room):
    """A date or a name by hand on the row of a signature, which may as well be empty: one is not the other."""
    if sheet.split == "train" and sheet.rng.random() < 0.2:
        sheet.handwrite(left + room * sheet.rng.uniform(0.95, 1.15), bottom - sheet.size * sheet.rng.uniform(1.1, 1.6) * sheet.pt, _place_or_name(sheet.rng),
                        size=sheet.size * sheet.rng.uniform(1.0, 1.8), asked=True)


def _slot(sheet, x, y, room, signed):
    """Label, line, perhaps a name under it; a signature or something that must not pass for one."""
    rng, pt = sheet.rng, sheet.pt
    below = rng.random() < 0.35
    label = rng.choice(LABELS[sheet.split])
    gap = rng.uniform(28, 55) * pt
    if not below:
        end = sheet.text(x, y, label)
        beside = rng.random() < 0.45 and end - x < 0.5 * room
        left, bottom = (end + 5 * pt, y + sheet.size * pt * 1.2) if beside else (x, y + gap)
    else:
        left, bottom = x, y + gap * 0.8
        sheet.text(x, bottom + 3 * pt, label, size=sheet.size * 0.85)
    if rng.random() < 0.65:
        sheet.rule(left, bottom, max(40 * pt, room - (left - x)), rng.random() < 0.4)
    if rng.random() < 0.15:
        sheet.brush.rectangle([x - 4 * pt, y - 4 * pt, x + room, y + gap + 8 * pt], outline=(30, 30, 30), width=max(1, int(0.6 * pt)))
    sheet.ask(left, bottom, max(60 * pt, room - (left - x)), 30 * pt)
    if signed:
        sheet.sign(left, bottom, max(60 * pt, room - (left - x)), rng.uniform(22, 40) * pt)
    else:
        decoy = rng.random()
        if decoy < 0.15:
            marks.script_name(sheet, left + 4 * pt, bottom - 20 * pt)
        elif decoy < 0.23:
            sheet.handwrite(left + 4 * pt, bottom - 18 * pt, name(rng), asked=True)
        elif decoy < 0.28:
            sheet.ink_on(strokes.tick(rng), left + 10 * pt, bottom - 18 * pt, height=14 * pt)
        elif decoy < 0.36:
            sheet.text(left + 4 * pt, bottom - sheet.size * pt * 1.2, name(rng))
        elif decoy < 0.42:
            marks.stamp(sheet, left + 10 * pt, bottom - 60 * pt)
        elif decoy < 0.56:
            sheet.handwrite(left + 4 * pt, bottom - 18 * pt, _place_or_name(rng), asked=True)
    _dated_beside(sheet, left, bottom, max(60 * pt, room - (left - x)))
    if rng.random() < 0.2 and signed:
        marks.stamp(sheet, left + rng.uniform(0.3, 0.8) * room, bottom - 70 * pt)
    if rng.random() < 0.5 and not below:
        sheet.text(x, y + gap + 5 * pt, name(rng))
    return y + gap + rng.uniform(22, 40) * pt


def form(sheet, signed):
    rng, pt = sheet.rng, sheet.pt
    y = _heading(sheet, rng.choice(("Verklaring van deelname", "Formulier intervisie", "Verklaring", "Bewijs van deelname", "Statement of attendance")))
    by_hand = rng.random() < 0.5
    for label, value in (("Naam:", name(rng)), ("Functie:", "loopbaanadviseur"), ("Organisatie:", "Kompas Advies"), ("Datum:", _date(rng)), ("Plaats:", "Assen"), ("Uren:", "12")):
        if rng.random() < 0.8:
            y = _fill(sheet, 55 * pt, y, label, value, by_hand and rng.random() < 0.8)
    if rng.random() < 0.4:
        for _ in range(rng.randint(2, 5)):
            sheet.brush.rectangle([58 * pt, y, 67 * pt, y + 9 * pt], outline=(20, 20, 20), width=max(1, int(pt)))
            if rng.random() < 0.5:
                sheet.ink_on(strokes.tick(rng), 57 * pt, y - 3 * pt, height=13 * pt)
            sheet.text(75 * pt, y - 1, " ".join(rng.choice(("aanwezig", "online", "deelname", "volledig", "praktijk")) for _ in range(3)))
            y += 18 * pt
    y = sheet.paragraph(55 * pt, y + 10 * pt, 480 * pt, rng.randint(2, 12)) + 20 * pt
    y = min(y, 690 * pt)
    count = rng.choice((1, 1, 2, 2, 3))
    some = [rng.random() < 0.7 for _ in range(count)] if signed else [False] * count
    if signed and not any(some):
        some[0] = True
    wide = count > 1 and rng.random() < 0.6
    for index, here in enumerate(some):
        if wide:
            _slot(sheet, (55 + index * 500 / count) * pt, y, 480 / count * pt, here)
        elif y < 760 * pt:
            y = _slot(sheet, rng.choice((55, 55, 300)) * pt, y, 200 * pt, here)


def letter(sheet, signed):
    rng, pt = sheet.rng, sheet.pt
    if rng.random() < 0.7:
        marks.logo(sheet, rng.choice((50, 380)) * pt, 40 * pt, rng.uniform(18, 45) * pt)
    left = rng.choice((60, 80)) * pt
    y = rng.uniform(110, 150) * pt
    for _ in range(rng.randint(2, 4)):
        sheet.text(left, y, " ".join(rng.choice(("Afdeling", "Postbus 12", "Dorpstraat 4", "9401 AB Assen", "Research Center", "New York")) for _ in range(2)))
        y += sheet.size * pt * 1.35
    sheet.text(left + rng.choice((0, 280)) * pt, y + 15 * pt, f"Assen, {rng.randint(1, 28)} maart 20{rng.randint(14, 26)}")
    y = sheet.paragraph(left, y + 50 * pt, 450 * pt, rng.randint(4, 20)) + 15 * pt
    at = left + rng.choice((0, 0, 240)) * pt
    if rng.random() < 0.9:
        sheet.text(at, y, rng.choice(CLOSINGS))
    gap = rng.uniform(30, 62) * pt
    sheet.ask(at, y + gap, 200 * pt, gap)
    if signed:
        sheet.sign(at, y + gap, 200 * pt, rng.uniform(24, 46) * pt)
    elif rng.random() < 0.2:
        marks.script_name(sheet, at, y + gap - 24 * pt)
    sheet.text(at, y + gap + rng.uniform(0, 8) * pt, name(rng))
    sheet.text(at, y + gap + sheet.size * pt * 1.5, rng.choice(("directeur", "trainer", "coordinator", "Director of Research")))
    if rng.random() < 0.4:
        sheet.paragraph(left, min(y + gap + 50 * pt, 790 * pt), 450 * pt, rng.randint(1, 3), size=7.5)


def attendance(sheet, signed):
    rng, pt = sheet.rng, sheet.pt
    y = _heading(sheet, rng.choice(("Presentielijst", "Deelnemerslijst", "Aanwezigheidslijst")))
    columns = [55, 90, 240, 370, 540] if rng.random() < 0.6 else [55, 230, 380, 540]
    heads = ["nr", "Naam", "Organisatie", rng.choice(("Handtekening", "Paraaf"))][-(len(columns) - 1):]
    row, rows = rng.uniform(20, 34) * pt, rng.randint(5, 14)
    by_hand = rng.random() < 0.4
    share = rng.uniform(0.4, 1.0)
    for index in range(rows + 1):
        top = y + index * row
        sheet.brush.line([55 * pt, top, 540 * pt, top], fill=(30, 30, 30), width=max(1, int(0.6 * pt)))
        for column, (x, head) in enumerate(zip(columns, heads)):
            at, middle = (x + 4) * pt, top + row / 2 - sheet.size * pt * 0.6
            if index == 0:
                sheet.text(at, middle, head, bold=True)
            elif head == heads[-1]:
                sheet.ask(at, top + row, (540 - x - 8) * pt, row)
                if signed and rng.random() < share:
                    sheet.sign(at, top + row * 0.9, (540 - x - 10) * pt, row * rng.uniform(0.6, 0.95), short=head == "Paraaf" or rng.random() < 0.3)
                elif rng.random() < 0.05:
                    sheet.ink_on(strokes.tick(rng), at, top + row * 0.2, height=row * 0.6)
            else:
                value = str(index) if head == "nr" else name(rng) if head == "Naam" else rng.choice(("Kompas Advies", "Gemeente Assen", "zzp", "Talent BV"))
                if by_hand and head != "nr":
                    sheet.handwrite(at, middle - 4 * pt, value, size=min(sheet.size * 1.4, row / pt * 0.55))
                else:
                    sheet.text(at, middle, value)
    bottom = y + (rows + 1) * row
    for x in columns:
        sheet.brush.line([x * pt, y, x * pt, bottom], fill=(30, 30, 30), width=max(1, int(0.6 * pt)))
    sheet.brush.line([55 * pt, bottom, 540 * pt, bottom], fill=(30, 30, 30), width=max(1, int(0.6 * pt)))


def certificate(sheet, signed):
    rng, pt = sheet.rng, sheet.pt
    if rng.random() < 0.6:
        for inset in (20, 26):
            sheet.brush.rectangle([inset * pt, inset * pt, sheet.width - inset * pt, sheet.height - inset * pt], outline=(90, 80, 30), width=max(1, int(pt)))
    title = rng.choice(("Certificaat", "Bewijs van deelname", "Diploma", "Certificate"))
    script = rng.choice(SCRIPT[sheet.split]) if rng.random() < 0.5 else None
    sheet.text(rng.uniform(90, 190) * pt, 110 * pt, title, size=rng.uniform(28, 48), path=script, reading="script" if script else "print")
    y = 220 * pt
    sheet.text(120 * pt, y, "Hierbij verklaren wij dat")
    marks.script_name(sheet, 140 * pt, y + 40 * pt, size=rng.uniform(18, 34)) if rng.random() < 0.6 else sheet.text(140 * pt, y + 40 * pt, name(rng), size=20, bold=True)
    sheet.paragraph(100 * pt, y + 110 * pt, 400 * pt, rng.randint(2, 6))
    if rng.random() < 0.5:
        marks.logo(sheet, rng.choice((60, 430)) * pt, rng.choice((40, 700)) * pt, rng.uniform(30, 70) * pt)
    if rng.random() < 0.4:
        marks.stamp(sheet, 250 * pt, 640 * pt)
    for x in rng.choice(((90,), (330,), (90, 330))):
        sheet.ask(x * pt, 660 * pt, 170 * pt, 36 * pt)
        if signed:
            sheet.sign(x * pt, 660 * pt, 170 * pt, rng.uniform(26, 44) * pt)
        sheet.rule(x * pt, 662 * pt, 150 * pt)
        sheet.text(x * pt, 667 * pt, name(rng))
        sheet.text(x * pt, 683 * pt, rng.choice(("directeur", "opleider", "voorzitter", "Handtekening trainer", "examinator")))


def article(sheet, signed):
    """Running text with pictures; signed only where somebody did so at its end."""
    rng, pt = sheet.rng, sheet.pt
    y = _heading(sheet, " ".join(rng.choice(("Werk", "Loopbaan", "Verslag", "Reflectie", "Notulen", "Report")) for _ in range(2)))
    columns = rng.choice((1, 1, 2))
    for column in range(columns):
        x, at = (55 + column * 250) * pt, y
        while at < rng.uniform(560, 700) * pt:
            kind = rng.random()
            if kind < 0.12:
                marks.photo(sheet, x, at, 200 * pt, 110 * pt)
                at += 125 * pt
            elif kind < 0.22:
                marks.chart(sheet, x, at, 200 * pt, 90 * pt)
                at += 115 * pt
            else:
                at = sheet.paragraph(x, at, (480 if columns == 1 else 230) * pt, rng.randint(3, 9)) + 10 * pt
    if signed:
        sheet.sign(rng.choice((55, 320)) * pt, 780 * pt, 170 * pt, 32 * pt)
        if rng.random() < 0.6:
            sheet.text(60 * pt, 785 * pt, name(rng))


def memo(sheet, signed):
    """A typed page with remarks, marks and ticks in its margins."""
    rng, pt = sheet.rng, sheet.pt
    sheet.text(60 * pt, 60 * pt, rng.choice(("MEMORANDUM", "NOTITIE", "Overzicht uren")), size=15, bold=True)
    y = 110 * pt
    for label in ("Aan:", "Van:", "Datum:", "Betreft:"):
        sheet.text(60 * pt, y, label)
        end = sheet.text(130 * pt, y, name(rng) if label in ("Aan:", "Van:") else _date(rng))
        if label == "Van:" and signed:
            sheet.sign(end + 6 * pt, y + 14 * pt, 80 * pt, 20 * pt, short=True)
        y += 18 * pt
    y = sheet.paragraph(60 * pt, y + 20 * pt, 470 * pt, rng.randint(5, 18)) + 20 * pt
    if rng.random() < 0.5:
        for _ in range(rng.randint(3, 8)):
            y = _fill(sheet, 60 * pt, y, rng.choice(("Uren", "Punten", "Onderwerp", "Totaal")), str(rng.randint(1, 90)), rng.random() < 0.6, 100)
    marks.scribbles(sheet, rng.randint(1, 6))


def note(sheet, signed):
    """A page written by hand."""
    rng, pt = sheet.rng, sheet.pt
    y = 70 * pt
    for _ in range(rng.randint(5, 16)):
        sheet.handwrite(60 * pt, y, " ".join(rng.choice(("gesprek", "over", "het", "werk", "en", "met", "klant", "volgende", "keer")) for _ in range(rng.randint(3, 7))))
        y += rng.uniform(26, 34) * pt
    if signed:
        sheet.sign(rng.choice((60, 300)) * pt, y + 40 * pt, 180 * pt, 40 * pt)


def _ticked(sheet, x, y, height):
    """A tick, in which as much is read as in a signature: else it would be known by that."""
    box = sheet.ink_on(strokes.tick(sheet.rng), x, y, height=height)
    if sheet.split == "train":
        sheet.junk_over(box, "ink")


def _decoy(sheet, left, bottom, room, high):
    """What may stand where a signature is asked for, and is none."""
    rng, pt = sheet.rng, sheet.pt
    chance = rng.random()
    if chance < 0.12:
        marks.script_name(sheet, left + 4 * pt, bottom - 20 * pt)
    elif chance < 0.24:
        sheet.handwrite(left + rng.uniform(2, 20) * pt, bottom - 17 * pt, rng.choice((_place_or_name(rng), name(rng), "n.v.t.", "zie bijlage", "akkoord")), asked=True)
    elif chance < 0.34:
        tall = min(high, rng.uniform(8, 18) * pt)
        _ticked(sheet, left + rng.uniform(0, 0.6) * room, bottom - tall * rng.uniform(0.9, 1.2), tall)
    elif chance < 0.44:
        marks.stain(sheet, left + rng.uniform(0, 0.5) * room, bottom - rng.uniform(10, 40) * pt)
    elif chance < 0.54:
        marks.stamp(sheet, left + rng.uniform(0, 0.5) * room, bottom - rng.uniform(40, 70) * pt)
    elif chance < 0.60:
        sheet.ink_on(strokes.pen_line(rng), left, bottom - rng.uniform(2, 8) * pt, width=room * rng.uniform(0.3, 0.9))
    elif chance < 0.70:
        sheet.text(left + 4 * pt, bottom - sheet.size * pt * 1.25, name(rng))
    elif chance < 0.75:
        marks.logo(sheet, left, bottom - rng.uniform(18, 34) * pt, rng.uniform(14, 30) * pt)
    else:
        sheet.handwrite(left + rng.uniform(2, 20) * pt, bottom - sheet.size * rng.uniform(1.2, 1.7) * pt, _place_or_name(rng), size=sheet.size * rng.uniform(1.0, 2), asked=True)


def _asked(sheet, left, bottom, room, high, signed, short=False):
    """A place to sign, filled in one way or another; most that are not signed are empty."""
    sheet.ask(left, bottom, room, high)
    if signed:
        sheet.sign(left, bottom, room, high, short=short)
    elif sheet.rng.random() < 0.6:
        _decoy(sheet, left, bottom, room, high)
    _dated_beside(sheet, left, bottom, room)


def slip(sheet, signed):
    """A few lines, a date, and a name under a line: it ends wherever the text does."""
    rng, pt = sheet.rng, sheet.pt
    left = rng.choice((55, 70, 90)) * pt
    y = rng.uniform(40, 120) * pt
    if rng.random() < 0.3:
        marks.logo(sheet, rng.choice((50, 400)) * pt, 20 * pt, rng.uniform(14, 36) * pt)
    sheet.text(left, y, rng.choice(("Verklaring", "Akkoord gedragscode", "Voor het dossier", "Attest", "Over mijn artikel", "Bevestiging")), size=rng.uniform(12, 20), bold=True)
    y = sheet.paragraph(left, y + rng.uniform(26, 40) * pt, 440 * pt, rng.randint(1, 18)) + 8 * pt
    if rng.random() < 0.7:
        sheet.text(left, y, f"Assen, {rng.randint(1, 28)} maart 20{rng.randint(14, 26)}")
        y += sheet.size * pt * rng.uniform(1.3, 2)
    at = left + rng.choice((0, 0, 0, 220)) * pt
    high = rng.uniform(22, 46) * pt
    _asked(sheet, at + rng.uniform(0, 12) * pt, y + high, 150 * pt, high, signed)
    if rng.random() < 0.7:
        sheet.rule(at, y + high, 150 * pt, rng.random() < 0.3)
    if rng.random() < 0.85:
        sheet.text(at, y + high + 4 * pt, name(rng), size=sheet.size * rng.choice((1, 0.8)))
        if rng.random() < 0.4:
            sheet.text(at, y + high + (5 + 1.3 * sheet.size) * pt, rng.choice(("directeur", "trainer", "vormingsverantwoordelijke", "adviseur")), size=sheet.size * 0.85)
    if rng.random() < 0.3:
        sheet.text(left, 810 * pt, "Dossier 2026 pagina 1", size=7)


def roll(sheet, signed):
    """A list with a column for initials, small and between close lines; ticks, dates and stains may stand there too."""
    rng, pt = sheet.rng, sheet.pt
    y = rng.uniform(60, 200) * pt
    sheet.text(55 * pt, y - 34 * pt, rng.choice(("Presentielijst", "Deelnemers", "Aftekenlijst", "Aanwezig")), size=14, bold=True)
    columns = rng.choice(([55, 220, 400, 540], [55, 80, 250, 380, 470, 540], [55, 300, 540], [55, 180, 300, 360, 420, 480, 540]))
    signs = {len(columns) - 2} if rng.random() < 0.7 else {len(columns) - 2, len(columns) - 3}
    row, rows = rng.uniform(16, 30) * pt, rng.randint(4, 16)
    share, ticks = rng.uniform(0.3, 1.0), rng.random() < 0.15
    if rng.random() < 0.85:
        for index in range(rows + 2):
            sheet.brush.line([55 * pt, y + index * row, 540 * pt, y + index * row], fill=(30, 30, 30), width=max(1, int(0.6 * pt)))
    if rng.random() < 0.85:
        for x in columns:
            sheet.brush.line([x * pt, y, x * pt, y + (rows + 1) * row], fill=(30, 30, 30), width=max(1, int(0.6 * pt)))
    for index in range(rows + 1):
        top = y + index * row
        middle = top + row / 2 - sheet.size * pt * 0.6
        for column, (x, right) in enumerate(zip(columns, columns[1:])):
            if index == 0:
                sheet.text((x + 4) * pt, middle, rng.choice(("Paraaf", "Handtekening", "paraaf")) if column in signs else ("Naam", "Functie", "Datum")[column % 3], bold=True)
            elif column in signs:
                left, room = (x + 4) * pt, (right - x - 8) * pt
                sheet.ask(left, top + row, room, row)
                if ticks:
                    _ticked(sheet, left + rng.uniform(0, 0.5) * room, top + row * 0.15, row * 0.7)
                elif signed and rng.random() < share:
                    sheet.sign(left, top + row * rng.uniform(0.85, 1.0), room, row * rng.uniform(0.55, 1.0), short=rng.random() < 0.75)
                elif rng.random() < 0.12:
                    _decoy(sheet, left, top + row * 0.95, room, row * 0.8)
            else:
                sheet.text((x + 4) * pt, middle, name(rng) if column == 0 else rng.choice(("jobcoach", "Werkplein", "12-3", "ja", "zzp")))


def boxes(sheet, signed):
    """A place for each party in a box of its own, or on close lines among others to fill in."""
    rng, pt = sheet.rng, sheet.pt
    y = sheet.paragraph(55 * pt, _heading(sheet, rng.choice(("Evaluatie", "Urenverklaring", "Beoordeling", "Aanvraag"))), 480 * pt, rng.randint(0, 12)) + 12 * pt
    close = rng.random() < 0.5
    step = rng.uniform(17, 26) * pt if close else rng.uniform(30, 58) * pt
    count = rng.randint(1, 3)
    some = [signed and rng.random() < 0.75 for _ in range(count)]
    if signed and not any(some):
        some[-1] = True
    for label in ("Naam:", "Plaats:", "Datum:")[:rng.randint(0, 3)] if close else ():
        y += step
        end = sheet.text(55 * pt, y - sheet.size * pt * 1.15, label)
        if rng.random() < 0.4:
            sheet.handwrite(end + 8 * pt, y - 15 * pt, name(rng) if label == "Naam:" else _date(rng))
        elif rng.random() < 0.7:
            sheet.text(end + 8 * pt, y - sheet.size * pt * 1.15, name(rng))
        sheet.rule(end + 4 * pt, y, 200 * pt, rng.random() < 0.4)
    beside = rng.random() < 0.5
    for here in some:
        label = rng.choice(LABELS[sheet.split])
        if close:
            end = sheet.text(55 * pt, y + step - sheet.size * pt * 1.15, label)
            sheet.rule(end + 4 * pt, y + step, 200 * pt, rng.random() < 0.4)
            _asked(sheet, end + 10 * pt, y + step, 180 * pt, step * rng.uniform(0.8, 1.3), here, rng.random() < 0.3)
        else:
            sheet.brush.rectangle([55 * pt, y, 540 * pt, y + step], outline=(30, 30, 30), width=max(1, int(0.6 * pt)))
            end = sheet.text(60 * pt, y + 4 * pt, label)
            if beside:
                sheet.brush.line([200 * pt, y, 200 * pt, y + step], fill=(30, 30, 30), width=max(1, int(0.6 * pt)))
            low = step * (0.95 if beside else 0.98)
            _asked(sheet, (204 if beside else 64) * pt, y + low, 200 * pt, (step - 6 * pt) * (0.9 if beside else 0.65), here, rng.random() < 0.2)
        y += step


def overleaf(sheet, signed):
    """The last page of something: little print, no word that asks, and a pen anywhere, perhaps across what is printed."""
    rng, pt = sheet.rng, sheet.pt
    y = rng.uniform(40, 200) * pt
    if rng.random() < 0.35:
        title = " ".join(rng.choice(("Statuten", "Bijlage", "Reglement", "Stichting", "Werk", "Overzicht")) for _ in range(2))
        sheet.text(rng.uniform(60, 220) * pt, y, title, size=rng.uniform(11, 20), bold=True)
        y += 40 * pt
    y = sheet.paragraph(60 * pt, y, rng.choice((470, 300)) * pt, rng.randint(1, 9)) + rng.uniform(2, 60) * pt
    if rng.random() < 0.4:
        line = f"Assen, {rng.randint(1, 28)} maart 20{rng.randint(14, 26)}"
        sheet.text(60 * pt, y, line) if rng.random() < 0.6 else sheet.handwrite(60 * pt, y, line)
        y += sheet.size * pt * rng.uniform(1.5, 3)
    if rng.random() < 0.5:
        for x in rng.choice(((60,), (60, 320), (340,))):
            sheet.text(x * pt, y, rng.choice(("De heer", "Mevrouw", "Stichting Brug", name(rng), name(rng))), bold=rng.random() < 0.3)
        y += sheet.size * pt * 1.4
    if signed:
        for _ in range(rng.choice((1, 1, 1, 2))):
            high = rng.uniform(26, 75) * pt
            bottom = min(y + high * rng.uniform(0.7, 1.4), 800 * pt)
            sheet.sign(rng.uniform(50, 360) * pt, bottom, rng.uniform(90, 220) * pt, high)
            if rng.random() < 0.3:
                sheet.rule(rng.choice((60, 320)) * pt, bottom, 160 * pt, rng.random() < 0.3)
            y = bottom + rng.uniform(4, 40) * pt
    else:
        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            loose(sheet, rng.uniform(50, 380) * pt, min(y + rng.uniform(10, 90) * pt, 780 * pt))
    if rng.random() < 0.3:
        sheet.text(60 * pt, min(y + 12 * pt, 800 * pt), name(rng))
    if rng.random() < 0.5:
        sheet.text(rng.choice((60, 300, 520)) * pt, 815 * pt, str(rng.randint(2, 30)), size=8)


def loose(sheet, x, y):
    """Something drawn or written on a blank part of the page that is no signature."""
    rng, pt = sheet.rng, sheet.pt
    kind = rng.randrange(9)
    if kind == 0:
        sheet.handwrite(x, y, rng.choice((name(rng), _date(rng), "zie ommezijde", "bellen met Anja", "nr. 2024-118", "3 uur x 4")), size=sheet.size * rng.uniform(1.2, 2.4))
    elif kind == 1:
        sheet.ink_on(strokes.arrow(rng), x, y, height=rng.uniform(16, 60) * pt)
    elif kind == 2:
        sheet.ink_on(strokes.tick(rng), x, y, height=rng.uniform(10, 40) * pt)
    elif kind == 3:
        marks.line_art(sheet, x, y - 40 * pt, rng.uniform(40, 130) * pt)
    elif kind == 4:
        marks.logo(sheet, x, y - 30 * pt, rng.uniform(18, 60) * pt)
    elif kind == 5:
        marks.stamp(sheet, x, y - 60 * pt)
    elif kind == 6:
        marks.script_name(sheet, x, y, size=sheet.size * rng.uniform(1.3, 3))
    elif kind == 7:
        sheet.ink_on(strokes.pen_line(rng), x, y, width=rng.uniform(40, 200) * pt)
    else:
        marks.stain(sheet, x, y - 30 * pt)


def workbook(sheet, signed):
    """Handwritten answers under printed questions, drawings and arrows; signed at the foot, if at all."""
    rng, pt = sheet.rng, sheet.pt
    y = rng.uniform(50, 90) * pt
    while y < rng.uniform(520, 700) * pt:
        y = sheet.paragraph(60 * pt, y, 460 * pt, rng.randint(1, 2)) + 6 * pt
        if rng.random() < 0.25:
            marks.line_art(sheet, rng.uniform(60, 350) * pt, y, rng.uniform(60, 160) * pt)
            y += 110 * pt
        for _ in range(rng.randint(0, 4)):
            text = " ".join(rng.choice(("goed", "naar", "klant", "afspraak", "17", "samen", "werk", "ik", "vond", "leren", "eens", "per", "week")) for _ in range(rng.randint(1, 7)))
            sheet.handwrite(rng.uniform(60, 90) * pt, y, text)
            y += rng.uniform(20, 32) * pt
        y += rng.uniform(6, 20) * pt
    if signed:
        sheet.sign(rng.choice((60, 320)) * pt, min(y + 50 * pt, 810 * pt), 180 * pt, rng.uniform(24, 44) * pt)
    marks.scribbles(sheet, rng.randint(0, 3))


def _filled(sheet, left, bottom, room, high, signed):
    """A place to sign of any height: under small ones stand initials, or a signature as small."""
    rng = sheet.rng
    if not signed:
        _asked(sheet, left, bottom, room, high, False)
        return
    sheet.ask(left, bottom, room, high)
    sheet.sign(left, bottom, room, high * rng.uniform(0.55, 1.0), short=rng.random() < (0.6 if high < 26 * sheet.pt else 0.2))


def _labelled(sheet, x, y, width, high, signed):
    """A place with its label above, under or left of it, or none, on a line or in a box; returns the y below it."""
    rng, pt = sheet.rng, sheet.pt
    label, where = rng.choice(LABELS[sheet.split] + ("Paraaf", "Paraaf:")), rng.choice(("above", "left", "left", "below", "none"))
    letter = sheet.size * pt
    left, top = x, y
    if where == "above":
        sheet.text(x, y, label)
        top += letter * rng.uniform(1.2, 1.6)
    bottom = top + high
    if where == "left":
        left = sheet.text(x, bottom - letter * rng.uniform(1.1, 1.4), label) + rng.uniform(4, 12) * pt
    room = max(50 * pt, x + width - left - 6 * pt)
    boxed = rng.random() < 0.3
    if boxed:
        sheet.brush.rectangle([x - 4 * pt, y - 2 * pt, x + width, bottom + 2 * pt], outline=(30, 30, 30), width=max(1, int(0.6 * pt)))
    elif rng.random() < 0.75:
        sheet.rule(left, bottom, room, rng.random() < 0.35)
    _filled(sheet, left, bottom, room, high, signed)
    below = bottom + 5 * pt
    if where == "below":
        sheet.text(x, below, label, size=sheet.size * rng.uniform(0.7, 1))
        below += letter * 1.3
    if rng.random() < 0.4 or where == "none":
        sheet.text(x, below, name(rng))
        below += letter * 1.3
        if rng.random() < 0.5:
            sheet.text(x, below, rng.choice(("trainer", "directeur", "voorzitter", "begeleider", "coordinator")), size=sheet.size * rng.uniform(0.8, 1))
            below += letter * 1.3
    return below


def places(sheet, signed):
    """Many places to sign, of all sizes, among lines that are filled in with something else."""
    rng, pt = sheet.rng, sheet.pt
    y = rng.uniform(40, 90) * pt
    if rng.random() < 0.5:
        y = _heading(sheet, rng.choice(("Verklaring", "Overeenkomst", "Beoordeling", "Bewijs van deelname")))
    by_hand, share = rng.random() < 0.4, rng.uniform(0.3, 0.9)
    while y < 730 * pt:
        kind = rng.random()
        if kind < 0.15:
            y = sheet.paragraph(55 * pt, y, 480 * pt, rng.randint(1, 4)) + rng.uniform(4, 20) * pt
        elif kind < 0.4:
            label, value = rng.choice((("Naam:", name(rng)), ("Datum:", _date(rng)), ("Plaats:", "Assen"), ("Functie:", "jobcoach")))
            y = _fill(sheet, 55 * pt, y, label, value, by_hand, 180)
        else:
            columns = rng.choice((1, 1, 2, 2, 3))
            wide, high = 490 * pt / columns, rng.choice((rng.uniform(13, 26), rng.uniform(24, 46))) * pt
            y = max(_labelled(sheet, 55 * pt + index * wide, y, wide * rng.uniform(0.5, 0.92), high, signed and rng.random() < share)
                    for index in range(columns)) + rng.uniform(2, 16) * pt


def struck(sheet, signed):
    """Places with signatures, and as many with dates, names, stamps and ticks that the rule or the cell's edge runs through: that
    a line crosses ink makes it no signature."""
    rng, pt = sheet.rng, sheet.pt
    y = _heading(sheet, rng.choice(("Evaluatie", "Overeenkomst", "Urenverklaring", "Aanvraag")))
    share, boxed, columns = rng.uniform(0.2, 0.6), rng.random() < 0.6, rng.choice((1, 1, 2))
    while y < 740 * pt:
        if rng.random() < 0.2:
            y = sheet.paragraph(55 * pt, y, 480 * pt, rng.randint(1, 4)) + 14 * pt
        high, wide = rng.uniform(24, 56) * pt, 485 * pt / columns
        for index in range(columns):
            x = 55 * pt + index * wide
            if boxed:
                sheet.brush.rectangle([x, y, x + wide, y + high], outline=(30, 30, 30), width=max(1, int(0.6 * pt)))
            else:
                sheet.rule(x, y + high, wide * 0.9, rng.random() < 0.2)
            end = sheet.text(x + 4 * pt, y + 4 * pt, rng.choice(LABELS[sheet.split]))
            left, bottom, room = (x + 8 * pt, y + high, 0.8 * wide) if rng.random() < 0.6 else (end + 6 * pt, y + high, max(60 * pt, 0.9 * wide - (end - x)))
            sheet.ask(left, bottom, room, high * 0.7)
            kind = rng.random()
            if signed and kind < share:
                sheet.sign(left, bottom, room, high * rng.uniform(0.55, 0.85), short=rng.random() < 0.2)
            elif kind < 0.9:
                size = sheet.size * rng.uniform(1.2, 2)
                sheet.handwrite(left + rng.uniform(0, 0.4) * room, bottom - size * rng.uniform(0.5, 1.3) * pt, _date(rng) if rng.random() < 0.6 else _place_or_name(rng), size=size, asked=True)
            elif kind < 0.94:
                _ticked(sheet, left + rng.uniform(0, 0.6) * room, bottom - high * 0.5, high * rng.uniform(0.3, 0.6))
            elif kind < 0.97:
                marks.stamp(sheet, left + rng.uniform(0, 0.5) * room, bottom - rng.uniform(40, 70) * pt)
        y += high + (0 if boxed else rng.uniform(16, 30) * pt)


def _letterhead(sheet):
    """The name of a firm, with what firms put beside it; returns the y below it."""
    rng, pt = sheet.rng, sheet.pt
    y, kind = rng.uniform(25, 60) * pt, rng.random()
    firm = rng.choice(("Noordvaart", "De Brug Advies", "Harlan & Co", "Westerbeek Groep", "Alder Motor Works", "Vitaal Werk BV", "Council for Research"))
    left = rng.choice((60, 60, 200, 340)) * pt
    if kind < 0.3:
        sheet.text(left, y, firm, size=rng.uniform(18, 40), path=rng.choice(SCRIPT[sheet.split]), reading="script")
    elif kind < 0.6:
        marks.logo(sheet, left, y, rng.uniform(20, 60) * pt)
    elif kind < 0.7:
        marks.line_art(sheet, left, y, rng.uniform(40, 90) * pt)
    else:
        sheet.text(left, y, firm.upper() if rng.random() < 0.6 else firm, size=rng.uniform(11, 20), bold=rng.random() < 0.6)
    y += rng.uniform(30, 62) * pt
    for _ in range(rng.randint(0, 3)):
        sheet.text(rng.choice((60, 180, 330)) * pt, y, rng.choice(("Postbus 81, 9400 AB Assen", "245 Park Avenue, New York", "tel. 0592 - 81 22 04", "Bedrijf op aandelen")), size=rng.uniform(6, 9))
        y += 11 * pt
    if rng.random() < 0.3:
        sheet.rule(55 * pt, y + 3 * pt, 490 * pt)
    if rng.random() < 0.12:  # the partners' names, in the smallest print
        for index in range(rng.randint(8, 30)):
            sheet.text((60 + 110 * (index % 4)) * pt, y + (index // 4) * 7 * pt, name(rng), size=5)
        y += 60 * pt
    return y


def _after_closing(sheet, x, y, signed):
    """The room under a closing, tight or wide, with the typed name and what it is of; returns the y below it."""
    rng, pt = sheet.rng, sheet.pt
    gap = rng.uniform(16, 60) * pt
    sheet.ask(x, y + gap, 190 * pt, gap)
    if signed:
        high = rng.uniform(18, 60) * pt
        sheet.sign(x - rng.uniform(0, 20) * pt, y + gap * rng.uniform(0.75, 1.15), 230 * pt, high, short=rng.random() < 0.08)
    elif rng.random() < 0.1:
        marks.script_name(sheet, x, y + gap - 22 * pt)
    y += gap + rng.uniform(0, 5) * pt
    if rng.random() < 0.9:
        sheet.text(x, y, name(rng))
        for _ in range(rng.randint(0, 2)):
            y += sheet.size * pt * 1.25
            sheet.text(x, y, rng.choice(("Executive Vice President", "Project Director", "hoofd opleidingen", "directeur", "coordinator", "Sales Department", "namens het bestuur")))
    return y + sheet.size * pt * 2


def correspondence(sheet, signed):
    """A letter of a firm, on a typewriter or not: signed close to its closing and the typed name, or running over them."""
    rng, pt = sheet.rng, sheet.pt
    if rng.random() < 0.45:
        sheet.face = "truetype/liberation/LiberationMono-%s.ttf"
    left, room = rng.choice((60, 75, 90)) * pt, (380 if "Mono" in sheet.face else 455) * pt
    if rng.random() < 0.8:
        y = _letterhead(sheet) + rng.uniform(5, 50) * pt
        sheet.text(left + rng.choice((0, 250, 300)) * pt, y, rng.choice(("May 23, 1975", "Assen, 3 april 2024", "April 17, 1974", "12 juni 2025")))
        y += rng.uniform(18, 50) * pt
        for _ in range(rng.randint(0, 5)):
            sheet.text(left, y, rng.choice((name(rng), "Vice President", "General Counsel", "Postbus 4401", "Stationsplein 12", "9401 CD Assen")))
            y += sheet.size * pt * 1.25
        if rng.random() < 0.8:
            sheet.text(left, y + 10 * pt, rng.choice(("Geachte heer Postma,", "Dear Mr. Deer:", "Beste Ilse,", "Dear Matthias", "Geachte commissie,")))
    else:  # its second page
        y = 50 * pt
        sheet.text(left, y, name(rng))
        sheet.text(300 * pt, y, "- 2 -")
    y += rng.uniform(24, 40) * pt
    ends = signed or rng.random() < 0.5
    for _ in range(rng.randint(1, 4)):
        y = sheet.paragraph(left, min(y, 620 * pt), room, rng.randint(1, 6)) + rng.uniform(6, 14) * pt
    if not ends:
        sheet.paragraph(left, y, room, int(max(1, (770 * pt - y) / (sheet.size * pt * 1.35))))
    else:
        at = left + rng.choice((0, 0, 200, 240)) * pt
        if rng.random() < 0.9:
            sheet.text(at, y, rng.choice(CLOSINGS))
            y += sheet.size * pt * 1.2
        below = _after_closing(sheet, at, y, signed)
        if rng.random() < 0.15:
            below = max(below, _after_closing(sheet, at + (-200 if at > left else 240) * pt, y, signed and rng.random() < 0.6))
        for _ in range(rng.randint(0, 3)):
            below = min(below + sheet.size * pt * 1.4, 800 * pt)
            sheet.text(left, below, rng.choice(("Bijlage", "Encl.", "cc: Mr. J. Moss", "JPG:am", "MvD/ih", "Enclosures")))
    if rng.random() < 0.35:
        marks.number_stamp(sheet, rng.choice((540, 560, 470)) * pt, rng.uniform(300, 790) * pt)
    if rng.random() < 0.15:
        marks.ringed(sheet, rng.uniform(60, 420) * pt, rng.uniform(30, 760) * pt)
    if rng.random() < 0.3:
        sheet.paragraph(left, 815 * pt, 440 * pt, rng.randint(1, 2), size=6.5)


def contract(sheet, signed):
    """A page of an agreement or of statutes: much text or hardly any, initials at its foot, large signatures in free room."""
    rng, pt = sheet.rng, sheet.pt
    serif = rng.random() < 0.6
    sheet.face = "truetype/liberation/LiberationSerif-%s.ttf" if serif else sheet.face
    bare = rng.random() < 0.5
    y = rng.uniform(30, 160) * pt
    for _ in range(rng.randint(0, 2) if bare else rng.randint(3, 7)):
        if rng.random() < 0.5:
            sheet.text(rng.choice((60, 60, 200)) * pt, y, rng.choice(("Artikel 17 - De accountant", "STATUTEN", "Slotbepaling", "Voor eensluidend afschrift", "TITEL IV", "Akte van oprichting")),
                       size=rng.uniform(9, 14), bold=rng.random() < 0.6)
            y += rng.uniform(16, 30) * pt
        y = sheet.paragraph(60 * pt, y, 475 * pt, rng.randint(1, 5)) + rng.uniform(8, 30) * pt
    if rng.random() < 0.4:
        y = sheet.text(60 * pt, y, rng.choice(("In twee exemplaren", "Aldus overeengekomen", "Opgemaakt te Assen op"))) and y + 20 * pt
    if rng.random() < 0.3:
        sheet.handwrite(70 * pt, y, rng.choice(("gelezen en goedgekeurd", "Assen, 25 maart 2016", "voor akkoord")), size=sheet.size * 1.7)
        y += 28 * pt
    y = min(y, 690 * pt)
    if signed:
        columns = rng.choice(((60,), (60, 320), (340,), (60, 320)))
        for x in columns:
            sheet.text(x * pt, y, rng.choice(("De heer", "Mevrouw", "Voorzitter", "De vennootschap", name(rng)))) if rng.random() < 0.6 else None
            high = rng.uniform(28, 95) * pt
            top = y + rng.uniform(-4, 30) * pt
            sheet.sign((x + rng.uniform(-15, 40)) * pt, top + high, rng.uniform(90, 240) * pt, high)
            if rng.random() < 0.3:
                sheet.rule(x * pt, top + high, 150 * pt, rng.random() < 0.4)
            if rng.random() < 0.3:
                sheet.text(x * pt, top + high + 6 * pt, rng.choice(("President", "Voorzitter", name(rng))))
    elif rng.random() < 0.4:
        loose(sheet, rng.uniform(60, 380) * pt, y + 30 * pt)
    if rng.random() < 0.35:  # whether such initials sign the page is nothing to learn
        for index in range(rng.randint(1, 3)):
            high = rng.uniform(16, 50) * pt
            sheet.sign((rng.uniform(430, 470) + 40 * index) * pt, rng.uniform(795, 825) * pt, 40 * pt, high, short=True)
            sheet.unsure.append(sheet.signatures.pop())
    if rng.random() < 0.4:
        sheet.text(rng.choice((290, 530)) * pt, 815 * pt, str(rng.randint(2, 38)), size=8)


def figures(sheet, signed):
    """Charts, tables and printed pictures, on their side as often as not; nobody signs that."""
    rng, pt = sheet.rng, sheet.pt
    y = rng.uniform(40, 80) * pt
    if rng.random() < 0.6:
        sheet.text(60 * pt, y, rng.choice(("Tabel III", "Figure 4. Results", "Bijlage B: resultaten", "Subfraction composition")), size=rng.uniform(9, 14))
        y += 30 * pt
    while y < 640 * pt:
        kind, high = rng.randrange(5), rng.uniform(70, 260) * pt
        if kind == 0:
            marks.peaks(sheet, 70 * pt, y, 430 * pt, high)
        elif kind == 1:
            marks.chart(sheet, 70 * pt, y, rng.uniform(180, 430) * pt, high)
        elif kind == 2:
            for x in rng.choice(((70,), (70, 310))):
                marks.halftone(sheet, x * pt, y, rng.uniform(110, 220) * pt, high)
        else:
            _figures_table(sheet, y, y + high)
        y += high + rng.uniform(15, 40) * pt
        if rng.random() < 0.4:
            y = sheet.paragraph(70 * pt, y, 420 * pt, rng.randint(1, 3), size=8) + 10 * pt
    if rng.random() < 0.5:
        marks.number_stamp(sheet, rng.uniform(400, 540) * pt, rng.uniform(700, 800) * pt)
    if rng.random() < 0.45:
        sheet.turn()


def _figures_table(sheet, top, bottom):
    rng, pt = sheet.rng, sheet.pt
    columns, row, size = rng.randint(3, 9), rng.uniform(11, 18) * pt, rng.uniform(6, 10)
    ruled, y = rng.random() < 0.5, top
    while y < bottom:
        if ruled:
            sheet.brush.line([65 * pt, y, 530 * pt, y], fill=(20, 20, 20), width=max(1, int(0.5 * pt)))
        for column in range(columns):
            sheet.text((70 + column * 460 / columns) * pt, y + 1 * pt, rng.choice(("13.2", "0.04", "++", "-", "toluidine", "12", "Assen", "18,4 %")), size=size)
        y += row


TRAIN = {form: 5, letter: 3.5, certificate: 2, article: 2, memo: 2, attendance: 1.5, note: 0.5, slip: 3, roll: 3, boxes: 3, overleaf: 5, workbook: 1}
ALL = dict.fromkeys(TRAIN, 1)
TRAIN |= {correspondence: 6, contract: 4, figures: 3}
PLACES = {places: 1, roll: 1}
STRUCK = {struck: 1}
TEST = {form: 3, letter: 2, certificate: 2, article: 2, memo: 1, attendance: 2}


def compose(sheet, layout, signed):
    layout(sheet, signed)
    rng = sheet.rng
    if rng.random() < 0.15:
        marks.barcode(sheet, rng.uniform(0.1, 0.6) * sheet.width, rng.choice((0.02, 0.93)) * sheet.height)
    if rng.random() < 0.15:
        marks.scribbles(sheet, rng.randint(1, 2))
    if rng.random() < 0.08:
        marks.stamp(sheet, rng.uniform(0.1, 0.7) * sheet.width, rng.uniform(0.05, 0.8) * sheet.height)
    if rng.random() < 0.08:
        marks.photo(sheet, rng.uniform(0.1, 0.6) * sheet.width, rng.uniform(0.1, 0.6) * sheet.height, 90 * sheet.pt, 110 * sheet.pt)
