from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wijkkoers.base.issues import IssueList
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Handbook, Text
from wijkkoers.handbook.texts import check_short_labels, check_texts_are_unique, check_translations

Check = Callable[[Handbook, IssueList], None]


def changed(**fields: Any) -> Handbook:
    """The handbook with other texts for the share of rented homes."""
    handbook = load_handbook()
    indicators = tuple(entry.model_copy(update=fields) if entry.id == "aandeel-huur" else entry for entry in handbook.indicators)
    return handbook.model_copy(update={"indicators": indicators})


def found(check: Check, handbook: Handbook) -> list[tuple[str, str, str]]:
    issues = IssueList()
    check(handbook, issues)
    return [(issue.code, issue.where.sheet, issue.where.column) for issue in issues]


@pytest.mark.parametrize("check", [check_short_labels, check_texts_are_unique, check_translations])
def test_the_texts_of_the_product_are_right(check: Check) -> None:
    assert found(check, load_handbook()) == []


@pytest.mark.parametrize(("size", "issues"), [(22, []), (23, [("label_too_long", "aandeel-huur", "short_label.en")])])
def test_a_short_label_fits_beside_a_figure(size: int, issues: list[tuple[str, str, str]]) -> None:
    assert found(check_short_labels, changed(short_label=Text(nl="Huur", en="x" * size))) == issues


def test_english_that_is_dutch_is_found() -> None:
    text = Text(nl="Huurwoningen hier", en="Huurwoningen hier")
    assert found(check_translations, changed(label=text)) == [("english_is_dutch", "aandeel-huur", "label")]


def test_a_definition_that_stands_twice_is_found_in_both_languages() -> None:
    twice = changed(definition=load_handbook().indicator("aandeel-koop").definition)
    assert found(check_texts_are_unique, twice) == [
        ("text_twice", "aandeel-huur", "definition.nl"),
        ("text_twice", "aandeel-huur", "definition.en"),
    ]


def test_a_label_that_differs_in_capitals_only_stands_twice() -> None:
    label = Text(nl="AANDEEL KOOPWONINGEN", en="Something else")
    assert found(check_texts_are_unique, changed(label=label)) == [("text_twice", "aandeel-huur", "label.nl")]
