"""`wijkkoers importeer`: read files into the store, or only say what is in them."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Issue, Where
from wijkkoers.cli.account import REFUSED, Report, lines_of, refusal_lines, summary_of
from wijkkoers.cli.batch import files_in
from wijkkoers.cli.store import local_person, open_store

if TYPE_CHECKING:
    from wijkkoers.web.datasets.models import Release
    from wijkkoers.web.datasets.services import Copy

SUMMARY = "lees bestanden met cijfers of grenzen in"
BAD_INPUT = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument("bestanden", metavar="BESTAND", nargs="+", type=Path, help="een of meer bestanden, mappen of zips")
    parser.add_argument("--soort", metavar="S", default="", help="soort bestand, als het zichzelf niet verraadt, zoals wijkkoers-tabel")
    parser.add_argument("--jaar", metavar="J", type=int, help="jaar van de cijfers of grenzen, als het er niet in staat")
    parser.add_argument("--proef", action="store_true", help="laat alleen zien wat er zou veranderen")
    parser.add_argument("--json", action="store_true", help="geef per bestand een JSON-object met aantallen en meldingen")


def run(options: argparse.Namespace) -> int:
    """Read the files one by one, boundaries first; a file that cannot be read does not stop the others."""
    open_store()
    reports: list[Report] = []
    for path in _files(options.bestanden):
        found = _import(path, options)
        reports += found
        _tell(found, options)
    if options.json:
        print(json.dumps(reports, ensure_ascii=False, indent=2))
    for line in refusal_lines(reports):
        print(line, file=sys.stderr)
    if not options.json and (summary := summary_of(reports)):
        print(summary)
    return BAD_INPUT if any(report["status"] == REFUSED or report.get("fouten") for report in reports) else 0


def _files(paths: list[Path]) -> list[Path]:
    found = files_in(paths)
    if not found:
        raise InputError("map-leeg", path=_shown(paths[0]))
    return found


def _tell(reports: list[Report], options: argparse.Namespace) -> None:
    for report in reports:
        if not options.json and report["status"] != REFUSED:
            print("\n".join(lines_of(report)), flush=True)


def _import(path: Path, options: argparse.Namespace) -> list[Report]:
    from wijkkoers.web.datasets.services import copied_files

    try:
        if not path.is_file():
            raise InputError("bestand-niet-gevonden", Where(file=str(path)), path=_shown(path))
        with _opened(path) as stream, copied_files(_shown(path.name), stream) as copies:
            return [*(_import_copy(copy, options) for copy in copies), *map(_skipped, copies.skipped)]
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


def _import_copy(copy: Copy, options: argparse.Namespace) -> Report:
    from wijkkoers.web.datasets.services import import_copy, preview_copy

    person, organisation = local_person()
    act = preview_copy if options.proef else import_copy
    asked = (options.soort, options.jaar)
    try:
        handed = act(actor=person, organisation_id=organisation.pk, copy=copy, asked=asked, progress=_progress(options))
    except InputError as error:
        return _refusal(copy.name, error)
    return _report(handed.release, handed.was_known)


def _skipped(issue: Issue) -> Report:
    """Report a member of a zip that holds no data."""
    row = {"niveau": issue.level.value, "code": issue.code, "blad": "", "rij": None, "kolom": "", "aantal": 1, "waarden": issue.values}
    name = f"{issue.where.file}/{issue.values['onderdeel']}"
    return {"bestand": name, "soort": "", "bron": "", "jaar": None, "status": "overgeslagen", "meldingen": [_issue(row)]}


def _report(release: Release, was_known: bool) -> Report:
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


def _issue(row: Report) -> Report:
    from wijkkoers.web.datasets.wording import issue_sentence

    kept = {name: row[name] for name in ("niveau", "code", "blad", "rij", "kolom", "aantal")}
    return {**kept, "tekst": issue_sentence(row)}


def _refusal(name: str, error: InputError) -> Report:
    from wijkkoers.web.accounts.refusals import sentence_of

    where = error.where
    issue = {"niveau": "fout", "code": error.code, "blad": where.sheet, "rij": where.row, "kolom": where.column, "aantal": 1}
    found = [_issue(row) for row in error.values.get("meldingen", ())]
    meldingen = [{**issue, "tekst": sentence_of(error)}, *found]
    return {"bestand": name, "soort": "", "bron": "", "jaar": None, "status": REFUSED, "meldingen": meldingen}


def _progress(options: argparse.Namespace) -> Any:
    if options.json or not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        print(f"\r  {done} van {total} rijen" if total else f"\r  {done} rijen", end="", file=sys.stderr, flush=True)

    return show
