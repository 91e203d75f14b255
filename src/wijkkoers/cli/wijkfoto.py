"""`wijkkoers wijkfoto`: the figures of an area as text, JSON or praatplaat."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijkkoers.base.codes import normalise_code
from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Figure
from wijkkoers.base.numbers import format_number
from wijkkoers.cli.store import as_local_person, open_store

if TYPE_CHECKING:
    from wijkkoers.reports.wijkfoto import Line, Wijkfoto

SUMMARY = "laat de wijkfoto van een gemeente, wijk of buurt zien"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument("code", metavar="CODE", help="code van het gebied, zoals GM0590, WK059003 of BU05900301")
    parser.add_argument("--jaar", metavar="J", type=int, help="jaar van de indeling; zonder keuze het nieuwste jaar met cijfers")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="geef alle cijfers als JSON")
    output.add_argument("--pdf", metavar="BESTAND", type=Path, help="schrijf de praatplaat (A3) naar dit bestand")


def run(options: argparse.Namespace) -> int:
    """Make the wijkfoto and show it."""
    open_store()
    from wijkkoers.web.wijkfoto.selectors import subject_of_code, wijkfoto_of

    code = normalise_code(options.code)
    with as_local_person():
        subject = subject_of_code(code, options.jaar) if code else None
        if subject is None:
            raise InputError("gebied-onbekend", code=options.code)
        foto = wijkfoto_of(subject, language="nl")
    if options.json:
        print(json.dumps(as_json(foto), ensure_ascii=False, indent=2))
    elif options.pdf:
        _write_pdf(foto, options.pdf)
    else:
        _print(foto)
    return 0


def as_json(foto: Wijkfoto) -> dict[str, Any]:
    """Return the wijkfoto as plain values."""
    area = foto.area
    return {
        "gebied": {"code": area.code, "naam": area.name, "niveau": area.level.value, "grensjaar": area.boundary_year},
        "indicatoren": [_indicator(line) for line in foto.lines],
    }


def _indicator(line: Line) -> dict[str, Any]:
    return {
        "id": line.indicator,
        "waarde": _number(line.figure.value, line.decimals),
        "status": line.figure.status.value,
        "eenheid": line.unit,
        "jaar": line.year,
        "bron": line.full_source,
        "gemeente": _number(line.beside_gemeente.value if line.beside_gemeente else None, line.decimals),
        "nederland": _number(line.beside_land.value if line.beside_land else None, line.decimals),
        "merk": sorted(mark.value for mark in line.figure.marks),
        **({"klasse": line.category(line.figure.value)} if line.categories and line.figure.value is not None else {}),
    }


def _number(value: float | None, decimals: int) -> float | int | None:
    if value is None:
        return None
    return round(value, decimals) if decimals else round(value)


def _write_pdf(foto: Wijkfoto, path: Path) -> None:
    from wijkkoers.reports.plate import plate_pdf

    if not path.parent.is_dir():
        raise InputError("map-niet-gevonden", path=str(path.parent))
    path.write_bytes(plate_pdf(foto))
    print(f"De praatplaat van {foto.area.name} staat in {path}.")


def _print(foto: Wijkfoto) -> None:
    print(f"{foto.area.name} ({foto.area.level.value} {foto.area.code}, indeling van {foto.area.boundary_year})")
    theme = ""
    for line in foto.lines:
        if line.year is None:
            continue
        if line.theme != theme:
            theme = line.theme
            print(f"\n{line.theme_label}")
        marks = f" [{', '.join(sorted(mark.value for mark in line.figure.marks))}]" if line.figure.marks else ""
        print(f"  {line.label:<48} {_words(line.figure, line):>12} {line.unit:<18}{_beside(line, foto)} {line.year}, {line.source}{marks}")
    for remark in foto.remarks:
        print(f"\n{remark}")


def _beside(line: Line, foto: Wijkfoto) -> str:
    parts = [(foto.gemeente, line.beside_gemeente), (foto.land, line.beside_land)]
    shown = [f"{area.name} {_words(figure, line)}" for area, figure in parts if area and figure and area.code != foto.area.code]
    return f" ({'; '.join(shown)})" if shown else ""


def _words(figure: Figure, line: Line) -> str:
    return figure.status.value.replace("_", " ") if figure.value is None else format_number(figure.value, line.decimals)
