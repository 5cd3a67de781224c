# SPDX-License-Identifier: GPL-3.0-or-later
"""The small mark-up of a paper's body. See samples/README.md for the list.

    # Title   ## Heading   ### Small heading   ! Large line   ^ Small print
    plain lines until an empty line are one paragraph; a line ending in \\ breaks there
    - bullet                 * numbered or plain list item with hanging indent
    Label :: value           a row of a form (consecutive rows form one block)
    | a | b |                a row of a table; a first row of | a | b |= is its head
    [x] yes [ ] no           drawn tick boxes
    {sign 7 | Name | role}   signature with seed 7 above a line; - for none, typed, 7p pasted picture, 7i initials
    {stamp text}  {rule}  {gap 12}  {page}  {next}  {right text}
    ~written by hand~  **bold**  //italic//
"""

import re
from dataclasses import dataclass, field


@dataclass
class Block:
    kind: str
    text: str = ""
    rows: list = field(default_factory=list)
    head: bool = False


COMMAND = re.compile(r"^(\{[a-z]+[^{}]*\}\s*)+$")
ONE_COMMAND = re.compile(r"\{([a-z]+)\s*([^{}]*)\}")
PREFIXES = [("### ", "h3"), ("## ", "h2"), ("# ", "h1"), ("! ", "big"), ("^ ", "small"), ("- ", "bullet"),
            ("* ", "item")]
TICK = re.compile(r"\[( |x)\]\s*([^\[]*)")


def _prefixed(line):
    for prefix, kind in PREFIXES:
        if line.startswith(prefix):
            return Block(kind, line[len(prefix):].strip())
    return None


def _row(line):
    """A form or table row, as (kind, cells, is it a head)."""
    if line.startswith("|"):
        head = line.endswith("=")
        return "table", [c.strip() for c in line.rstrip("=").strip().strip("|").split("|")], head
    if " ::" in line:
        label, _, value = line.partition(" ::")
        return "form", [label.strip(), value.strip()], False
    return None


def parse(body):
    """The blocks of a body, in order."""
    blocks, paragraph, after_gap = [], [], False

    def close():
        if paragraph:
            blocks.append(Block("text", " ".join(paragraph).replace("\\ ", "<br/>").rstrip("\\")))
            paragraph.clear()

    for line in (raw.strip() for raw in body.strip().splitlines()):
        if not line:
            close()
            after_gap = True
            continue
        simple = _prefixed(line) or _special(line)
        if simple:
            close()
            blocks.append(simple)
            continue
        row = _row(line)
        if row is None:
            paragraph.append(line)
            continue
        close()
        kind, cells, head = row
        if after_gap or not blocks or blocks[-1].kind != kind or head:
            blocks.append(Block(kind, head=head))
        blocks[-1].rows.append(cells)
        after_gap = False
    close()
    return blocks


def _special(line):
    if COMMAND.match(line):
        commands = ONE_COMMAND.findall(line)
        if commands[0][0] == "sign":
            return Block("sign", rows=[[c.strip() for c in rest.split("|")] for _, rest in commands])
        return Block(commands[0][0], commands[0][1].strip())
    if line.startswith("["):
        return Block("ticks", rows=[[mark == "x", label.strip()] for mark, label in TICK.findall(line)])
    return None
