"""`wijkkoers haal`: fetch figures and boundaries of a gemeente from open services, and read them in."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from wijkkoers.base.errors import InputError
from wijkkoers.base.numbers import format_number
from wijkkoers.cli.store import local_person, open_store

if TYPE_CHECKING:
    from wijkkoers.sources.fetching import Fetched
    from wijkkoers.web.datasets.models import Release
    from wijkkoers.web.datasets.services import Handed
    from wijkkoers.web.datasets.services.fetching import Missed

SUMMARY = "haal cijfers en grenzen van een gemeente op bij open diensten, en lees ze in"
BAD_INPUT = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument("gemeente", metavar="GEMEENTECODE", help="code van de gemeente, zoals GM0590")
    parser.add_argument("--jaren", metavar="J", default="", help="zoals 2020-2024 of 2023,2024; zonder keuze de drie nieuwste jaren")
    parser.add_argument("--wat", metavar="W", default="", help="alleen dit, zoals grenzen,kerncijfers; zonder keuze alles wat er is")
    parser.add_argument("--proef", action="store_true", help="haal op en laat alleen zien wat er zou veranderen")


def run(options: argparse.Namespace) -> int:
    """Fetch the files one by one and read each in; what fails does not stop the rest, unless there is no network."""
    open_store()
    from wijkkoers.sources.fetching import CHOICES, newest_years
    from wijkkoers.web.datasets.services.fetching import Missed, fetch_files, understand

    years = options.jaren or ",".join(str(year) for year in newest_years())
    choices = tuple(part.strip() for part in options.wat.split(",") if part.strip()) or CHOICES
    asked = understand(gemeente=options.gemeente, years=years, choices=choices)
    good = []
    for found in fetch_files(asked, progress=_tell):
        good.append(_print_missed(found) if isinstance(found, Missed) else _take_in(found, options.proef))
    return 0 if all(good) else BAD_INPUT


def _take_in(fetched: Fetched, is_trial: bool) -> bool:
    from wijkkoers.web.datasets.services import import_copy, preview_copy
    from wijkkoers.web.datasets.services.fetching import copied

    person, organisation = local_person()
    act = preview_copy if is_trial else import_copy
    try:
        with copied(fetched) as copy:
            handed = act(actor=person, organisation_id=organisation.pk, copy=copy, asked=("", fetched.year))
    except InputError as error:
        return _print_refusal(fetched.name, error)
    _print(handed)
    return True


def _print(handed: Handed) -> None:
    release = handed.release
    if handed.was_known:
        print(f"{release.file_name}: al ingelezen", flush=True)
        return
    print(f"{release.file_name}: {release.state.replace('_', ' ')} ({_amounts(release)})", flush=True)


def _amounts(release: Release) -> str:
    names = (("gebieden", "gebieden"), ("nieuw", "cijfers nieuw"), ("gewijzigd", "gewijzigd"), ("gelijk", "gelijk"))
    found = [f"{format_number(release.counts[name], 0)} {label}" for name, label in names if release.counts.get(name)]
    return ", ".join(found) or "niets nieuws"


def _print_refusal(name: str, error: InputError, opening: str = "Fout") -> bool:
    from wijkkoers.web.accounts.refusals import sentence_of

    print(f"{opening}: {name}: {sentence_of(error)}", file=sys.stderr)
    return False


def _print_missed(missed: Missed) -> bool:
    """Say what could not be fetched; that a year is not offered is no failure."""
    is_offered = missed.code != "jaar-niet-aangeboden"
    years = ", ".join(str(year) for year in missed.years)
    _print_refusal(f"{missed.what} {years}", InputError(missed.code, None, **missed.values), "Fout" if is_offered else "Let op")
    return not is_offered


def _tell(done: int, total: int) -> None:
    if done < total:
        print(f"bestand {done + 1} van {total} wordt opgehaald", file=sys.stderr, flush=True)
