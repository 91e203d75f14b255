"""Measured and perceived beside each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.unit.reports import samples

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.reports.pairs import Pair, do_agree, pair_of, pair_sentence
from wijkkoers.reports.wijkfoto import Line, Wijkfoto

CRIMES, UNSAFE = "misdrijven-per-1000", "aandeel-onveilig"


def line_of(foto: Wijkfoto, indicator: str) -> Line:
    found = foto.line(indicator)
    assert found is not None
    return found


def town(language: str = "nl", **changes: dict[str, Any]) -> Wijkfoto:
    """Return the sample in which crimes and feeling unsafe are better when low; `crimes` and `unsafe` change their lines."""
    given = {CRIMES: changes.get("crimes", {}), UNSAFE: changes.get("unsafe", {})}
    base = samples.wijk(language)
    lines = (replace(line, **({"direction": "laag"} | given[line.indicator])) if line.indicator in given else line for line in base.lines)
    return replace(base, lines=tuple(lines))


def pair(foto: Wijkfoto) -> Pair:
    found = pair_of(foto, line_of(foto, CRIMES))
    assert found is not None
    return found


@pytest.mark.parametrize("indicator", [CRIMES, UNSAFE])
def test_either_half_finds_the_pair(indicator: str) -> None:
    foto = town()
    found = pair_of(foto, line_of(foto, indicator))
    assert found is not None and (found.measured.indicator, found.perceived.indicator) == (CRIMES, UNSAFE)


def test_line_without_other_half_is_no_pair() -> None:
    foto = town()
    assert pair_of(foto, line_of(foto, "woz-waarde")) is None


def test_perception_of_what_is_not_measured_is_no_pair() -> None:
    foto = town()
    assert pair_of(foto, line_of(foto, "waardering-woonomgeving")) is None


@pytest.mark.parametrize("half", ["crimes", "unsafe"])
def test_half_without_a_figure_is_no_pair(half: str) -> None:
    foto = town(**{half: {"figure": absent(Status.UNAVAILABLE)}})
    assert pair_of(foto, line_of(foto, CRIMES)) is None


def test_both_on_one_side_agree() -> None:
    assert do_agree(pair(town())) is True


def test_halves_on_either_side_do_not_agree() -> None:
    assert do_agree(pair(town(unsafe={"figure": present(9)}))) is False


def test_good_side_decides_and_not_higher_or_lower() -> None:
    assert do_agree(pair(town(unsafe={"figure": present(9), "direction": "hoog"}))) is True


@pytest.mark.parametrize("unsafe", [{"direction": "neutraal"}, {"figure": present(14)}, {"gemeente": None, "land": None}])
def test_without_a_side_nothing_is_said_of_agreement(unsafe: dict[str, Any]) -> None:
    assert do_agree(pair(town(unsafe=unsafe))) is None


def test_sentence_tells_both_differences_and_that_they_agree() -> None:
    foto = town()
    sentence = pair_sentence(foto, pair(foto))
    assert "Gemeten: " in sentence and "12,9 hoger" in sentence
    assert "Beleefd: " in sentence and "7\N{NO-BREAK SPACE}%-punt hoger" in sentence
    assert sentence.endswith("Cijfer en beleving wijzen dezelfde kant op.")


def test_sentence_says_when_they_differ() -> None:
    foto = town(unsafe={"figure": present(9)})
    assert pair_sentence(foto, pair(foto)).endswith("Cijfer en beleving lopen uiteen: bespreek hoe dat komt.")


def test_sentence_without_reference_tells_the_values() -> None:
    foto = town(crimes={"gemeente": None, "land": None}, unsafe={"gemeente": None, "land": None})
    assert pair_sentence(foto, pair(foto)).startswith("Gemeten: Misdrijven: 41,2")


def test_sentence_is_english_in_english() -> None:
    foto = town("en")
    assert pair_sentence(foto, pair(foto)).endswith("Figure and perception point the same way.")
