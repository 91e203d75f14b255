"""A fictional MKBA of which every outcome is known: the renovation that the domain notes work out by hand at three rates."""

from __future__ import annotations

from datetime import date

from wijkkoers.base.ranges import Range, exact
from wijkkoers.base.reasons import Reason
from wijkkoers.reports.weighing.content import (
    AlternativeRow,
    CbaAlternativeRow,
    CbaLineRow,
    CbaReport,
    ChoiceRow,
    CriterionRow,
    GapRow,
    Heading,
    OutRow,
    PmRow,
    ProgrammeReport,
    TornadoRow,
    WeighingReport,
    WeightSetRow,
)

ACTORS = ("corporatie", "huurders", "verzekeraar", "samenleving", "gemeente", "bewoners", "politie")
NAMES = {
    "nul": "Nu en straks gewoon onderhoud",
    "renovatie": "Renovatie met wijkbeheer",
    "corporatie": "Velderwonen",
    "huurders": "Huurders",
    "verzekeraar": "Zorgverzekeraar",
    "samenleving": "Samenleving",
    "gemeente": "Gemeente Veldermeer",
    "bewoners": "Bewoners van Spoorwijk",
    "politie": "Rijk en politie",
}
PER_ACTOR = dict(zip(ACTORS, (-1_041_688, 1_406_946, 259_744, 1_372_267, -487_642, 354_649, 79_796), strict=True))
TOTAL, COSTS = 1_944_072, 2_987_642
HORIZON = 30


def line(id: str, actor: str, kind: str, amount: float, years: tuple[int, int], **more: object) -> CbaLineRow:
    """Return a line with one amount a year, from the first to the last of the two years."""
    settings: dict[str, object] = {"quantity": exact(1.0), "unit": "", "price": exact(amount), "growth_per_year": 0.0, "to_actor": ""}
    settings |= {"growth_from": years[0], "build_up": "direct", "build_up_years": 0, "factor": 1.0, "is_cost": kind == "kost"}
    settings |= {"category": "wonen", "present_value": exact(0.0), "source": "eigen raming", "name": id}
    settings |= {"alternative": "renovatie", **more}
    spread = {"start_year": years[0], "years": years[1] - years[0] + 1}
    return CbaLineRow(id=id, actor=actor, kind=kind, **spread, **settings)  # type: ignore[arg-type]


LINES = (
    line("renovatie", "corporatie", "kost", 2_500_000, (0, 0), price=Range(2_200_000, 2_500_000, 3_000_000)),
    line("huur", "huurders", "overdracht", 60_000, (1, 30), to_actor="corporatie"),
    line("energie", "huurders", "baat", 95_000, (1, 30), price=Range(60_000, 95_000, 120_000)),
    line("gezondheid", "huurders", "baat", 50_000, (1, 30), quantity=Range(0.2, 0.6, 0.9), unit="QALY"),
    line("zorg", "verzekeraar", "baat", 12_000, (1, 30)),
    line("co2", "samenleving", "baat", 130, (1, 30), quantity=exact(300.0), unit="ton", growth_per_year=0.035),
    line("wijkbeheerder", "gemeente", "kost", 55_000, (1, 10)),
    line("overlast", "bewoners", "baat", 40_000, (1, 10)),
    line("mutatie", "corporatie", "baat", 18_000, (1, 10)),
    line("inzet", "politie", "baat", 9_000, (1, 10)),
)


def heading(**more: object) -> Heading:
    """Return the heading of the sample, in Dutch unless said otherwise."""
    settings: dict[str, object] = {"title": "Spoorwijk: renoveren of gewoon onderhouden", "area": "Spoorwijk", "names": NAMES}
    settings |= {"question": "Is renovatie met een wijkbeheerder haar geld waard?", "author": "Velderwonen", "made_on": date(2026, 11, 22)}
    settings |= {"is_fictional": True, "method": "mkba", "version": "2026.1", "digest": "0f" * 32, "file": "spoorwijk.yaml"}
    return Heading(**{**settings, **more})  # type: ignore[arg-type]


def factors(rate: float = 0.0225) -> tuple[float, ...]:
    """Return the discount factors from t = 0 at one rate."""
    return tuple((1 + rate) ** -t for t in range(HORIZON + 1))


def cba(**more: object) -> CbaReport:
    """Return the MKBA of the sample at 2.25 %."""
    zero = {actor: exact(0.0) for actor in ACTORS}
    years = (0.0,) * (HORIZON + 1)
    null = CbaAlternativeRow("nul", exact(0), exact(0), exact(0), None, zero, {}, years, {})
    own = CbaAlternativeRow(
        "renovatie",
        Range(400_000, TOTAL, 3_100_000),
        Range(2_700_000, COSTS, 3_500_000),
        Range(3_600_000, TOTAL + COSTS, 5_900_000),
        Range(1.1, 1.6507, 2.1),
        {actor: Range(worth - 100_000, worth, worth + 100_000) for actor, worth in PER_ACTOR.items()},
        {(actor, "wonen"): worth for actor, worth in PER_ACTOR.items()},
        years,
        {actor: years for actor in ACTORS},
        p5=700_000,
        p50=1_900_000,
        p95=2_900_000,
        chance_below_zero=0.01,
    )
    settings: dict[str, object] = {
        "heading": heading(),
        "base_year": 2026,
        "price_year": 2026,
        "scheme": "2021",
        "scheme_steps": ((0, 0.0225),),
        "timing": "einde-jaar",
        "entry": "verschil",
        "factors": factors(),
        "actors": ACTORS,
        "null": "nul",
        "alternatives": (null, own),
        "lines": LINES,
        "pm": (PmRow("renovatie", "Trots op de wijk", "bewoners", "leefbaarheid", "+", "Er is geen prijs voor."),),
        "tornado": (TornadoRow("renovatie", "energie", 1_200_000, 2_500_000),),
        "gaps": (GapRow("renovatie", "corporatie", -1_041_688, "huurders", 1_406_946),),
        "break_evens": {"renovatie": {"energie": 5_185.0}},
        "control": 0.0,
        "reasons": (Reason("mkba-saldo", {}),),
    }
    return CbaReport(**{**settings, **more})  # type: ignore[arg-type]


