"""`wijkkoers draagvlak`: the 70 % rule for a renovation, and the dates that follow."""

from __future__ import annotations

import argparse
import json
from datetime import date
from typing import TYPE_CHECKING, Any

from wijkkoers.base.errors import InputError

if TYPE_CHECKING:
    from wijkkoers.appraisal.preferences.support import Change, Support

SUMMARY = "reken de 70 %-regel voor een renovatie uit: hoeveel huurders akkoord moeten zijn, en tot wanneer iemand naar de rechter kan"
MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument("--woningen", metavar="N", type=int, required=True, help="aantal woningen in het bouwkundige geheel")
    parser.add_argument("--akkoord", metavar="A", type=int, help="woningen waar de huurder akkoord is; samen met --stil")
    parser.add_argument("--stil", metavar="S", type=int, help="woningen zonder antwoord; zij tellen mee")
    parser.add_argument("--leeg", metavar="L", type=int, default=0, help="hoeveel van de stille woningen leeg staan; toont beide tellingen")
    parser.add_argument("--geraakt", metavar="G", type=int, help="woningen die een latere wijziging raakt")
    parser.add_argument("--verzonden", metavar="DATUM", type=as_date, help="datum van de brief, zoals 2026-03-02")
    parser.add_argument("--json", action="store_true", help="geef alles als JSON")


def as_date(text: str) -> date:
    """Read a date, or refuse it in Dutch."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is geen datum zoals 2026-03-02") from None


def run(options: argparse.Namespace) -> int:
    """Count, and show how the proposal stands."""
    from wijkkoers.appraisal.preferences.support import count_both_ways, count_support, court_deadline, judge_change

    if (options.akkoord is None) != (options.stil is None) or (options.akkoord is None and options.leeg):
        raise InputError("antwoorden-onvolledig")
    has_answers = options.akkoord is not None
    agreed, silent = (options.akkoord, options.stil) if has_answers else (0, options.woningen)
    counted = count_support(options.woningen, agreed, silent)
    without = count_both_ways(options.woningen, agreed, silent, options.leeg)[1] if options.leeg else None
    change = None if options.geraakt is None else judge_change(options.woningen, options.geraakt)
    deadline = court_deadline(options.verzonden) if options.verzonden else None
    if options.json:
        print(json.dumps(as_json(counted, without, change, deadline, has_answers), ensure_ascii=False, indent=2))
    else:
        _print(counted, without, change, deadline, has_answers)
    return 0


def as_json(counted: Support, without: Support | None, change: Change | None, deadline: date | None, has_answers: bool) -> dict[str, Any]:
    """Return the count as plain values; without answers only what is needed."""
    found: dict[str, Any] = _count(counted, has_answers)
    if without:
        found["zonder_leegstand"] = _count(without, has_answers)
    if change:
        found["wijziging"] = {"geraakt": change.touched, "aandeel": change.share, "alleen_deze_groep": change.is_for_group_only}
    if deadline:
        found["naar_rechter_tot_en_met"] = deadline.isoformat()
    return {**found, "methode": counted.provenance.method, "versie": counted.provenance.version}


def _count(counted: Support, has_answers: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"woningen": counted.homes, "van_toepassing": counted.needed is not None, "nodig": counted.needed}
    if has_answers:
        found |= {
            "akkoord": counted.agreed,
            "niet_akkoord": counted.not_agreed,
            "stil": counted.silent,
            "nog_nodig": counted.still_needed,
            "stand": counted.outcome.value,
        }
    return found


def _print(counted: Support, without: Support | None, change: Change | None, deadline: date | None, has_answers: bool) -> None:
    _print_count(counted, has_answers)
    if without:
        print("\nZonder de lege woningen (of dat mag, is een juridische keuze: leg vast waarom)")
        _print_count(without, has_answers)
    if change:
        share = f"{change.share * 100:.1f}".replace(".", ",")
        print(f"\nDe wijziging raakt {change.touched} van {change.homes} woningen ({share} %).")
        print(
            "Alleen deze groep krijgt bericht, met nieuwe weken bedenktijd."
            if change.is_for_group_only
            else "Doe een nieuw voorstel aan alle huurders."
        )
    if deadline:
        day = f"{deadline.day} {MONTHS[deadline.month - 1]} {deadline.year}"
        print(f"\nWie niet akkoord is, kan tot en met {day} naar de rechter (acht weken na de brief).")


def _print_count(counted: Support, has_answers: bool) -> None:
    if counted.needed is None:
        print(f"{counted.homes} woningen: de 70 %-regel geldt pas vanaf 10 woningen in één bouwkundig geheel.")
        print("Zonder akkoord van een huurder beslist de rechter.")
        return
    print(f"{counted.homes} woningen: {counted.needed} keer akkoord is nodig (70 %, naar boven afgerond).")
    if not has_answers:
        return
    print(f"  akkoord       {counted.agreed:>6}")
    print(f"  niet akkoord  {counted.not_agreed:>6}")
    print(f"  stil          {counted.silent:>6}  (telt mee in het geheel)")
    print(_stand(counted))


def _stand(counted: Support) -> str:
    from wijkkoers.appraisal.preferences.support import Outcome

    if counted.outcome is Outcome.REACHED:
        return "De 70 % is gehaald."
    if counted.outcome is Outcome.OUT_OF_REACH:
        return "De 70 % is met dit voorstel niet meer te halen, ook niet als alle stille woningen akkoord gaan."
    return f"Nog {counted.still_needed} keer akkoord nodig."
