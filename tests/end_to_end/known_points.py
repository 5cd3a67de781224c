# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of points counted by hand share: papers of one kind that many portfolios hold, and the comparison."""

from intake import indexes, make_zip
from papers import pdf

CATEGORIES = ("B1", "B2", "B3", "B4", "B5", "B6")


def intervision(day, who, own="ja", by="R. Postma (begeleider)"):
    return pdf(f"""Deelnameverklaring intervisie
Ondergetekende verklaart dat {who} heeft meegedaan aan de intervisiebijeenkomst
Datum bijeenkomst: {day}
Begeleider van de groep: {by}
Eigen onderwerp ingebracht: {own}

Handtekening begeleider: ______________________~
""")


def working(who, day):
    return pdf(f"""Verklaring werkzaam als uitvoerend jobcoach
Ik, {who}, verklaar dat ik op dit moment werkzaam ben als uitvoerend jobcoach.
Werkgever / eigen bedrijf: Doorwerk Jobcoaching
Plaats en datum: Assen, {day}
Handtekening: ______________________~
""")


def index_all(case, portfolios):
    """Name -> index, of one run over portfolios: name -> (members, the rest of its row in the register)."""
    rows = []
    for number, (name, (members, row)) in enumerate(portfolios.items()):
        make_zip(case.inbox / f"{name}.zip", members)
        rows.append(f"{name},{number},{row}\n")
    register = case.folder / "register.csv"
    register.write_text("portfolio,candidate_number,name,birth_name,recertification_date,assessors\n" + "".join(rows))
    case.run_inbox("--register", register, "--quiet", "--previews", "none")
    found = indexes(case.out)
    case.assertEqual(set(found), set(portfolios))
    return found


def bounds_of(index):
    """Category or total -> its lower and upper bound."""
    points = index["points"]
    return {sums["id"]: (sums["lower"], sums["upper"]) for sums in [*points["categories"], points["total"]]}


def compare(case, portfolios, missed):
    """Runs the program once on portfolios, name -> (maker, candidate, day of recertification), and holds the bounds of every
    category and of the total against those that the maker counted. `missed`, (name, category or total) -> bounds, is what it is
    known to tell instead: who mends one takes it away there."""
    made = {name: (make(), who, day) for name, (make, who, day) in portfolios.items()}
    found = index_all(case, {name: (members, f"{who},,{day},") for name, ((members, _), who, day) in made.items()})
    for name, index in found.items():
        bounds, known = bounds_of(index), made[name][0][1]
        case.assertEqual(set(bounds), {*CATEGORIES, "total"})
        for part, told in bounds.items():
            with case.subTest(name, points=part):
                case.assertEqual(told, missed.get((name, part), known.get(part, (0, 0))))
