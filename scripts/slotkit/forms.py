# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms with places to sign, each filled in one way: what stands in a place, and where it is, is known."""

import random

from inkkit import marks, strokes
from inkkit.sheet import SCRIPT, Sheet, name

from . import pen

# What may stand in a place, with how often. Only the first two are signatures.
FILLS = {"signature": 8, "initials": 1, "empty": 5, "typed": 2, "stamp": 1, "tick": 1, "smudge": 1, "date": 1}
LIST_FILLS = {"signature": 2, "initials": 6, "empty": 5, "tick": 0.5, "smudge": 0.5}
SIGNED = ("signature", "initials")
LABELS = ("Handtekening", "Handtekening:", "Handtekening deelnemer:", "Handtekening trainer", "Handtekening organisatie:", "Paraaf:", "Getekend:",
          "Voor akkoord:", "Ondertekend door:")
ROLES = ("trainer", "directeur", "voorzitter", "opleidingscoördinator", "supervisor", "begeleider intervisie")
PROSE = ("Hierbij verklaart ondergetekende dat de deelnemer aanwezig was bij alle bijeenkomsten van de training en de opdrachten heeft gemaakt. "
         "De bijeenkomsten vonden plaats op locatie en duurden elk drie uur. Er is gewerkt aan gespreksvoering, het opstellen van een plan van aanpak en "
         "het begeleiden van werkzoekenden met een beperking. De deelnemer heeft actief meegedaan en eigen casussen ingebracht. Bij vragen kunt u contact "
         "opnemen met het secretariaat.").split()


class Form(Sheet):
    """A sheet that knows its places. `ink` False leaves out what a pen would draw in them: the unsigned twin."""

    def __init__(self, seed, with_ink=True):
        super().__init__(random.Random(f"slots {seed}"), "test")
        self.seed, self.with_ink, self.places = seed, with_ink, []

    # ------------------------------------------------------------------ print

    def prose(self, x, y, width, lines):
        words, at = PROSE, self.rng.randrange(len(PROSE))
        for _ in range(lines):
            line, used = [], 0
            while used < width - 50 * self.pt:
                line.append(words[at % len(words)])
                used += (len(line[-1]) + 1) * self.size * self.pt * 0.5
                at += 1
            self.text(x, y, " ".join(line))
            y += self.size * self.pt * 1.35
        return y

    def stroke(self, x0, y0, x1, y1, width=0.6):
        self.brush.line([x0, y0, x1, y1], fill=(30, 30, 30), width=max(1, int(width * self.pt)))

    # ------------------------------------------------------------------ places

    def place(self, x, bottom, width, height, fills=FILLS, label=""):
        """A place to sign of that size that stands on `bottom`, filled in."""
        rng = random.Random(f"place {self.seed} {len(self.places)}")
        fill = rng.choices(list(fills), list(fills.values()))[0]
        twin = fill in SIGNED and not self.with_ink
        self.places.append({"fill": "empty" if twin else fill, "label": label, "was": fill})
        self.signatures.append([x, bottom - height, x + width, bottom + 2 * self.pt])
        if not twin:
            of_page, self.rng = self.rng, rng  # so that the rest of the page is the same whatever stands here
            self._fill(rng, fill, x, bottom, width, height)
            self.rng = of_page

    def _fill(self, rng, fill, x, bottom, width, height):
        pt = self.pt
        inside = min(height * 0.7, 16 * pt)
        if fill in SIGNED:
            self._sign(rng, fill == "initials", x, bottom, width, height)
        elif fill == "typed":
            style = {"path": rng.choice(SCRIPT["test"]), "size": self.size * 1.5, "reading": "script"} if rng.random() < 0.4 else {}
            self.text(x + 4 * pt, bottom - self.size * pt * (2.0 if style else 1.3), name(rng), **style)
        elif fill == "stamp":
            marks.stamp(self, x + rng.uniform(0, 0.4) * width, bottom - 65 * pt)
        elif fill == "tick":
            self.ink_on(strokes.tick(rng), x + rng.uniform(0.1, 0.5) * width, bottom - inside * 1.1, height=inside)
        elif fill == "smudge":
            marks.stain(self, x + rng.uniform(0, 0.3) * width, bottom - inside * 1.5)
        elif fill == "date":
            self.handwrite(x + 4 * pt, bottom - self.size * 1.6 * pt, f"{rng.randint(1, 28)}-{rng.randint(1, 12)}-2{rng.randint(4, 6)}")

    def _sign(self, rng, initials, x, bottom, width, height):
        traces = pen.strokes(f"{self.seed} {len(self.places)}", initials)
        tall = height * (rng.uniform(0.55, 0.85) if initials else rng.uniform(0.65, 1.15))
        probe = strokes.draw(rng, traces, height=40, pen=1)
        tall = max(8 * self.pt, min(tall, width * 1.1 * 40 / probe.width))
        wide = probe.width / 40 * tall
        left = x + rng.uniform(0, 0.6) * max(0, width - wide)
        # Some stand on the line, some are crossed by it.
        self.ink_on(traces, max(2, left), bottom - tall * rng.uniform(0.75, 1.0), height=tall)


