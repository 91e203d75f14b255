"""The account of an import in words: per file what came in, each kind of finding once, and refusals for the same reason together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Report = dict[str, Any]
SHOWN = 10
NAMED = 6
LINES = (
    ("rijen", "rijen gelezen"),
    ("geweigerd", "rijen geweigerd"),
    ("gekoppeld", "gebieden met een bekende grens"),
    ("niet_gekoppeld", "gebieden zonder bekende grens"),
    ("onderdrukt", "cijfers die de bron achterhoudt of niet kent"),
    ("buiten_bereik", "cijfers buiten het mogelijke bereik, niet overgenomen"),
    ("nieuw", "cijfers nieuw"),
    ("gewijzigd", "cijfers gewijzigd"),
    ("gelijk", "cijfers gelijk gebleven"),
    ("vervallen", "cijfers die dit bestand niet meer noemt"),
    ("koppelingen", "koppelingen tussen gebieden"),
    ("postcodes", "postcodes met hun buurt"),
    ("punten", "voorzieningen op de kaart"),
    ("verwijzingen", "codes van lijsten"),
)
GRAVITY = ("fout", "waarschuwing", "opmerking")
REFUSED, SKIPPED = "geweigerd", "overgeslagen"


def lines_of(report: Report) -> list[str]:
    """Return the account of one file that was read: what it is, its numbers, and each kind of finding once."""
    about = ", ".join(str(part) for part in (report["soort"], report["jaar"]) if part)
    found = [f"{report['bestand']}: {report['status'].replace('_', ' ')}{f' ({about})' if about else ''}"]
    found += [f"  {report[name]:>8}  {label}" for name, label in LINES if report.get(name)]
    return [*found, *finding_lines(report["meldingen"])]


def finding_lines(issues: Sequence[Report], shown: int = SHOWN) -> list[str]:
    """Return a line per kind of finding, the gravest first: the first finding, and how many there are more of its kind."""
    first: dict[str, Report] = {}
    for issue in sorted(issues, key=lambda issue: GRAVITY.index(issue["niveau"])):
        first.setdefault(issue["code"], issue)
    found = [_finding(issue) for issue in list(first.values())[:shown]]
    left = len(first) - shown
    return [*found, f"  en nog {left} soorten meldingen; --json geeft ze alle"] if left > 0 else found


def refusal_lines(reports: Sequence[Report]) -> list[str]:
    """Return the refusals: one with its findings, several for the same reason as one sentence with the names of the other files."""
    by_code: dict[str, list[Report]] = {}
    for report in reports:
        if report["status"] == REFUSED:
            by_code.setdefault(report["meldingen"][0]["code"], []).append(report)
    found: list[str] = []
    for same in by_code.values():
        alike = same if same[0]["meldingen"][1:] else same[:1]
        for report in alike:
            found += [_refusal(report), *finding_lines([row for row in report["meldingen"][1:] if row["niveau"] == "fout"])]
        if others := [report["bestand"] for report in same[len(alike) :]]:
            found.append(f"  Om dezelfde reden: {_names(others)}.")
    return found


def summary_of(reports: Sequence[Report]) -> str:
    """Return how many files came in, were known and were refused; empty for one file."""
    refused = sum(report["status"] == REFUSED for report in reports)
    known = sum(report["status"] == "al ingelezen" for report in reports)
    skipped = sum(report["status"] == SKIPPED for report in reports)
    read = len(reports) - refused - known - skipped
    counted = ((read, "gelezen"), (known, "al eerder ingelezen"), (skipped, SKIPPED), (refused, REFUSED))
    told = ", ".join(f"{number} {label}" for number, label in counted if number)
    return f"{len(reports)} bestanden: {told}." if len(reports) > 1 else ""


def _finding(issue: Report) -> str:
    more = issue["aantal"] - 1
    times = f" (en nog {more} keer)" if more > 0 else ""
    return f"  {issue['niveau']}{_place(issue)}: {issue['tekst']}{times}"


def _place(issue: Report) -> str:
    """Return sheet, row and column as far as the sentence itself does not name them."""
    parts = [f"{name} {issue[name]}" for name in ("blad", "rij", "kolom") if issue[name]]
    told = [part for part in parts if part.lower() not in issue["tekst"].lower()]
    return f" ({' '.join(told)})" if told else ""


def _refusal(report: Report) -> str:
    text = report["meldingen"][0]["tekst"]
    return f"Fout: {text}" if report["bestand"] in text else f"Fout: {report['bestand']}: {text}"


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:NAMED])
    return f"{shown} en nog {len(names) - NAMED}" if len(names) > NAMED else shown
