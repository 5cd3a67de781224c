# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet of paper to print, write and sign on, which remembers what a recogniser would read where."""

import functools

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from . import letters, strokes

FONTS = "/usr/share/fonts/"
PRINT = {"train": ["truetype/liberation/LiberationSans-%s.ttf", "truetype/liberation/LiberationSerif-%s.ttf",
                   "truetype/crosextra/Carlito-%s.ttf", "truetype/liberation/LiberationMono-%s.ttf", "truetype/lato/Lato-%s.ttf"],
         "test": ["truetype/crosextra/Caladea-%s.ttf", "truetype/liberation/LiberationSans-%s.ttf", "truetype/dejavu/DejaVuSans%s.ttf"]}
HAND = {"train": ["truetype/fifthhorseman/dkg.ttf", "truetype/breip/Breip.ttf", "opentype/bwht/BecauseWeLearn-Regular.otf",
                  "opentype/bwht/BecauseWeConnect-Regular.otf", "opentype/bwht/BecauseWeMentor-Regular.otf"],
        "test": ["truetype/femkeklaver/femkeklaver.ttf", "opentype/bwht/BecauseWeBuild-Regular.otf", "truetype/fifthhorseman/dkgIt.ttf"]}
SCRIPT = {"train": ["opentype/urw-base35/Z003-MediumItalic.otf", "truetype/kristi/Kristi.ttf", "opentype/kaushanscript/KaushanScript-Regular.otf",
                    "truetype/ecolier-court/Ecolier-court.ttf"],
          "test": ["opentype/dancingscript/DancingScript-Regular.otf", "truetype/rufscript/Rufscript010.ttf", "opentype/levien/TypoScript.otf"]}
for faces in (PRINT, HAND, SCRIPT):
    faces["other"] = faces["test"]
FIRST = "Anja Bas Carla Dirk Els Frank Greet Henk Ilse Joost Karin Leo Mieke Niels Olga Piet Ria Sjoerd Tineke Wim".split()
LAST = "Bakker Visser Mulder Dekker Smit Kuiper Hoekstra Veenstra Brouwer Postma Kok Verhoeven Peeters Willems".split()
BLUE = [(25, 40, 130), (40, 60, 170), (20, 30, 90), (60, 70, 150)]
BLACK = [(20, 20, 25), (45, 45, 50), (70, 70, 75)]
FAINT = [(110, 110, 118), (135, 135, 135), (95, 110, 175), (120, 135, 190)]
PENS = ((0.3, 0.6), (0.5, 1.7), (1.7, 3.0))  # points: a fine one, a ballpoint, a felt pen
OTHER = [(150, 30, 40), (20, 100, 60), (90, 30, 110)]


@functools.lru_cache(maxsize=512)
def font(path, size):
    return ImageFont.truetype(FONTS + path, size)


def name(rng):
    middle = rng.choice(("", "", "van ", "de ", "van der "))
    first = rng.choice(FIRST) if rng.random() < 0.6 else rng.choice("ABCDEHJKMPRW") + "."
    return f"{first} {middle}{rng.choice(LAST)}"


def nonsense(rng, box, line):
    """What a recogniser makes of a signature: nothing, a short word over all of it, or over parts; seldom is it sure."""
    x0, y0, x1, y1 = box
    kind, words = rng.random(), []
    parts = [] if kind < 0.4 else [(0, 1)] if kind < 0.8 else [tuple(sorted((rng.random(), rng.random()))) for _ in range(rng.choice((1, 1, 2)))]
    for a, b in parts:
        left, right = x0 + a * (x1 - x0), x0 + b * (x1 - x0)
        if right - left > 0.25 * (y1 - y0):
            sure = rng.uniform(*rng.choices(((0, 0.3), (0.3, 0.8), (0.8, 0.95)), (35, 55, 10))[0])
            edge = lambda: rng.uniform(-0.04, 0.06) * (y1 - y0)
            letters = max(1, round((right - left) / (y1 - y0) * rng.uniform(0.6, 2)))
            words.append({"text": "".join(rng.choice("abdefgilnorstuvW4/|-") for _ in range(letters)), "confidence": round(sure, 3), "line": line,
                          "box": [left + edge(), y0 + edge() + rng.choice((0, 0, 0.3)) * (y1 - y0), right - edge(), y1 - edge() - rng.choice((0, 0, 0.25)) * (y1 - y0)]})
    return words


