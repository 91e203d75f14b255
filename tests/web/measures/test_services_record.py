"""Cleaning what was typed."""

from __future__ import annotations

import pytest
from tests.web.measures.making import make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.clock import now
from wijkkoers.web.measures.services.record import check_year, clean_line, clean_text, partijen_by_name, require_line


def test_a_line_is_one_line_and_a_text_keeps_its_lines() -> None:
    assert (clean_line(" a\r\n b\x00 "), clean_text(" a\r\nb ")) == ("a b", "a\nb")


def test_what_is_too_long_or_empty_is_refused() -> None:
    with pytest.raises(InputError, match="rij-tekst-te-lang"):
        clean_line("x" * 11, 10)
    with pytest.raises(InputError, match="pakket-naam-leeg"):
        require_line(" \n ", "pakket-naam-leeg")


@pytest.mark.parametrize("year", [1994, 2101])
def test_a_year_that_no_plan_has_is_refused(year: int) -> None:
    with pytest.raises(InputError, match="maatregel-jaar-onmogelijk"):
        check_year(year)
    assert check_year(None) is None


@pytest.mark.django_db
def test_of_two_partijen_with_one_name_the_present_one_counts(world: World) -> None:
    dossier = make_shared_dossier(world)
    left = make_partij(dossier, "Fonds")
    left.dropped_at = now()
    left.save()
    here = make_partij(dossier, "fonds")
    assert partijen_by_name(dossier) == {"fonds": here}
