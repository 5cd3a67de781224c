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


def compare(case, portfolios, missed):
    """Runs the program once on portfolios, name -> (maker, candidate, day of recertification), and holds the bounds of every
    category and of the total against those that the maker counted. `missed`, (name, category or total) -> bounds, is what it is
    known to tell instead: who mends one takes it away there."""
    known, rows = {}, []
    for number, (name, (make, who, day)) in enumerate(portfolios.items()):
        members, known[name] = make()
        make_zip(case.inbox / f"{name}.zip", members)
        rows.append(f"{name},{number},{who},{day}\n")
    register = case.folder / "register.csv"
    register.write_text("portfolio,candidate_number,name,recertification_date\n" + "".join(rows))
    case.run_inbox("--register", register, "--quiet", "--previews", "none")
    for name, index in indexes(case.out).items():
        case.assertEqual({sums["id"] for sums in index["points"]["categories"]}, set(CATEGORIES))
        for sums in [*index["points"]["categories"], index["points"]["total"]]:
            with case.subTest(name, points=sums["id"]):
                case.assertEqual((sums["lower"], sums["upper"]), missed.get((name, sums["id"]), known[name].get(sums["id"], (0, 0))))