class Sheet:
    """Coordinates are pixels; `pt` is a point in pixels."""

    def __init__(self, rng, split):
        self.rng, self.split = rng, split
        self.pt = rng.choice((100, 110, 125, 140, 150, 150, 170, 200, 200, 240) if split == "train" else (140, 150, 170, 200)) / 72
        self.width, self.height = int(595 * self.pt), int(842 * self.pt)
        paper = rng.choice(((255, 255, 255),) * 4 + ((250, 247, 238), (235, 240, 250)))
        self.image = Image.new("RGB", (self.width, self.height), paper)
        self.brush = ImageDraw.Draw(self.image)
        self.words, self.signatures, self.asked, self.unsure, self.line = [], [], [], [], 0
        self.size = rng.uniform(8.5, 12.5)
        self.face = rng.choice(PRINT[split])
        self.hand = rng.choice(HAND[split])
        self.ink = rng.choice(rng.choices((BLUE, BLACK, OTHER), (5, 6, 0.6))[0])
        self.pen = rng.uniform(0.7, 1.7)
        if split == "train":
            self.ink, self.pen = rng.choice(rng.choices((BLUE, BLACK, FAINT, OTHER), (5, 6, 1.2, 0.6))[0]), rng.uniform(*rng.choices(PENS, (3, 12, 2))[0])

    def face_path(self, bold):
        if "DejaVu" in self.face:
            return self.face % ("-Bold" if bold else "")
        return self.face % ("Bold" if bold else "Regular")

    # ------------------------------------------------------------------ print

    def text(self, x, y, text, size=None, bold=False, path=None, colour=(15, 15, 15), reading="print"):
        """Writes one line with its top at y; returns the x behind it."""
        face = font(path or self.face_path(bold), max(6, int((size or self.size) * self.pt)))
        self.line += 1
        for word in text.split():
            self.brush.text((x, y), word, font=face, fill=colour)
            box = list(self.brush.textbbox((x, y), word, font=face))
            self.read(word, box, reading)
            x = box[2] + face.getlength(" ")
        return x

    def paragraph(self, x, y, width, lines, size=None):
        for _ in range(lines):
            text, at = [], 0
            while at < width - 60 * self.pt:
                word = self.rng.choice(WORDS)
                text.append(word)
                at += (len(word) + 1) * (size or self.size) * self.pt * 0.5
            self.text(x, y, " ".join(text), size)
            y += (size or self.size) * self.pt * 1.35
        return y

    def rule(self, x, y, width, dotted=False):
        if dotted:
            self.text(x, y - self.size * self.pt * 0.85, "." * max(4, int(width / (self.size * self.pt * 0.28))), reading="junk")
        else:
            self.brush.line([x, y, x + width, y], fill=(30, 30, 30), width=max(1, int(self.rng.uniform(0.4, 1.1) * self.pt)))

    def move(self, where):
        """Everything that is known of places goes along: `where` gives the new box of a box."""
        for word in self.words:
            word["box"] = where(word["box"])
        self.signatures, self.asked, self.unsure = ([where(box) for box in boxes] for boxes in (self.signatures, self.asked, self.unsure))

    def turn(self):
        """Lays the sheet on its side; of letters that stand on end little is read, and that wrongly."""
        self.image = self.image.transpose(Image.ROTATE_90)
        self.brush, self.width, self.height = ImageDraw.Draw(self.image), self.height, self.width
        self.move(lambda box: [box[1], self.height - box[2], box[3], self.height - box[0]])
        self.words = [word | {"text": self.rng.choice("|il-=:"), "confidence": round(self.rng.uniform(0, 0.6), 3), "line": number}
                      for number, word in enumerate(self.words) if self.rng.random() < 0.25]

    # ------------------------------------------------------------------ what a recogniser would make of it

    def spoil(self):
        """Print that a signature runs through is read wrongly, or not at all."""
        kept = []
        for word in self.words:
            x0, y0, x1, y1 = word["box"]
            shares = [max(0, min(x1, s[2]) - max(x0, s[0])) * max(0, min(y1, s[3]) - max(y0, s[1])) / max(1, (x1 - x0) * (y1 - y0)) for s in self.signatures]
            if self.rng.random() < 1.1 * max(shares, default=0) - 0.1:
                if self.rng.random() < 0.5:
                    continue
                word["confidence"] = round(self.rng.uniform(0.05, 0.75), 3)
            kept.append(word)
        self.words = kept

    def read(self, word, box, reading):
        """How often nothing is read and how sure the rest is: as measured on real pages, per kind of content."""
        rng = self.rng
        silent, sure, doubtful = {"print": (0.01, 0.96, 0.03), "script": (0.15, 0.5, 0.4), "hand": (0.25, 0.03, 0.9),
                                  "guess": (0.02, 0.35, 0.4), "ink": (0.5, 0.2, 0.75), "junk": (0.3, 0.1, 0.8)}[reading]
        if rng.random() < silent:
            return
        chance = rng.random()
        confidence = rng.uniform(0.86, 0.97) if chance < sure else rng.uniform(0.05, 0.6) if chance < sure + doubtful else rng.uniform(0.6, 0.86)
        if reading in ("ink", "hand", "junk"):
            word = "".join(rng.choice("abdefgilnorstuvW/|-") for _ in range(rng.randint(1, max(2, len(word)))))
        self.words.append({"text": word, "box": list(box), "confidence": round(confidence, 3), "line": self.line})

    def junk_over(self, box, reading):
        """One or two words of nonsense read somewhere in the ink."""
        x0, y0, x1, y1 = box
        if self.split == "train" and reading == "ink":
            self.words += nonsense(self.rng, box, self.line)
            return
        for _ in range(self.rng.choice((1, 1, 2))):
            a, b = sorted((self.rng.uniform(x0, x1), self.rng.uniform(x0, x1)))
            if b - a > 0.3 * (y1 - y0):
                top = y0 + self.rng.uniform(0, 0.3) * (y1 - y0)
                self.read("wwwww", [a, top, b, y1 - self.rng.uniform(0, 0.2) * (y1 - y0)], reading)

    # ------------------------------------------------------------------ ink

    def ink_on(self, traces, x, y, height=None, width=None, colour=None, pen=None):
        """Draws strokes with their top left at x, y; returns their box."""
        alpha = strokes.draw(self.rng, traces, height, width, max(1.0, (pen or self.pen) * self.pt), broken=self.split == "train")
        if self.rng.random() < 0.15:  # a pen that runs dry
            alpha = alpha.point(lambda v: int(v * 0.7))
        x, y = int(x), int(y)
        self.image.paste(Image.new("RGB", alpha.size, colour or self.ink), (x, y), alpha)
        return [x, y, x + alpha.width, y + alpha.height]

    def sign(self, x, bottom, room_width, room_height, short=False, colour=None):
        """A signature near a line at `bottom`, which it may cross."""
        rng = self.rng
        traces = self.signature_of(short)
        height = room_height * (rng.uniform(0.6, 1.0) if short else rng.uniform(0.7, 1.6))
        probe = strokes.draw(rng, traces, height=40, pen=1, broken=self.split == "train")
        if probe.width / 40 * height > room_width * 1.25:
            height = room_width * 1.25 * 40 / probe.width
        height = max(height, 7 * self.pt)
        left = x + rng.uniform(-0.02, 0.35) * max(0, room_width - probe.width / 40 * height)
        lowest = 0.4 if self.split == "train" and rng.random() < 0.2 else 0.72  # some run through what is printed below
        top = bottom - height * rng.uniform(lowest, 1.02)
        box = self.ink_on(traces, max(2, left), top, height=height, colour=colour)
        self.signatures.append(box)
        self.line += self.rng.random() < 0.6
        self.junk_over(box, "ink")
        return box

    def ask(self, x, bottom, room_width, room_height):
        """Notes that a signature is asked for above `bottom`, whether one stands there or not."""
        self.asked.append([x, bottom - room_height, x + room_width, bottom + 2 * self.pt])

    def signature_of(self, short):
        if self.split == "other":
            from slotkit import pen  # nor by what those are tested on
            return pen.strokes(self.rng.random(), short)
        if self.split == "test":
            from samplekit import ink  # drawn by other code than what is trained on
            import numpy
            return [numpy.array([(p[0] * 40, p[1] * 40) for p in s]) for s in ink.signature(self.rng.random(), initials=short)]
        return strokes.initials(self.rng) if short else strokes.signature(self.rng)

    def _letters_apart(self, x, y, text, size, colour):
        """Digits and block letters, each drawn with the pen."""
        rng = self.rng
        box = self.ink_on(letters.written(rng, text), x, y + 0.3 * size * self.pt, height=size * self.pt * rng.uniform(0.65, 1), colour=colour, pen=self.pen * rng.uniform(0.7, 1.1))
        self._read_by_hand(text, box)
        return box[2]

    def _by_another_hand(self, x, y, text, size, colour):
        """A handwriting font, leaning, drawn out and pressed as no other: few fonts are as many hands."""
        rng = self.rng
        face, lean, wide = font(self.hand, int(size * self.pt)), rng.uniform(-0.2, 0.5), rng.uniform(0.75, 1.35)
        room = int(face.getlength(text) * wide + 3 * size * self.pt), int(2.2 * size * self.pt)
        layer = Image.new("L", room, 0)
        ImageDraw.Draw(layer).text((0.6 * size * self.pt, 0.4 * size * self.pt), text, font=face, fill=255)
        layer = layer.transform(room, Image.AFFINE, (1 / wide, lean / wide, -0.5 * lean * size * self.pt, rng.uniform(-0.04, 0.04), 1, 0), Image.BILINEAR)
        if size * self.pt > 16 and rng.random() < 0.3:
            layer = layer.filter(ImageFilter.MaxFilter(3))
        box = layer.getbbox()
        if box is None:
            return x
        layer = layer.crop(box)
        at = int(x), int(y + max(0, box[1] - 0.4 * size * self.pt))
        self.image.paste(Image.new("RGB", layer.size, colour or self.ink), at, layer)
        box = [at[0], at[1], at[0] + layer.width, at[1] + layer.height]
        self._read_by_hand(text, box)
        return box[2]

    def _read_by_hand(self, text, box):
        """Of writing by hand a recogniser reads a part rightly, digits above all, a part wrongly and a part not at all."""
        rng, whole, x = self.rng, max(1, len(text)), box[0]
        for word in text.split():
            right = x + (box[2] - box[0]) * len(word) / whole
            kind = rng.random()
            read = "".join(c if rng.random() < 0.75 else rng.choice("abdefgilnorstuvW/|-0123456789") for c in word) if kind < 0.5 else word
            if kind < 0.65:
                self.read(read, [x, box[1], right, box[3]], "guess")
            elif kind < 0.85:
                self.read(word, [x, box[1], right, box[3]], "hand")
            x = right + (box[2] - box[0]) / whole

    def handwrite(self, x, y, text, size=None, colour=None, asked=False):
        """Fills in by hand: a handwriting font, or joined scribble of the same length. Not a signature.

        Nothing is learned from joined scribble where a signature is `asked` for: anybody would take it for one."""
        rng = self.rng
        size = size or self.size * rng.uniform(1.2, 1.9)
        self.line += rng.random() < 0.4
        if self.split == "train" and rng.random() < 0.5:
            return self._letters_apart(x, y, text, size, colour)
        if self.split == "train" and ((asked and rng.random() < 0.97) or any(c.isdigit() for c in text)):
            return self._by_another_hand(x, y, text, size, colour)
        if rng.random() < 0.5 or (asked and self.split == "train") or any(c.isdigit() for c in text):
            face = font(self.hand, int(size * self.pt))
            for word in text.split():
                self.brush.text((x, y + rng.uniform(-1, 1) * self.pt), word, font=face, fill=colour or self.ink)
                box = list(self.brush.textbbox((x, y), word, font=face))
                self.read(word, box, "hand")
                x = box[2] + face.getlength(" ") * rng.uniform(0.8, 1.6)
            return x
        traces = strokes.writing(rng, max(1, len(text.split())))
        box = self.ink_on(traces, x, y - size * 0.1 * self.pt, width=max(20, len(text) * size * self.pt * rng.uniform(0.38, 0.5)), colour=colour,
                          pen=self.pen * 0.8)
        self.junk_over(box, "hand")
        return box[2]


WORDS = ("de het een en van voor met op in is dat die bij aan door over als naar ook maar meer dan na tot uit wordt zijn heeft "
         "begeleiding loopbaan training gesprek deelnemer bijeenkomst ontwikkeling methode reflectie praktijk klant coach opleiding "
         "the of and to we for with our your this that was are from year company market report meeting attached information "
         "samenwerking onderzoek arbeidsmarkt vaardigheden inzicht vragen doel resultaat periode project gemeente werk").split()