ALTERNATIVES = {"a": "Alles tegelijk aanpakken", "b": "Stap voor stap per straat", "c": "Sloop en nieuwbouw", "d": "Gewoon onderhoud"}
CRITERIA = {
    "kosten": "Kosten voor de corporatie",
    "woonlasten": "Woonlasten",
    "co2": "Uitstoot",
    "overlast": "Overlast",
    "draagvlak": "Draagvlak",
}
PARTIES = {"velderwonen": "Velderwonen", "gemeente-stem": "Gemeente Veldermeer", "huurdersraad": "Huurdersraad Spoorwijk"}


def weighing(**more: object) -> WeighingReport:
    """Return a weighing of four alternatives by three parties, with chances of every rank."""
    totals = {
        "a": ((0.61, 0.67, 0.72), (0.5, 0.6, 0.66), (0.4, 0.55, 0.6)),
        "b": ((0.58, 0.6725, 0.75), (0.62, 0.68, 0.74), (0.6, 0.7, 0.78)),
        "c": ((0.5, 0.63, 0.7), (0.66, 0.72, 0.79), (0.3, 0.4, 0.52)),
        "d": ((0.45, 0.515, 0.55), (0.44, 0.48, 0.51), (0.4, 0.45, 0.5)),
    }
    ranks = {"a": (2, 3, 2), "b": (1, 2, 1), "c": (3, 1, 4), "d": (4, 4, 3)}
    chances = {"a": (0.31, 0.41, 0.25, 0.03), "b": (0.45, 0.38, 0.16, 0.01), "c": (0.24, 0.2, 0.36, 0.2), "d": (0.0, 0.01, 0.23, 0.76)}
    rows = tuple(
        AlternativeRow(
            id,
            id == "d",
            {party: Range(*total) for party, total in zip(PARTIES, totals[id], strict=True)},
            dict(zip(PARTIES, ranks[id], strict=True)),
            {party: {criterion: total[1] / 5 for criterion in CRITERIA} for party, total in zip(PARTIES, totals[id], strict=True)},
            chances[id],
            None if id == "d" else {criterion: 0.2 for criterion in CRITERIA},
            None if id == "d" else 0.6,
        )
        for id in ALTERNATIVES
    )
    settings: dict[str, object] = {
        "heading": heading(names=NAMES | ALTERNATIVES | CRITERIA | PARTIES, draws=100_000, seed=20261122, method="weging"),
        "criteria": tuple(CriterionRow(id, "punten", "hoger", 0.0, 5.0, "vast") for id in CRITERIA),
        "sets": tuple(WeightSetRow(id, dict.fromkeys(CRITERIA, 0.2), 100.1) for id in PARTIES),
        "alternatives": rows,
        "scores": {(id, criterion): Range(2, 3, 4) for id in ALTERNATIVES for criterion in CRITERIA},
        "stability": {party: dict.fromkeys(CRITERIA, (0.1, 0.4)) for party in PARTIES},
        "dominance": (("a", "d"),),
        "indistinct": (("a", "b"),),
        "second_opinions": {"topsis": ("b",), "vikor": ("a",)},
        "reasons": (),
    }
    return WeighingReport(**{**settings, **more})  # type: ignore[arg-type]


MEASURES = {f"m{number}": f"Maatregel {number} aan de Stationsstraat" for number in range(1, 9)}


def programme(**more: object) -> ProgrammeReport:
    """Return a programme of six measures in five years, with two payers and two measures outside."""
    years = (2027, 2028, 2029, 2030, 2031)
    starts = {"m1": 2027, "m2": 2027, "m3": 2028, "m4": 2029, "m5": 2030, "m6": 2031}
    settings: dict[str, object] = {
        "heading": heading(names=NAMES | MEASURES, method="programma"),
        "years": years,
        "value": 128.0,
        "bound": 128.0,
        "gap": 0.0,
        "choice": tuple(ChoiceRow(id, 2 if id == "m3" else 1, year, 0.9) for id, year in starts.items()),
        "out": (OutRow("m7", Reason("programma-te-duur", {}), 4.0, 0.2), OutRow("m8", Reason("programma-te-duur", {}), None)),
        "spend": {"corporatie": (900_000, 450_000, 800_000, 200_000, 650_000), "gemeente": (120_000, 80_000, 0, 40_000, 90_000)},
        "budgets": {"corporatie": (1_000_000,) * 5, "gemeente": (100_000,) * 5},
        "goals": {"woningen": 128.0},
        "binding": (),
        "near_optimal": (),
        "reasons": (),
    }
    return ProgrammeReport(**{**settings, **more})  # type: ignore[arg-type]
