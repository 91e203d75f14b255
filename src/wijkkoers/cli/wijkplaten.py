"""`wijkkoers wijkplaten`: the praatplaat of every buurt or wijk of a gemeente, in a folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.cli.store import as_local_person, open_store

SUMMARY = "maak van elke buurt of wijk van een gemeente een praatplaat"
BAD_INPUT = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument("gemeente", metavar="GEMEENTECODE", help="code van de gemeente, zoals GM0590")
    parser.add_argument("--map", metavar="MAP", type=Path, required=True, help="map waarin de platen komen; ze moet bestaan")
    parser.add_argument("--niveau", choices=("buurt", "wijk"), default="buurt", help="van elke buurt (zonder keuze) of van elke wijk")
    parser.add_argument("--formaat", choices=("pdf", "svg"), default="pdf", help="pdf (zonder keuze) of svg")


def run(options: argparse.Namespace) -> int:
    """Make the plates; one that fails is told and does not stop the rest."""
    if not options.map.is_dir():
        raise InputError("map-niet-gevonden", path=str(options.map))
    open_store()
    from wijkkoers.base.codes import AreaLevel
    from wijkkoers.web.wijkfoto.services.plates import OVERVIEW, PlateFile, areas_for_plates, make_plates, overview_csv

    made: list[PlateFile] = []
    with as_local_person():
        areas = areas_for_plates(options.gemeente, AreaLevel(options.niveau))
        for plate in make_plates(areas, options.formaat, "nl", _tell):
            made.append(_write(plate, options.map))
    _put(options.map / OVERVIEW, overview_csv(made, _sentence))
    failed = [plate for plate in made if plate.code]
    for plate in failed:
        print(f"Fout: {plate.area.label}: {_sentence(plate.code, plate.values)}", file=sys.stderr)
    print(f"{len(made) - len(failed)} van {len(made)} praatplaten staan in {options.map}, met een overzicht in {OVERVIEW}.")
    return BAD_INPUT if failed else 0


def _write(plate: Any, folder: Path) -> Any:
    """Write a plate; return it without its content, which is on disk now."""
    from wijkkoers.web.wijkfoto.services.plates import PlateFile

    if not plate.code:
        _put(folder / plate.name, plate.content)
    return PlateFile(plate.area, plate.name, b"", plate.code, plate.values)


def _put(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InputError("map-niet-te-schrijven", path=str(path)) from error


def _sentence(code: str, values: dict[str, Any]) -> str:
    from wijkkoers.web.accounts.refusals import sentence_of

    return sentence_of(InputError(code, None, **values))


def _tell(done: int, total: int) -> None:
    end = "" if done < total and sys.stderr.isatty() else "\n"
    print(f"\r{done} van {total}" if sys.stderr.isatty() else f"{done} van {total}", end=end, file=sys.stderr, flush=True)