# ---------------------------------------------------------------------- kinds of form


def _title(form, words):
    form.text(55 * form.pt, form.rng.uniform(40, 60) * form.pt, form.rng.choice(words), size=form.rng.uniform(14, 20), bold=True)
    return 105 * form.pt


def _filled_lines(form, y):
    pt = form.pt
    for label, value in (("Naam deelnemer:", name(form.rng)), ("Training:", "Motiverende gespreksvoering"), ("Datum:", "12 maart 2026"), ("Duur:", "12 uur")):
        if form.rng.random() < 0.8:
            form.text(55 * pt, y, label)
            form.text(170 * pt, y, value)
            y += form.size * pt * 1.9
    return y


def _one(form, x, y, width, where):
    """One place with its label above, under or left of its line; returns the y below it."""
    rng, pt = form.rng, form.pt
    high, label = rng.uniform(20, 42) * pt, rng.choice(LABELS)
    if where == "above":
        form.text(x, y, label)
        bottom = y + form.size * pt * 1.3 + high
        form.place(x, bottom, width, high, label=label)
    elif where == "left":
        high = min(high, 30 * pt)
        bottom = y + high
        end = form.text(x, bottom - form.size * pt * 1.15, label)
        x, width = end + 5 * pt, max(90 * pt, width - (end - x))
        form.place(x, bottom, width, high, label=label)
    else:
        bottom = y + high
        form.place(x, bottom, width, high, label=label)
        form.text(x, bottom + 3 * pt, label, size=form.size * 0.9)
    if rng.random() < 0.75:
        form.rule(x, bottom, width, rng.random() < 0.35)
    below = bottom + (4 if where != "below" else 5 + form.size * 1.2) * pt
    if rng.random() < 0.5:
        form.text(x, below, name(rng))
        below += form.size * pt * 1.3
        if rng.random() < 0.5:
            form.text(x, below, rng.choice(ROLES))
            below += form.size * pt * 1.3
    return below


def label_above(form):
    y = _filled_lines(form, _title(form, ("Verklaring van deelname", "Verklaring", "Werkgeversverklaring")))
    y = form.prose(55 * form.pt, y + 12 * form.pt, 480 * form.pt, form.rng.randint(3, 14)) + 22 * form.pt
    _one(form, form.rng.choice((55, 55, 300)) * form.pt, y, 200 * form.pt, "above")


def label_below(form):
    y = _filled_lines(form, _title(form, ("Bewijs van deelname", "Verklaring intervisie", "Verslag supervisie")))
    y = form.prose(55 * form.pt, y + 12 * form.pt, 480 * form.pt, form.rng.randint(3, 14)) + 26 * form.pt
    _one(form, form.rng.choice((55, 55, 300)) * form.pt, y, 190 * form.pt, "below")


def label_left(form):
    """Close lines to fill in, of which the last is signed."""
    rng, pt = form.rng, form.pt
    y = _title(form, ("Verklaring", "Aanwezigheid bij intervisie", "Formulier deskundigheidsbevordering"))
    y = form.prose(55 * pt, y, 480 * pt, rng.randint(2, 8)) + 14 * pt
    step = rng.uniform(19, 30) * pt
    for label, value in (("Plaats:", "Zwolle"), ("Datum:", "3-4-2026"), ("Naam:", name(rng))):
        end = form.text(55 * pt, y, label)
        form.text(end + 8 * pt, y, value)
        form.rule(end + 4 * pt, y + form.size * pt * 1.15, 180 * pt, rng.random() < 0.4)
        y += step
    _one(form, 55 * pt, y - form.size * pt * 1.2, 250 * pt, "left")


def two_parties(form):
    rng, pt = form.rng, form.pt
    y = _filled_lines(form, _title(form, ("Overeenkomst supervisie", "Leerovereenkomst", "Verklaring werkzaamheden")))
    y = form.prose(55 * pt, y + 12 * pt, 480 * pt, rng.randint(5, 16)) + 24 * pt
    where = rng.choice(("above", "below"))
    for x in (55, 310):
        _one(form, x * pt, y, 190 * pt, where)


