"""Tags and filters every template may use."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import ResolverMatch
from django.utils import translation


def drawn(source: str, **values: object) -> str:
    return Template(source).render(Context(values))


@pytest.mark.parametrize(("language", "text"), [("nl", "5.635,2"), ("en", "5,635.2")])
def test_number_is_written_in_the_language_of_the_page(language: str, text: str) -> None:
    with translation.override(language):
        assert drawn("{{ value|number:1 }}", value=5635.24) == text


def test_no_value_is_an_empty_text_and_not_zero() -> None:
    assert (drawn("{{ value|number }}", value=None), drawn("{{ value|number }}", value=0)) == ("", "0")


@pytest.mark.parametrize(("name", "is_current"), [("release", True), ("release-list", True), ("released", False), ("dossier-list", False)])
def test_part_of_the_menu_is_marked(name: str, is_current: bool) -> None:
    request = RequestFactory().get("/")
    request.resolver_match = ResolverMatch(lambda request: None, (), {}, url_name=name)
    assert drawn("{% nav_current 'release' %}", request=request) == ('aria-current="true"' if is_current else "")


def test_page_without_an_address_name_marks_nothing() -> None:
    assert drawn("{% nav_current 'release' %}") == ""


def test_pages_of_two_kinds_may_belong_to_one_part_of_the_menu() -> None:
    request = RequestFactory().get("/")
    request.resolver_match = ResolverMatch(lambda request: None, (), {}, url_name="party-list")
    assert drawn("{% nav_current 'dossier' 'party' %}", request=request) == 'aria-current="true"'
