"""What the verbs weeg, mkba and programma share: their options, progress on a terminal, and writing files."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Issue
from wijkkoers.base.reasons import Reason
from wijkkoers.cli.studies.values import plain
from wijkkoers.cli.weegbestand_sentences import describe
from wijkkoers.reports.weighing.content import Heading
from wijkkoers.reports.weighing.sentences import say
from wijkkoers.sources.weegbestand.parts import PARTS

DRAWS, SEED = 100_000, 20_260_101
MOST_DRAWS = 100_000_000
REFUSED = 2
OWN_PARTS = {
    "weeg": ("studie", "alternatieven", "criteria", "scores", "gewichten"),
    "mkba": ("studie", "alternatieven", "actoren", "kentallen", "prijsindex", "regels"),
    "programma": (
        *("studie", "actoren", "programma", "maatregelen", "doelen", "effecten", "kosten", "verdeling"),
        *("budgetten", "capaciteit", "inzet", "relaties"),
    ),
}
"""The parts of a weegbestand that each verb reads; its text tells the warnings about these, its JSON those about all parts."""
ELSEWHERE = {
    "nl": (
        "Bij een ander onderdeel van het bestand staat 1 opmerking; zie wijkkoers weegbestand --controleer.",
        "Bij andere onderdelen van het bestand staan {count} opmerkingen; zie wijkkoers weegbestand --controleer.",
    ),
    "en": (
        "There is 1 remark about another part of the file; see wijkkoers weegbestand --controleer.",
        "There are {count} remarks about other parts of the file; see wijkkoers weegbestand --controleer.",
    ),
}
SHOW_FROM = 2_000_000
"""Draws from which a run takes long enough to show how far it is."""


def add_file_options(parser: argparse.ArgumentParser, pdf: str) -> None:
    """Add the file and the forms of output."""
    parser.add_argument("file", metavar="BESTAND", type=Path, help="weegbestand: YAML, JSON of een xlsx-werkboek")
    parser.add_argument("--taal", choices=("nl", "en"), default="nl", help="taal van zinnen en documenten (nl)")
    parser.add_argument("--json", action="store_true", help="geef alles als JSON")
    parser.add_argument("--xlsx", metavar="UIT", type=Path, help="schrijf een werkboek naar dit bestand")
    parser.add_argument("--pdf", metavar="UIT", type=Path, help=pdf)


def add_draw_options(parser: argparse.ArgumentParser) -> None:
    """Add the number of draws and the seed."""
    parser.add_argument("--trekkingen", metavar="N", type=_draws, default=DRAWS, help="aantal trekkingen, 0 is zonder (100000)")
    parser.add_argument(
        "--seed", metavar="S", type=_seed, default=SEED, help="getal waarmee de trekkingen beginnen; hetzelfde getal geeft hetzelfde"
    )


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms in which a result can leave a verb; each is made only when it is asked for."""

    xlsx: Callable[[], bytes]
    pdf: Callable[[], bytes]
    json: Callable[[], None]
    tell: Callable[[], None]


def deliver(options: argparse.Namespace, forms: Forms) -> int:
    """Write the files that are asked for and print JSON, or else tell the result in sentences. Raises InputError as `write_bytes`."""
    if options.xlsx:
        write_bytes(options.xlsx, forms.xlsx())
    if options.pdf:
        write_bytes(options.pdf, forms.pdf())
    if options.json:
        forms.json()
    elif not (options.xlsx or options.pdf):
        forms.tell()
    return 0


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file and say so on stderr. Raises InputError `map-niet-gevonden` or `bestand-niet-te-schrijven`."""
    if not path.parent.is_dir():
        raise InputError("map-niet-gevonden", path=str(path.parent))
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InputError("bestand-niet-te-schrijven", bestand=str(path)) from error
    print(f"Geschreven: {path}", file=sys.stderr)


def print_json(found: dict[str, Any], warnings: Sequence[Issue], reasons: Sequence[Reason], heading: Heading) -> None:
    """Print a result as JSON: the warnings about the file before those of the run, each with its sentence and place."""
    about_file = [
        {
            "code": issue.code,
            "tekst": describe(issue, heading.language),
            "blad": issue.where.sheet,
            "rij": issue.where.row,
            "kolom": issue.where.column,
        }
        for issue in warnings
    ]
    about_run = [
        {"code": note.kind, "tekst": say(note, heading), **{name: plain(value) for name, value in note.values.items()}} for note in reasons
    ]
    print(json.dumps({**found, "waarschuwingen": [*about_file, *about_run]}, ensure_ascii=False, indent=2, allow_nan=False))


def print_sentences(title: str, texts: Sequence[str]) -> None:
    """Print a titled list of sentences; nothing when there are none."""
    if texts:
        print(f"\n{title}")
        for text in texts:
            print(f"  - {text}")


def file_warnings(warnings: Sequence[Issue], language: str, verb: str) -> list[str]:
    """Return the sentences about the parts of a file that a verb reads, and how many there are about other parts.

    A warning about the file as a whole, or about a sheet that is no part, is always told.
    """
    told = [describe(issue, language) for issue in warnings if not _is_elsewhere(issue, OWN_PARTS[verb])]
    others = len(warnings) - len(told)
    one, more = ELSEWHERE[language]
    return [*told, *([(one if others == 1 else more).format(count=others)] if others else [])]


def _is_elsewhere(issue: Issue, own: Sequence[str]) -> bool:
    """Return whether an issue is about a part of the file, named by its key or its sheet, that is not one of these."""
    return any(issue.where.sheet in (part.key, part.sheet) and part.key not in own for part in PARTS)


def show_progress(draws: int) -> Callable[[int, int], None] | None:
    """Return what shows how far a long run is, on a terminal only."""
    if draws < SHOW_FROM or not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{done * 100 // total:3d} %  (stoppen met Ctrl-C)", end=end, file=sys.stderr, flush=True)

    return show


def _draws(text: str) -> int:
    number = _whole(text)
    if not 0 <= number <= MOST_DRAWS:
        raise argparse.ArgumentTypeError(f"kies 0 tot en met {MOST_DRAWS}")
    return number


def _seed(text: str) -> int:
    number = _whole(text)
    if not 0 <= number < 2**63:
        raise argparse.ArgumentTypeError("kies een heel getal van 0 of meer, kleiner dan 2 tot de macht 63")
    return number


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is geen heel getal") from None
