# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of points counted by hand share: papers of one kind that many portfolios hold, and the comparison."""

from dataclasses import dataclass, field

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


@dataclass(frozen=True)
class Known:
    """What a careful assessor says of a portfolio. A finding is its code, or one of some, and a word of the place where it is."""
    make: callable
    who: str
    day: str  # of recertification
    points: dict  # category or total -> bounds; others are 0
    criteria: dict = field(default_factory=dict)  # those that are not "seen" with C elsewhere
    asked: set = field(default_factory=set)  # of the candidate: all of it
    told: set = field(default_factory=set)  # to others: some of it
    birth: str = ""
    assessors: str = ""


def compare_all(case, portfolios, missed):
    """The same for all that is told of them, by name -> Known. `missed` holds the bounds or the state that are told instead, of a
    finding that is not told None, and the codes that are asked in vain. Returns the indexes."""
    found = index_all(case, {name: (known.make(), f"{known.who},{known.birth},{known.day},{known.assessors}")
                             for name, known in portfolios.items()})
    for name, index in found.items():
        known = portfolios[name]
        for part, bounds in bounds_of(index).items():
            with case.subTest(name, points=part):
                case.assertEqual(bounds, missed.get((name, part), known.points.get(part, (0, 0))))
        for criterion in index["criteria"]:
            with case.subTest(name, criterion=criterion["id"]):
                usual = "elsewhere" if criterion["id"] == "C.declaration" else "seen"
                wanted = known.criteria.get(criterion["id"], usual)
                case.assertEqual(criterion["status"], missed.get((name, criterion["id"]), wanted))
        compare_findings(case, name, known, index, missed)
    return found


def compare_findings(case, name, known, index, missed):
    entries = {document["id"]: document["entry"] for document in index["documents"]}
    places = [(finding, f"{finding['criterion']} {finding['entry']} {entries.get((finding['piece'] or '').split('.')[0])}")
              for finding in index["findings"]]

    def is_at(wanted, finding, place):
        return finding["code"] in wanted[0].split("|") and any(word in place for word in wanted[1].split("|"))

    for wanted in known.asked | known.told:
        with case.subTest(name, wanted=wanted):
            is_told = any(is_at(wanted, *one) for one in places)
            case.assertEqual(is_told, (name, *wanted) not in missed)
    for finding, place in places:
        with case.subTest(name, code=finding["code"], place=place):
            if finding["action_by"] == "candidate":
                case.assertTrue(any(is_at(wanted, finding, place) for wanted in known.asked)
                                or (name, finding["code"], "in vain") in missed)
