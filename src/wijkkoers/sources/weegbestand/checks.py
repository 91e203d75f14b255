"""All checks over the parts of a weegbestand, each on its own, so that every problem is told at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.sources.weegbestand.checks_cba import CBA_CHECKS
from wijkkoers.sources.weegbestand.checks_programme import PROGRAMME_CHECKS
from wijkkoers.sources.weegbestand.checks_weighing import WEIGHING_CHECKS
from wijkkoers.sources.weegbestand.fields import Field, Kind, Part
from wijkkoers.sources.weegbestand.filing import Filing
from wijkkoers.sources.weegbestand.parts import PARTS
from wijkkoers.sources.weegbestand.records import Placed
from wijkkoers.sources.weegbestand.suggestion import nearest

NEEDS = {
    "criteria": ("alternatieven", "scores"),
    "scores": ("alternatieven", "criteria"),
    "gewichten": ("criteria",),
    "regels": ("alternatieven", "actoren"),
    "programma": ("maatregelen", "doelen", "effecten"),
    "doelen": ("programma", "maatregelen", "effecten"),
    "effecten": ("maatregelen", "doelen"),
    "kosten": ("programma", "maatregelen"),
    "verdeling": ("maatregelen", "kosten"),
    "budgetten": ("programma",),
    "capaciteit": ("programma",),
    "inzet": ("maatregelen", "capaciteit"),
    "relaties": ("maatregelen",),
}
"""Which parts a part cannot do without."""
SUBJECTS = ("scores", "regels", "programma")
"""Without any of these there is nothing to weigh."""
FREE_WORDS = ("regels", "measure")
"""A line may name a maatregel that is a word only, when the file has no maatregelen."""


def check_all(filing: Filing, issues: IssueList) -> None:
    """Run every check."""
    for check in (check_parts, check_unique, check_references, *WEIGHING_CHECKS, *CBA_CHECKS, *PROGRAMME_CHECKS):
        check(filing, issues)


def check_parts(filing: Filing, issues: IssueList) -> None:
    """Check that the study is there, that there is something to weigh, and that each part has the parts that it needs."""
    whole = Where(filing.name)
    if not _has(filing, "studie"):
        issues.error("onderdeel-ontbreekt", whole, onderdeel=filing.where("studie").sheet, voor=filing.name)
    if not any(_has(filing, key) for key in SUBJECTS):
        names = ", ".join(filing.where(key).sheet for key in SUBJECTS)
        issues.error("niets-te-wegen", whole, onderdelen=names)
    for key, needed in NEEDS.items():
        for other in needed if _has(filing, key) else ():
            if not _has(filing, other) and not (key == "gewichten" and filing.weighable_goals):
                issues.error("onderdeel-ontbreekt", whole, onderdeel=filing.where(other).sheet, voor=filing.where(key).sheet)


def check_unique(filing: Filing, issues: IssueList) -> None:
    """Check that no two items of a part are the same one."""
    for part in PARTS:
        seen: dict[tuple[Any, ...], Placed] = {}
        for placed in filing.of(part.key) if part.unique else ():
            key = tuple(getattr(placed.item, attribute) for attribute in part.unique)
            first = seen.setdefault(key, placed)
            if first is not placed:
                words = " + ".join(str(word) for word in key)
                issues.error("item-dubbel", filing.where(part.key, placed, part.unique[0]), waarde=words, eerst=first.where.row or 0)


def check_references(filing: Filing, issues: IssueList) -> None:
    """Check that every id that is named exists; the nearest one is suggested."""
    for part, column in _references():
        known = filing.ids(column.refers_to)
        is_told = column.refers_to in NEEDS.get(part.key, ()) or (part.key, column.attribute) == FREE_WORDS
        for placed in filing.of(part.key) if known or not is_told else ():
            for word in _words(getattr(placed.item, column.attribute)):
                if word not in known and not (part.key == "gewichten" and word in filing.weighable_goals):
                    where = filing.where(part.key, placed, column.attribute)
                    there = filing.where(column.refers_to).sheet
                    issues.error("verwijzing-onbekend", where, waarde=word, onderdeel=there, suggestie=nearest(word, known))


def _references() -> Iterator[tuple[Part, Field]]:
    return ((part, column) for part in PARTS for column in part.fields if column.kind in (Kind.REFERENCE, Kind.REFERENCES))


def _words(value: Any) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _has(filing: Filing, key: str) -> bool:
    """Whether a part has items, also when they could not be read."""
    return bool(filing.of(key)) or key in filing.faulty
