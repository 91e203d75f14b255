from __future__ import annotations

from math import inf
from typing import Any

import pytest
from tests.unit.reports.weighing.read_aloud import heading, read

from wijkkoers.base.numbers import MINUS
from wijkkoers.base.reasons import reason
from wijkkoers.reports.weighing.sentences import FORMS, Writer, say, say_all


def write(template: str, language: str = "nl", /, **values: Any) -> str:
    """A template filled with values, with plain spaces and minus signs."""
    return Writer(heading(language)).vformat(template, (), values).replace("\N{NO-BREAK SPACE}", " ").replace(MINUS, "-")


@pytest.mark.parametrize(
    ("template", "value", "text"),
    [
        ("{x:name}", "woco", "Velderwonen"),
        ("{x:name}", "onbekend", "onbekend"),
        ("{x:names}", ("co2",), "CO2"),
        ("{x:names}", ("co2", "rust", "woonlasten"), "CO2, Rust en Woonlasten"),
        ("{x:names}", "co2, rust", "CO2 en Rust"),
        ("{x:names}", ("rust", "rust"), "Rust"),
        ("{x:names}", (), "geen"),
        ("{x:share}", 0.834, "83 %"),
        ("{x:share}", 0.001, "< 1 %"),
        ("{x:share}", 0.999, "> 99 %"),
        ("{x:share}", 1.0, "100 %"),
        ("{x:points}", 0.734, "0,73"),
        ("{x:points}", 0.0042, "0,0042"),
        ("{x:points}", 0.0, "0,00"),
        ("{x:eur}", -1234.4, "€ -1.234"),
        ("{x:keur}", 9876.0, "€ 9.876"),
        ("{x:keur}", 12_345.0, "€ 12.000"),
        ("{x:whole}", 1234, "1.234"),
        ("{x:number}", 2.5, "2,5"),
        ("{x:number}", 3.0, "3"),
        ("{x:thousandfold}", 0.00042, "0,42"),
        ("{x:pctpoint}", -0.123, "12,3 procentpunt"),
        ("{x:year}", 2027, "2027"),
        ("{x:years}", (2026, 2027, 2028, 2030), "2026 tot en met 2028 en 2030"),
        ("{x:years}", (2026, 2027), "2026 en 2027"),
        ("{x:text}", "Nog niet berekend. ", "Nog niet berekend"),
        ("{x:word}", "++", "een groot voordeel"),
        ("{x:word}", "iets anders", "iets anders"),
        ("{x:input}", "isolatie/hoeveelheid", "de hoeveelheid van Isolatie"),
        ("{x:input}", "kental/uitstoot", "de prijs van Prijs van CO2"),
        ("{x:input}", "disconteringsvoet", "de disconteringsvoet"),
        ("{x:input}", "gas/m3", "gas/m3"),
        ("{x:changes}", (("Ketel", 0, 1), ("Dak", 1, 0), ("Gevel", 5, 3)), "Ketel erbij, Dak eruit en Gevel 3 keer in plaats van 5 keer"),
        ("{x:pairs}", (("co2", "rust", 3.0, 0.5),), "CO2 en Rust (heen 3, terug 0,5)"),
    ],
)
def test_form_of_one_value(template: str, value: object, text: str) -> None:
    assert write(template, x=value) == text


def test_numbers_and_rows_follow_the_language() -> None:
    assert (
        write("{a:number} {b:names} {c:pctpoint}", "en", a=1234.5, b=("co2", "rust"), c=0.1)
        == "1,234.5 CO2 and Rust 10.0 percentage points"
    )


def test_parts_have_signs_only_when_one_is_below_zero() -> None:
    assert write("{a+b:parts}", a=("co2", "rust"), b=(0.4, 0.3)) == "CO2 0,40 en Rust 0,30"
    assert write("{a+b:parts}", a=("co2", "rust"), b=(0.4, -0.3)) == "CO2 +0,40 en Rust -0,30"


def test_parts_that_round_to_nothing_are_left_out_unless_all_do() -> None:
    assert write("{a+b:parts}", a=("co2", "rust"), b=(0.4, 0.001)) == "CO2 0,40"
    assert write("{a+b:parts}", a=("co2", "rust"), b=(0.001, 0.0)) == "CO2 0,00 en Rust 0,00"


