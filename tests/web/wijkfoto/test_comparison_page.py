"""What the page of a comparison shows, and the address that holds it."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict
from tests.web.wijkfoto.making import GEMEENTE, HAVEN, KADE, SEINHUIS, SPOORWIJK, YEAR, area, make_town, observations, read_in

from wijkkoers.web.wijkfoto.comparison_page import Choice, context_of, subjects_of
from wijkkoers.web.wijkfoto.selectors import comparison_of

pytestmark = pytest.mark.django_db


def choice(query: str) -> Choice:
    return Choice.of(QueryDict(query))


def page(query: str, language: str = "nl") -> dict[str, Any]:
    made = choice(query)
    subjects = subjects_of(made)
    return context_of(made, comparison_of(subjects, language=language) if subjects else None, "", [])


def rows(context: dict[str, Any]) -> dict[str, Any]:
    return {row.line.indicator: row for _theme, _spoor, found in context["groups"] for row in found}


def test_codes_are_read_in_every_form_each_once_and_in_order() -> None:
    assert choice("gebied=wk990102&gebied=990101&gebied=WK990102&gebied=onzin").codes == (HAVEN, SPOORWIJK)


def test_sixth_area_is_left_out_and_named() -> None:
    found = choice("&".join(f"gebied=WK99010{place}" for place in range(1, 7)))
    assert (len(found.codes), found.left_out, found.is_full) == (5, ("WK990106",), True)


def test_address_holds_the_whole_choice() -> None:
    found = choice(f"gebied={SPOORWIJK}&gebied={HAVEN}&sorteer=verschil")
    assert Choice.of(QueryDict(found.url.partition("?")[2])) == found


def test_areas_are_added_removed_and_put_in_front() -> None:
    found = choice(f"gebied={SPOORWIJK}&gebied={HAVEN}")
    assert found.adding(KADE).codes == (SPOORWIJK, HAVEN, KADE)
    assert found.without(SPOORWIJK).codes == (HAVEN,)
    assert found.with_first(HAVEN).codes == (HAVEN, SPOORWIJK)


def test_order_of_an_indicator_turns_round_when_asked_again() -> None:
    once = choice(f"gebied={SPOORWIJK}").sorted_by("aandeel-koop")
    assert (once.order, once.sorted_by("aandeel-koop").order) == ("aandeel-koop", "-aandeel-koop")


def test_nothing_chosen_shows_no_comparison() -> None:
    assert "groups" not in page("")


def test_unknown_area_is_named() -> None:
    make_town()
    assert page(f"gebied={SPOORWIJK}&gebied=WK990199")["unknown"] == ["WK990199"]


def test_row_holds_a_cell_per_area_and_the_references() -> None:
    make_town()
    row = rows(page(f"gebied={SPOORWIJK}&gebied={HAVEN}"))["aandeel-koop"]
    assert ([cell.text for cell in row.cells], row.gemeente, row.land, row.year) == (["40", "70"], "50", "57", str(YEAR))


def test_absent_figure_says_why() -> None:
    make_town()
    read_in([area("WK990103", "Leeg")], observations("WK990103", {"aantal-inwoners": 50}))
    row = rows(page(f"gebied={SPOORWIJK}&gebied=WK990103"))["aandeel-koop"]
    assert [(cell.text, cell.has_value) for cell in row.cells] == [("40", True), ("niet beschikbaar", False)]


def test_year_stands_in_the_cell_where_areas_differ_and_is_remarked() -> None:
    make_town()
    read_in([], observations(SPOORWIJK, {"aandeel-koop": 41}, YEAR + 1, YEAR))
    context = page(f"gebied={SPOORWIJK}&gebied={HAVEN}")
    assert [cell.year for cell in rows(context)["aandeel-koop"].cells] == [str(YEAR + 1), str(YEAR)]
    assert any("verschilt het jaar per gebied" in remark for remark in context["remarks"])


def test_other_levels_and_boundary_years_are_remarked() -> None:
    make_town()
    read_in([area("WK990103", "Oud", YEAR - 2)], observations("WK990103", {"aandeel-koop": 10}, YEAR - 2))
    remarks = " ".join(page(f"gebied={SEINHUIS}&gebied=WK990103")["remarks"])
    assert "niet van dezelfde soort (wijk, buurt)" in remarks
    assert f"niet van hetzelfde jaar: {YEAR - 2}, {YEAR}" in remarks


def test_other_gemeenten_are_remarked() -> None:
    make_town()
    read_in([area("GM9902", "Elders"), area("WK990201", "Verweg")], observations("WK990201", {"aandeel-koop": 10}))
    assert any("verschillende gemeenten" in remark for remark in page(f"gebied={SPOORWIJK}&gebied=WK990201")["remarks"])


def test_areas_stand_in_the_order_of_an_indicator_with_their_own_letter() -> None:
    make_town()
    context = page(f"gebied={SPOORWIJK}&gebied={HAVEN}&sorteer=aandeel-koop")
    assert [head.column.letter for head in context["heads"]] == ["B", "A"]
    assert rows(context)["aandeel-koop"].sorted_way == "descending"


def test_rows_can_stand_with_the_largest_difference_first() -> None:
    make_town()
    context = page(f"gebied={SPOORWIJK}&gebied={HAVEN}&sorteer=verschil")
    (group,) = context["groups"]
    assert group[2][0].line.indicator == "aandeel-koop"


def test_largest_difference_is_told_in_words() -> None:
    make_town()
    (sentence, *_more) = page(f"gebied={SPOORWIJK}&gebied={HAVEN}")["striking"]
    assert "het hoogst in Oude Haven (70\N{NO-BREAK SPACE}%), het laagst in Spoorwijk (40\N{NO-BREAK SPACE}%)." in sentence


def test_gemeente_beside_its_own_wijk_is_no_reference() -> None:
    make_town()
    assert page(f"gebied={SPOORWIJK}&gebied={GEMEENTE}")["comparison"].gemeente is None


@pytest.mark.parametrize("order", ["bestaat-niet", "-", "%3Cscript%3E", "x" * 500])
def test_any_order_is_harmless(order: str) -> None:
    make_town()
    assert rows(page(f"gebied={SPOORWIJK}&gebied={HAVEN}&sorteer={order}"))["aandeel-koop"].cells[0].text == "40"
