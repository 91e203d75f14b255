"""`wijkkoers weegbestand`: make a weegbestand, look at the example, and see whether a file is in order."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList, Level
from wijkkoers.cli.weegbestand_sentences import describe
from wijkkoers.sources.weegbestand.model import Weegbestand

SUMMARY = "maak een weegbestand, bekijk het voorbeeld of controleer een bestand"
BAD_INPUT = 2
_WORKBOOK, _TEXTS = ".xlsx", (".yaml", ".yml")
_LABELS = {
    "nl": {Level.ERROR: "Fout", Level.WARNING: "Let op", Level.NOTE: "Ter info"},
    "en": {Level.ERROR: "Error", Level.WARNING: "Please note", Level.NOTE: "Note"},
}
_OUTCOMES = {
    "nl": ("{name} is in orde: {what}.", "{name} is niet in orde: {errors}, {warnings}."),
    "en": ("{name} is in order: {what}.", "{name} is not in order: {errors}, {warnings}."),
}
_KINDS = {
    "nl": {Level.ERROR: ("fout", "fouten"), Level.WARNING: ("waarschuwing", "waarschuwingen")},
    "en": {Level.ERROR: ("error", "errors"), Level.WARNING: ("warning", "warnings")},
}
_COUNTS = {
    "nl": "{alternatives} alternatieven, {criteria} criteria, {lines} regels, {measures} maatregelen; {warnings}",
    "en": "{alternatives} alternatives, {criteria} criteria, {lines} lines, {measures} measures; {warnings}",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes: one of four things to do."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--sjabloon", metavar="UIT.xlsx", type=Path, help="schrijf een leeg werkboek om in te vullen")
    what.add_argument("--voorbeeld", metavar="UIT", type=Path, help="schrijf het verzonnen voorbeeld, als .yaml of .xlsx")
    what.add_argument("--controleer", metavar="BESTAND", type=Path, help="zeg wat er niet klopt in een bestand, en hoe u het herstelt")
    what.add_argument("--schema", action="store_true", help="geef het JSON Schema van de YAML-vorm")
    parser.add_argument("--taal", choices=("nl", "en"), default="nl", help="taal van de meldingen (nl)")


def run(options: argparse.Namespace) -> int:
    """Do what was asked; exit code 2 for a file that is not in order."""
    try:
        if options.sjabloon:
            return _write_template(options.sjabloon)
        if options.voorbeeld:
            return _write_example(options.voorbeeld)
        return _print_schema() if options.schema else _check(options.controleer, options.taal)
    except InputError as error:
        print(f"{_LABELS[options.taal][Level.ERROR]}: {describe(error, options.taal)}", file=sys.stderr)
        return BAD_INPUT


def _write_template(path: Path) -> int:
    from wijkkoers.sources.weegbestand.template import write_template

    _check_ending(path, (_WORKBOOK,))
    write_template(path)
    print(f"{path} is gemaakt. Vul het in, en draai daarna: wijkkoers weegbestand --controleer {path}")
    return 0


def _write_example(path: Path) -> int:
    from wijkkoers.sources.weegbestand.example import example_text, example_weegbestand
    from wijkkoers.sources.weegbestand.template import write_workbook

    _check_ending(path, (_WORKBOOK, *_TEXTS))
    if path.suffix.lower() == _WORKBOOK:
        write_workbook(example_weegbestand(), path)
    else:
        try:
            path.write_text(example_text(), "utf-8")
        except OSError as error:
            raise InputError("bestand-niet-te-schrijven", bestand=str(path)) from error
    print(f"{path} is gemaakt. Alle cijfers erin zijn verzonnen, behalve waar een bron bij staat.")
    return 0


def _check_ending(path: Path, endings: tuple[str, ...]) -> None:
    if path.suffix.lower() not in endings:
        raise InputError("uitgang-onbekend", bestand=str(path), uitgangen=", ".join(endings))


def _print_schema() -> int:
    from wijkkoers.sources.weegbestand.json_schema import schema_text

    print(schema_text(), end="")
    return 0


def _check(path: Path, language: str) -> int:
    from wijkkoers.sources.weegbestand.reading import read_weegbestand

    found, issues = read_weegbestand(path)
    for line in describe_all(issues, language):
        print(line)
    good, bad = _OUTCOMES[language]
    warnings = issues.level_counts.get(Level.WARNING, 0)
    if found is None:
        errors = _number_of(issues.level_counts.get(Level.ERROR, 0), Level.ERROR, language)
        print(bad.format(name=path.name, errors=errors, warnings=_number_of(warnings, Level.WARNING, language)))
        return BAD_INPUT
    print(good.format(name=path.name, what=_counts(found, warnings, language)))
    return 0


def describe_all(issues: IssueList, language: str = "nl") -> list[str]:
    """Return a line per issue, errors first; what is not kept of very many is counted."""
    order = list(Level)
    kept = sorted(issues, key=lambda issue: order.index(issue.level))
    lines = [f"{_LABELS[language][issue.level]}: {describe(issue, language)}" for issue in kept]
    hidden = sum(issues.counts.values()) - len(kept)
    more = {"nl": f"... en nog {hidden} van dezelfde soorten.", "en": f"... and {hidden} more of the same kinds."}
    return [*lines, more[language]] if hidden else lines


def _counts(found: Weegbestand, warnings: int, language: str) -> str:
    numbers = {name: len(getattr(found, name)) for name in ("alternatives", "criteria", "lines", "measures")}
    return _COUNTS[language].format(**numbers, warnings=_number_of(warnings, Level.WARNING, language))


def _number_of(count: int, level: Level, language: str) -> str:
    one, more = _KINDS[language][level]
    return f"{count} {one if count == 1 else more}"
