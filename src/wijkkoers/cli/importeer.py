"""`wijkkoers importeer`: read files into the store, or only say what is in them."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.cli.store import local_person, open_store

if TYPE_CHECKING:
    from wijkkoers.web.datasets.models import Release
    from wijkkoers.web.datasets.services import Copy

SUMMARY = "lees bestanden met cijfers of grenzen in"
BAD_INPUT = 2
SHOWN = 10
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
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument("bestanden", metavar="BESTAND", nargs="+", type=Path, help="een of meer bestanden, of een zip")
    parser.add_argument("--soort", metavar="S", default="", help="soort bestand, als het zichzelf niet verraadt, zoals wijkkoers-tabel")
    parser.add_argument("--jaar", metavar="J", type=int, help="jaar van de cijfers of grenzen, als het er niet in staat")
    parser.add_argument("--proef", action="store_true", help="laat alleen zien wat er zou veranderen")
    parser.add_argument("--json", action="store_true", help="geef per bestand een JSON-object met aantallen en meldingen")


def run(options: argparse.Namespace) -> int:
    """Read the files one by one; a file that cannot be read does not stop the others."""
    open_store()
    reports = [report for path in options.bestanden for report in _import(path, options)]
    if options.json:
        print(json.dumps(reports, ensure_ascii=False, indent=2))
    else:
        for report in reports:
            _print(report)
    return BAD_INPUT if any(report["status"] == "geweigerd" or report.get("fouten") for report in reports) else 0


def _import(path: Path, options: argparse.Namespace) -> list[dict[str, Any]]:
    from wijkkoers.web.datasets.services import copied_files

    try:
        if not path.is_file():
            raise InputError("bestand-niet-gevonden", Where(file=str(path)), path=_shown(path))
        with _opened(path) as stream, copied_files(_shown(path.name), stream) as copies:
            return [_import_copy(copy, options) for copy in copies]
    except InputError as error:
        return [_refusal(_shown(path.name), error)]


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise InputError("bestand-onleesbaar", Where(file=str(path)), bestand=_shown(path.name)) from error


def _shown(path: Path | str) -> str:
    """Return a name that can be shown and stored; bytes that are no UTF-8 become question marks."""
    return str(path).encode("utf-8", "replace").decode()


def _import_copy(copy: Copy, options: argparse.Namespace) -> dict[str, Any]:
    from wijkkoers.web.datasets.services import import_copy, preview_copy

    person, organisation = local_person()
    act = preview_copy if options.proef else import_copy
    asked = (options.soort, options.jaar)
    try:
        handed = act(actor=person, organisation_id=organisation.pk, copy=copy, asked=asked, progress=_progress(options))
    except InputError as error:
        return _refusal(copy.name, error)
    return _report(handed.release, handed.was_known)


def _report(release: Release, was_known: bool) -> dict[str, Any]:
    status = "al ingelezen" if was_known else release.state
    counts = {name: value for name, value in release.counts.items() if name != "voorbeeld"}
    if was_known:
        counts |= {"nieuw": 0, "gewijzigd": 0, "vervallen": 0, "gebieden_nieuw": 0}
    return {
        "bestand": release.file_name,
        "soort": release.kind,
        "bron": release.source,
        "jaar": release.period or release.boundary_year,
        "status": status,
        **counts,
        "meldingen": [_issue(row) for row in release.issues],
    }


def _issue(row: dict[str, Any]) -> dict[str, Any]:
    from wijkkoers.web.datasets.wording import issue_sentence

    kept = {name: row[name] for name in ("niveau", "code", "blad", "rij", "kolom", "aantal")}
    return {**kept, "tekst": issue_sentence(row)}


def _refusal(name: str, error: InputError) -> dict[str, Any]:
    from wijkkoers.web.accounts.refusals import sentence_of

    where = error.where
    issue = {"niveau": "fout", "code": error.code, "blad": where.sheet, "rij": where.row, "kolom": where.column, "aantal": 1}
    found = [_issue(row) for row in error.values.get("meldingen", ())]
    text = sentence_of(error)
    print(f"Fout: {name}: {text}", file=sys.stderr)
    for line in [_line(row) for row in found if row["niveau"] == "fout"][:SHOWN]:
        print(line, file=sys.stderr)
    return {"bestand": name, "soort": "", "bron": "", "jaar": None, "status": "geweigerd", "meldingen": [{**issue, "tekst": text}, *found]}


def _line(issue: dict[str, Any]) -> str:
    place = " ".join(f"{name} {issue[name]}" for name in ("blad", "rij", "kolom") if issue[name])
    return f"  {issue['niveau']}{f' ({place})' if place else ''}: {issue['tekst']}"


def _print(report: dict[str, Any]) -> None:
    if report["status"] == "geweigerd":
        return
    print(f"{report['bestand']}: {report['status'].replace('_', ' ')} ({report['soort']}, {report['jaar']})")
    for name, label in LINES:
        if report.get(name):
            print(f"  {report[name]:>8}  {label}")
    for issue in report["meldingen"][:SHOWN]:
        print(_line(issue))
    if len(report["meldingen"]) > SHOWN:
        print(f"  en nog {len(report['meldingen']) - SHOWN} meldingen; --json geeft ze alle")


def _progress(options: argparse.Namespace) -> Any:
    if options.json or not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        print(f"\r  {done} van {total} rijen" if total else f"\r  {done} rijen", end="", file=sys.stderr, flush=True)

    return show