def table_cells(form):
    """A box for each party, with its label in the corner or in a column of its own."""
    rng, pt = form.rng, form.pt
    y = form.prose(55 * pt, _title(form, ("Beoordelingsformulier", "Evaluatieformulier", "Verklaring van uren")), 480 * pt, rng.randint(4, 12)) + 20 * pt
    high = rng.uniform(34, 60) * pt
    beside = rng.random() < 0.5
    for label in rng.sample(LABELS[:6], rng.choice((1, 2, 3))):
        form.brush.rectangle([55 * pt, y, 540 * pt, y + high], outline=(30, 30, 30), width=max(1, int(0.6 * pt)))
        form.text(60 * pt, y + 4 * pt, label)
        if beside:
            form.stroke(190 * pt, y, 190 * pt, y + high)
            form.place(194 * pt, y + high - 3 * pt, 200 * pt, high - 8 * pt, label=label)
        else:
            form.place(64 * pt, y + high - 2 * pt, 220 * pt, high - (6 + form.size * 1.2) * pt, label=label)
        y += high


def sign_off_list(form):
    rng, pt = form.rng, form.pt
    y = _title(form, ("Presentielijst intervisie", "Aanwezigheidslijst", "Deelnemerslijst training")) + 10 * pt
    columns, heads = rng.choice((([55, 250, 400, 540], ("Naam", "Organisatie", "Paraaf")), ([55, 300, 540], ("Naam", "Handtekening")),
                                 ([55, 220, 330, 435, 540], ("Naam", "Functie", "12 maart", "Paraaf"))))
    row = rng.uniform(19, 32) * pt
    count = rng.randint(4, 11)
    for index in range(count + 2):
        form.stroke(55 * pt, y + index * row, 540 * pt, y + index * row)
    for x in columns:
        form.stroke(x * pt, y, x * pt, y + (count + 1) * row)
    for index in range(count + 1):
        middle = y + (index + 0.5) * row - form.size * pt * 0.62
        for x, right, head in zip(columns, columns[1:], heads):
            if index == 0:
                form.text((x + 4) * pt, middle, head, bold=True)
            elif head in ("Paraaf", "Handtekening"):
                form.place((x + 5) * pt, y + (index + 1) * row - 1.5 * pt, (right - x - 12) * pt, row - 4 * pt, LIST_FILLS, head)
            else:
                form.text((x + 4) * pt, middle, {"Naam": name(rng), "Organisatie": rng.choice(("Werkplein", "Talent BV", "zzp")), "Functie": "jobcoach"}.get(head, "ja"))


def letter(form):
    rng, pt = form.rng, form.pt
    y = 110 * pt
    for line in ("Stichting Werkwijzer", "Postbus 12", "8000 AA Zwolle"):
        form.text(60 * pt, y, line)
        y += form.size * pt * 1.35
    form.text(60 * pt, y + 14 * pt, f"Zwolle, {rng.randint(1, 28)} maart 2026")
    y = form.prose(60 * pt, y + 50 * pt, 450 * pt, rng.randint(5, 16)) + 14 * pt
    form.text(60 * pt, y, rng.choice(("Met vriendelijke groet,", "Hoogachtend,", "Met hartelijke groet,")))
    y += form.size * pt * 1.3
    high = rng.uniform(28, 46) * pt
    form.place(60 * pt, y + high, 180 * pt, high, label="closing")
    form.text(60 * pt, y + high + 4 * pt, name(rng))
    form.text(60 * pt, y + high + (4 + form.size * 1.35) * pt, rng.choice(ROLES))


def certificate(form):
    rng, pt = form.rng, form.pt
    form.text(150 * pt, 110 * pt, rng.choice(("CERTIFICAAT", "Bewijs van deelname", "Certificaat")), size=30, bold=True)
    form.text(120 * pt, 210 * pt, "Hierbij verklaren wij dat")
    form.text(150 * pt, 245 * pt, name(rng), size=20, bold=True)
    form.prose(90 * pt, 310 * pt, 420 * pt, rng.randint(2, 5))
    for x in rng.choice(((90,), (330,), (80, 340))):
        high = rng.uniform(28, 44) * pt
        form.place(x * pt, 650 * pt, 160 * pt, high, label="certificate")
        form.rule(x * pt, 652 * pt, 160 * pt)
        form.text(x * pt, 657 * pt, name(rng))
        form.text(x * pt, (657 + form.size * 1.4) * pt, rng.choice(ROLES))


KINDS = {label_above: 2, label_below: 2, label_left: 2, two_parties: 2, table_cells: 2, sign_off_list: 2, letter: 1.5, certificate: 1.5}


def make(seed, with_ink=True):
    """The form of that seed and its kind; its twin has the same print and nothing from a pen in its places."""
    form = Form(seed, with_ink)
    kind = random.Random(f"kind {seed}").choices(list(KINDS), list(KINDS.values()))[0]
    kind(form)
    return form, kind.__name__