def test_parts_past_the_sixth_are_added_up() -> None:
    names, numbers = tuple("abcdefgh"), (0.5, 0.4, 0.3, 0.2, 0.2, 0.2, 0.1, 0.05)
    assert write("{a+b:parts}", a=names, b=numbers).endswith("f 0,20 en de rest samen 0,15")


def test_shifts_show_a_decimal_when_whole_percents_are_the_same_and_leave_out_what_cannot_be_seen() -> None:
    names, old, new = ("co2", "rust", "woonlasten"), (0.15, 0.198, 0.3), (0.33, 0.202, 0.3001)
    assert write("{a+b+c:shifts}", a=names, b=old, c=new) == "CO2 van 15 % naar 33 % en Rust van 19,8 % naar 20,2 %"


def test_swing_of_an_input_that_lines_share_is_named_after_the_input() -> None:
    shared = {"a": "prijs", "b": "kental/uitstoot", "c": ("isolatie", "ketel")}
    assert write("{a+b+c:moved}", **shared) == "de prijs van Prijs van CO2"
    assert write("{a+b+c:moved}", **{**shared, "b": "kental/anders"}) == "de prijs van Isolatie en Ketel"


def test_one_takes_its_first_wording_for_one_and_for_a_row_of_one() -> None:
    template = "{x:one week|weken}"
    assert [write(template, x=value) for value in (1, 2, 0, ("a",), ("a", "b"))] == ["week", "weken", "weken", "week", "weken"]


def test_sign_takes_its_first_wording_above_zero() -> None:
    assert [write("{x:sign meer|minder}", x=value) for value in (0.1, -0.1)] == ["meer", "minder"]


@pytest.mark.parametrize("value", [None, False, "", (), inf])
def test_if_leaves_out_its_words_without_a_value(value: object) -> None:
    assert write("a{x:if  b}{x:unless  c}", x=value) == "a c"


def test_if_counts_zero_as_a_value_and_fills_the_places_in_its_words() -> None:
    assert write("a{x:if  kost {x:number}}{x:unless  c}", x=0.0) == "a kost 0"


def test_unknown_form_is_an_error() -> None:
    with pytest.raises(ValueError, match="forms"):
        write("{x:percent}", x=1)


def test_every_form_can_be_written() -> None:
    made = {name.partition("_")[2] for name in dir(Writer) if name.startswith(("write_", "choose_"))}
    assert made == {*FORMS}


def test_a_sentence_starts_with_a_capital() -> None:
    assert say(reason("criterium-weglaatbaar", set="de buurt", criterion="rust"), heading()).startswith("De buurt: ook zonder Rust")


def test_a_value_that_a_sentence_needs_is_never_left_open() -> None:
    with pytest.raises(ValueError, match="'mkba-gat' lacks"):
        read("mkba-gat", {"alternative": "renovatie", "investor": "woco", "short_eur": None})


def test_only_the_asked_kinds_are_said_in_their_order() -> None:
    found = [reason("gelijke-stand", names=("sloop",)), reason("zonder-bandbreedte"), reason("mkba-geen-omslagpunt", alternative="sloop")]
    assert [text[:5] for text in say_all(found, heading(), "mkba-geen-omslagpunt", "gelijke-stand")] == ["Sloop", "Sloop"]
    assert len(say_all(found, heading())) == 3


def test_differences_are_told_with_all_their_optional_words() -> None:
    values = {"set": "woco", "criterion": "co2", "weight": 0.3, "low": 0.2, "high": 0.4, "winner": "renovatie"}
    both = read("gewicht-interval", {**values, "winners_below": ("sloop", "isolatie"), "winners_above": ("nul",)})
    assert both.endswith("Daaronder staan Sloop en Isolatie bovenaan. Daarboven staat Niets doen bovenaan.")
    assert read("leegstand-verandert-uitkomst", {"vacant": 1, "needed": 7, "needed_without": None}).endswith("dan geldt de regel niet.")
    assert read("programma-niets-gevonden", {"bound": 12.0}).endswith("boven 12 is in elk geval niet mogelijk.")
    mix = {"alternative": "isolatie", "low": "ketel", "high": "renovatie"}
    assert read("gedomineerd-door-mengsel", mix).startswith("Deels Renovatie en deels Ketel geeft")
