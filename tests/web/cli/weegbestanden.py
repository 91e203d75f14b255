"""Weegbestanden with a known outcome: the worked cases of the domain notes (D2 and C6) and the trade of homes against caretakers."""

from __future__ import annotations

from pathlib import Path

WEIGHTS = {"c1": 23.8, "c2": 13.8, "c3": 22.5, "c4": 30.0, "c5": 10.0}
"""Published weights that add up to 100.1: riool.net, annex 3, multi-criteria analysis."""
SCORES = {"A": (5, 3, 2, 4, 1), "B": (3, 4, 4, 3, 3), "C": (1, 5, 5, 2, 5), "D": (3, 3, 2, 3, 1)}
TOTALS = {"A": 0.67013, "B": 0.67253, "C": 0.62997, "D": 0.51508}
EQUAL_TOTALS = {"A": 0.60, "B": 0.68, "C": 0.72, "D": 0.48}

STUDY = (
    "studie: {{titel: Proefstudie, basisjaar: 2026, prijspeil: 2026, horizon_jaren: 30, "
    "disconteringsschema: '{scheme}', invoer: verschil}}\n"
)


def weighing_text(*, equal: bool = False, weights: dict[str, float] | None = None) -> str:
    """Return the weighing of four alternatives on five criteria from 0 to 5; with equal weights a second party gives those."""
    given = WEIGHTS if weights is None else weights
    lines = ["studie: {titel: Proefweging}", "alternatieven:"]
    lines += [f"  - {{id: {id}, naam: Alternatief {id}, nul: {'ja' if id == 'D' else 'nee'}}}" for id in SCORES]
    lines += ["criteria:"]
    lines += [f"  - {{id: {id}, naam: Criterium {id}, richting: hoger, eenheid: punten, ondergrens: 0, bovengrens: 5}}" for id in WEIGHTS]
    lines += ["scores:"]
    lines += [
        f"  - {{alternatief: {id}, criterium: {criterion}, score: {score}}}"
        for id, scores in SCORES.items()
        for criterion, score in zip(WEIGHTS, scores, strict=True)
    ]
    lines += ["gewichten:"]
    lines += [f"  - {{partij: eerste, criterium: {id}, punten: {points}}}" for id, points in given.items()]
    if equal:
        lines += [f"  - {{partij: gelijk-over-alles, criterium: {id}, punten: 20}}" for id in WEIGHTS]
    return "\n".join(lines) + "\n"


ACTORS = ("corporatie", "huurders", "verzekeraar", "samenleving", "gemeente", "bewoners", "politie")
PER_ACTOR = {
    "2021": (-1_041_688, 1_406_946, 259_744, 1_372_267, -487_642, 354_649, 79_796),
    "2025": (-1_137_856, 1_307_606, 241_404, 1_257_988, -473_986, 344_717, 77_561),
    "2015": (-1_170_430, 1_274_029, 235_205, 1_219_622, -469_161, 341_208, 76_772),
}
"""NCW per actor, in the order of ACTORS: domain notes, section C6."""
NCW = {"2021": 1_944_072, "2025": 1_617_435, "2015": 1_507_245}
COSTS = {"2021": 2_987_642, "2025": 2_973_986, "2015": 2_969_161}
BCR = {"2021": 1.6507, "2025": 1.5439, "2015": 1.5076}
BREAK_EVEN = {"2021": 5_185, "2025": 14_599}

CBA_LINES = """
  - {id: bouw, alternatief: plan, naam: Renovatie, actor: corporatie,
     soort: kost, hoeveelheid: 1, prijs: 2500000, startjaar: 0, duur_jaren: 1, investering: ja}
  - {id: huur, alternatief: plan, naam: Hogere huur, actor: huurders, naar_actor: corporatie,
     soort: overdracht, hoeveelheid: 1, prijs: 60000, duur_jaren: 30}
  - {id: energie, alternatief: plan, naam: Energie, actor: huurders, soort: baat, hoeveelheid: 1, prijs: 95000, duur_jaren: 30}
  - {id: gezond, alternatief: plan, naam: Gezondheid, actor: huurders, soort: baat, hoeveelheid: 0.6, prijs: 50000, duur_jaren: 30}
  - {id: zorg, alternatief: plan, naam: Zorgkosten, actor: verzekeraar, soort: baat, hoeveelheid: 1, prijs: 12000, duur_jaren: 30}
  - {id: co2, alternatief: plan, naam: CO2, actor: samenleving,
     soort: baat, hoeveelheid: 300, prijs: 130, prijsstijging_pct: 3.5, duur_jaren: 30}
  - {id: beheer, alternatief: plan, naam: Wijkbeheerder, actor: gemeente, soort: kost, hoeveelheid: 1, prijs: 55000, duur_jaren: 10}
  - {id: overlast, alternatief: plan, naam: Minder overlast, actor: bewoners, soort: baat, hoeveelheid: 1, prijs: 40000, duur_jaren: 10}
  - {id: mutatie, alternatief: plan, naam: Minder mutaties, actor: corporatie, soort: baat, hoeveelheid: 1, prijs: 18000, duur_jaren: 10}
  - {id: politie-inzet, alternatief: plan, naam: Politie, actor: politie, soort: baat, hoeveelheid: 1, prijs: 9000, duur_jaren: 10}
"""


def cba_text(scheme: str = "2021", extra: str = "") -> str:
    """Return the fictional renovation that the domain notes work out, under a discount scheme; `extra` adds lines."""
    actors = "\n".join(f"  - {{id: {id}, naam: {id.capitalize()}}}" for id in ACTORS)
    alternatives = "alternatieven:\n  - {id: nul, naam: Gewoon onderhoud, nul: ja}\n  - {id: plan, naam: Renovatie}\n"
    return f"{STUDY.format(scheme=scheme)}{alternatives}actoren:\n{actors}\nregels:{CBA_LINES}{extra}"


PROGRAMME = """
studie: {titel: Honderd woningen of iets minder}
programma: {eerste_jaar: 2027, laatste_jaar: 2027, meenemen: nee, doelfunctie: waarde}
doelen: [{id: leefbaar, naam: Leefbaarheid, eenheid: punt, gewicht: 1}]
maatregelen:
  - {id: woning, naam: Woning, hoogstens: 100}
  - {id: concierge, naam: Buurtconcierge, hoogstens: 2}
effecten:
  - {maatregel: woning, doel: leefbaar, effect: 1}
  - {maatregel: concierge, doel: leefbaar, effect: 5}
kosten:
  - {maatregel: woning, betaler: corporatie, bedrag: 50000}
  - {maatregel: concierge, betaler: corporatie, bedrag: 50000}
budgetten: [{betaler: corporatie, jaar: 2027, bedrag: 5000000}]
actoren: [{id: corporatie, naam: Velderwonen}]
"""
"""Money for a hundred homes: 98 homes and 2 caretakers are worth more (after Van Os, allocation model)."""


def put(folder: Path, text: str, name: str = "proef.yaml") -> Path:
    """Write a weegbestand and return where it is."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path
