"""Numbers, percentages and dates: what people write, and what is refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from wijkkoers.base.issues import Where
from wijkkoers.sources.weegbestand.numbers import Fault, looks_like_thousands, read_date, read_number, read_whole, shift, shown
from wijkkoers.sources.weegbestand.records import Form, Raw


def raw(value: object, form: Form = Form.YAML) -> Raw:
    return Raw(value, Where(), form)  # type: ignore[arg-type]


def code_of(value: object, form: Form = Form.YAML) -> str:
    with pytest.raises(Fault) as caught:
        read_number(raw(value, form))
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "number"),
    [("12,5", 12.5), ("12.5", 12.5), ("1.250,5", 1250.5), ("1.250.000", 1.25e6), ("2_500_000", 2.5e6), ("1e3", 1000.0), ("-3", -3.0)],
)
def test_number_is_read_as_people_write_it(text: str, number: float) -> None:
    assert read_number(raw(text)) == number


@pytest.mark.parametrize("text", ["veel", "12 m2", "€ 5", "1,2,3", "", "0x10", "1" * 70])
def test_text_that_is_no_number_is_refused(text: str) -> None:
    assert code_of(text) == "geen-getal"


@pytest.mark.parametrize("value", [True, None, date(2026, 1, 1)])
def test_value_that_is_no_number_is_refused(value: object) -> None:
    assert code_of(value) == "geen-getal"


@pytest.mark.parametrize("value", ["nan", "NaN", ".inf", "-Infinity", float("nan"), float("inf")])
def test_number_that_cannot_be_calculated_with_is_refused(value: object) -> None:
    assert code_of(value) == "getal-onmogelijk"


@pytest.mark.parametrize("value", ["1e300", 1e300, 10**400, "9" * 50])
def test_number_beyond_any_amount_is_refused(value: object) -> None:
    assert code_of(value) == "getal-te-groot"


def test_number_in_a_cell_that_can_be_read_in_two_ways_is_refused() -> None:
    assert code_of("1.250", Form.CELL) == "getal-dubbelzinnig"


def test_number_in_yaml_with_three_decimals_looks_like_thousands() -> None:
    assert [looks_like_thousands(raw(text)) for text in ("1.250", "0.125", "1.25", "12.500")] == [True, False, False, True]


def test_json_means_what_it_says() -> None:
    assert not looks_like_thousands(raw("1.250", Form.JSON))


def test_shift_is_exact_in_decimals() -> None:
    assert [shift(2.8, -2), shift(0.028, 2), shift(33.3333, -2)] == [0.028, 2.8, 0.333333]


def test_whole_number_may_have_needless_decimals_only() -> None:
    assert read_whole(raw("30,0")) == 30
    with pytest.raises(Fault, match="geen-heel-getal"):
        read_whole(raw(30.5))


@pytest.mark.parametrize("value", ["2026-03-01", "1-3-2026", "01/03/2026", date(2026, 3, 1), datetime(2026, 3, 1, 12)])  # noqa: DTZ001
def test_day_is_read_in_each_form(value: object) -> None:
    assert read_date(raw(value)) == date(2026, 3, 1)


@pytest.mark.parametrize("value", ["31-2-2026", "maart", 46082, ""])
def test_text_that_is_no_day_is_refused(value: object) -> None:
    with pytest.raises(Fault, match="geen-datum"):
        read_date(raw(value))


def test_value_is_shown_short() -> None:
    assert [shown(raw(value)) for value in (True, 5.0, "a" * 99)] == ["ja", "5", "a" * 60]
