"""Codes of areas in every form in which sources write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.codes import ORDER, AreaLevel, gemeente_code_of, level_of, normalise_code, parent_code_of

buurten = st.from_regex(r"BU[0-9]{4}[0-9A-Z]{4}", fullmatch=True)
wijken = st.from_regex(r"WK[0-9]{4}[0-9A-Z]{2}", fullmatch=True)
gemeenten = st.from_regex(r"GM[0-9]{4}", fullmatch=True)
codes = st.one_of(buurten, wijken, gemeenten, st.from_regex(r"NL[0-9]{2}", fullmatch=True))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("BU05900301", "BU05900301"),
        ("GM0363    ", "GM0363"),
        ("wk059003", "WK059003"),
        ("0590", "GM0590"),
        ("034401", "WK034401"),
        ("03440111", "BU03440111"),
        ("BU0363AA01", "BU0363AA01"),
        ("NL01", "NL00"),
        ("NL00", "NL00"),
        ("NL99", "NL99"),
    ],
)
def test_code_is_normalised(text: str, code: str) -> None:
    assert normalise_code(text) == code


@pytest.mark.parametrize(
    "text", ["", "   ", "GM59", "BU059003", "WK05900301", "Papendrecht", "05900", "GM05 90", "٠٥٩٠", "GM0590\n1", "PV28", "05.90"]
)
def test_text_that_is_no_code_gives_none(text: str) -> None:
    assert normalise_code(text) is None


def test_code_with_a_line_break_is_no_code() -> None:
    assert level_of("GM0590\n") is None


@given(codes)
def test_normalising_a_code_twice_is_normalising_it_once(code: str) -> None:
    once = normalise_code(code)
    assert once is not None
    assert normalise_code(once) == once


@given(st.one_of(buurten, wijken, gemeenten), st.sampled_from(["", " ", "  \t"]), st.booleans())
def test_padding_case_and_missing_letters_make_no_difference(code: str, padding: str, is_bare: bool) -> None:
    text = code[2:] if is_bare else code.lower()
    assert normalise_code(padding + text + padding) == code


@given(codes, st.sampled_from(AreaLevel))
def test_level_that_contradicts_the_code_gives_none(code: str, level: AreaLevel) -> None:
    assert (normalise_code(code, level) is None) == (level_of(code) is not level)


@given(st.text(max_size=12))
def test_what_is_normalised_has_a_level(text: str) -> None:
    code = normalise_code(text)
    assert code is None or level_of(code) is not None


@given(buurten)
def test_parents_lead_from_buurt_to_gemeente(code: str) -> None:
    wijk = parent_code_of(code)
    assert wijk is not None
    assert (level_of(wijk), parent_code_of(wijk)) == (AreaLevel.WIJK, gemeente_code_of(code))


@given(st.one_of(buurten, wijken, gemeenten))
def test_gemeente_of_the_gemeente_is_itself(code: str) -> None:
    gemeente = gemeente_code_of(code)
    assert gemeente is not None
    assert gemeente_code_of(gemeente) == gemeente


@pytest.mark.parametrize("code", ["NL00", "GM0590", "iets"])
def test_no_parent_is_derived_above_a_wijk(code: str) -> None:
    assert parent_code_of(code) is None


@pytest.mark.parametrize("code", ["NL00", "iets"])
def test_country_lies_in_no_gemeente(code: str) -> None:
    assert gemeente_code_of(code) is None


def test_order_runs_from_large_to_small() -> None:
    assert tuple(AreaLevel) == ORDER
