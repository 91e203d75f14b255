from __future__ import annotations

import pytest

from wijkkoers.reports.weighing.scale import Scale, money_text, scale_for, tick_money


def test_a_scale_holds_zero_and_all_values() -> None:
    scale = scale_for([3.0, 8.2], 100, 200)
    assert scale.ticks[0] == 0
    assert scale.ticks[-1] >= 8.2
    assert scale.at(0) == 100


def test_what_lies_beyond_the_ends_stays_at_the_end() -> None:
    assert (Scale(0, 10, (0.0, 1.0)).at(5), Scale(0, 10, (0.0, 1.0)).at(-5)) == (10, 0)


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (1_944_072, "nl", "1,94 mln"),
        (-1_041_688, "nl", "−1,04 mln"),
        (487_642, "en", "488 k"),
        (999_600, "nl", "1,00 mln"),
        (950, "nl", "950"),
        (0, "nl", "0"),
    ],
)
def test_amounts_are_written_as_people_say_them(value: float, language: str, text: str) -> None:
    assert money_text(value, language).replace("\N{NO-BREAK SPACE}", " ") == text


def test_a_gain_can_carry_its_sign() -> None:
    assert money_text(80_000, "nl", signed=True).startswith("+80")


def test_numbers_along_an_axis_share_one_unit() -> None:
    write = tick_money((-500_000.0, 0.0, 500_000.0, 1_000_000.0), "nl")
    assert [write(tick) for tick in (-500_000.0, 0.0, 1_000_000.0)] == ["−0,5 mln", "0", "1,0 mln"]
    assert tick_money((0.0, 100.0, 200.0), "nl")(200.0) == "200"
