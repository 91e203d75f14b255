"""`wijkkoers steekproef`: how many answers a margin asks for, and a survey weighed to its population."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijkkoers.base.errors import InputError
from wijkkoers.base.numbers import format_number, parse_number

if TYPE_CHECKING:
    from wijkkoers.appraisal.preferences.sample_size import SampleSize
    from wijkkoers.appraisal.preferences.survey import GroupLine, Survey

SUMMARY = "reken uit hoeveel antwoorden een enquête vraagt, en weeg antwoorden naar de bevolking"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument("--populatie", metavar="N", type=int, help="aantal mensen of huishoudens om wie het gaat")
    parser.add_argument(
        "--marge", metavar="M", type=as_fraction, default=0.05, help="gewenste marge als deel, zoals 0,05; dat is ook de standaard"
    )
    parser.add_argument("--respondenten", metavar="R", type=int, help="aantal antwoorden dat er al is")
    parser.add_argument(
        "--bestand", metavar="CSV", type=Path, help="tabel met groep, populatie en respondenten; meer kolommen met groepen mag"
    )
    parser.add_argument("--zelf-aangemeld", action="store_true", help="wie wilde deed mee: dan komt er geen marge")
    parser.add_argument("--json", action="store_true", help="geef alles als JSON")


def as_fraction(text: str) -> float:
    """Read a fraction with comma or point, or refuse it in Dutch."""
    number = parse_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"{text} is geen getal zoals 0,05")
    return number


def run(options: argparse.Namespace) -> int:
    """Calculate and show the sample, the margin reached, and the weights."""
    from wijkkoers.appraisal.preferences.sample_size import find_sample_size
    from wijkkoers.appraisal.preferences.survey import weigh_survey

    if options.populatie is None and options.bestand is None:
        raise InputError("populatie-ontbreekt")
    survey = None
    if options.bestand:
        from wijkkoers.cli.survey_table import read_survey_table

        margins, respondents = read_survey_table(options.bestand)
        survey = weigh_survey(margins, respondents, population=options.populatie, is_self_selected=options.zelf_aangemeld)
    size = None if options.populatie is None else find_sample_size(options.populatie, options.marge)
    reached = None if size is None or options.respondenten is None else _margin_of(options)
    if options.json:
        print(json.dumps(as_json(size, reached, options.respondenten, survey), ensure_ascii=False, indent=2))
    else:
        _print(size, reached, options, survey)
    return 0


def _margin_of(options: argparse.Namespace) -> float | None:
    """Return the margin of the answers there are; None when people chose to join or fewer than ten answered."""
    from wijkkoers.appraisal.preferences.sample_size import margin_of_answers

    found = margin_of_answers(options.populatie, options.respondenten)
    return None if options.zelf_aangemeld else found


def as_json(size: SampleSize | None, reached: float | None, respondents: int | None, survey: Survey | None) -> dict[str, Any]:
    """Return the sample and the weighed survey as plain values."""
    found: dict[str, Any] = {}
    if size:
        found |= {
            "populatie": size.population,
            "gewenste_marge": size.wanted_margin,
            "nodig": size.respondents,
            "marge_bij_nodig": size.margin,
        }
        found |= {"methode": size.provenance.method, "versie": size.provenance.version}
    if respondents is not None:
        found |= {"respondenten": respondents, "marge": reached}
    if survey:
        found["weging"] = _survey(survey)
    return found


def _survey(survey: Survey) -> dict[str, Any]:
    return {
        "kenmerken": list(survey.margins),
        "populatie": survey.population,
        "respondenten": survey.respondents,
        "groepen": [_group(line) for line in survey.groups],
        "ontwerpeffect": survey.design_effect,
        "effectief": survey.effective,
        "marge": survey.margin,
        "rondes": survey.raking.iterations,
        "gehaald": survey.raking.has_converged,
        "grootste_verschil": survey.raking.largest_gap,
        "begrensd": int(survey.raking.is_capped.sum()),
        "redenen": [{"soort": reason.kind, **reason.values} for reason in survey.reasons],
        "methode": survey.provenance.method,
        "versie": survey.provenance.version,
    }


def _group(line: GroupLine) -> dict[str, Any]:
    return {
        "kenmerk": line.margin,
        "groep": line.group,
        "aandeel_populatie": line.population_share,
        "respondenten": None if line.respondents.value is None else int(line.respondents.value),
        "status": line.respondents.status.value,
        "gewicht": line.weight,
        "aandeel_ongewogen": line.counted_share,
        "aandeel_gewogen": line.weighed_share,
    }


def _print(size: SampleSize | None, reached: float | None, options: argparse.Namespace, survey: Survey | None) -> None:
    if size:
        margin, people = format_number(size.wanted_margin * 100, 1), format_number(size.population)
        print(f"Voor een marge van {margin} procentpunt bij {people} mensen zijn {format_number(size.respondents)} antwoorden nodig.")
    if options.respondenten is not None and size:
        print(_reached(reached, options.respondenten, options.zelf_aangemeld))
    if survey:
        if size:
            print()
        _print_survey(survey)


def _reached(reached: float | None, respondents: int, is_self_selected: bool) -> str:
    if is_self_selected:
        return "Wie wilde deed mee: dat is geen steekproef, dus er is geen marge. Toon alleen aantallen."
    if reached is None:
        return f"Met {respondents} antwoorden is er geen marge; daarvoor zijn ten minste 10 antwoorden nodig."
    margin = format_number(reached * 100, 2)
    return f"Met {format_number(respondents)} antwoorden is de marge {margin} procentpunt, als het toeval koos wie meedeed."


def _print_survey(survey: Survey) -> None:
    print(f"{'groep':<32}{'populatie':>11}{'antwoorden':>12}{'gewicht':>10}")
    for line in survey.groups:
        label = f"{line.margin}: {line.group}"
        count = "verborgen" if line.respondents.value is None else format_number(line.respondents.value)
        weight = "-" if line.weight is None else format_number(line.weight, 4)
        print(f"{label:<32}{format_number(line.population_share * 100, 1):>9} %{count:>12}{weight:>10}")
    effect, effective = format_number(survey.design_effect, 4), format_number(survey.effective, 1)
    print(f"\nOntwerpeffect {effect}: {survey.respondents} antwoorden zeggen zoveel als {effective}.")
    if len(survey.margins) > 1:
        print(_convergence(survey))
    if survey.margin is not None:
        print(f"Marge: {format_number(survey.margin * 100, 2)} procentpunt (95 %), als het toeval koos wie meedeed.")
    elif any(reason.kind == "zelf-aangemeld-geen-marge" for reason in survey.reasons):
        print("Wie wilde deed mee: dat is geen steekproef, dus er is geen marge. Toon alleen aantallen.")
    else:
        print("Er zijn te weinig antwoorden voor een marge.")
    if any(not line.respondents.has_value for line in survey.groups):
        print("Groepen met minder dan 10 antwoorden zijn verborgen, en zo nodig een tweede, zodat niemand ze kan uitrekenen.")


def _convergence(survey: Survey) -> str:
    raking = survey.raking
    bounds = f" {int(raking.is_capped.sum())} combinaties staan op de grens van 0,3 of 3,0." if raking.is_capped.any() else ""
    if raking.has_converged:
        return f"De weging klopt met alle kenmerken na {raking.iterations} rondes.{bounds}"
    gap = format_number(raking.largest_gap * 100, 2)
    return f"De weging klopt na {raking.iterations} rondes nog niet: het grootste verschil is {gap} procentpunt.{bounds}"
