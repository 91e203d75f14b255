from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.web.process.making import make_action, make_besluit, make_plan, views_of
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.asked import Asked, Reader
from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.selectors import actions_of, besluiten_of, compass_of
from wijkkoers.web.process.timeline_page import Given, Moment, context_of, span_of
from wijkkoers.web.process.values import ActionValues, BesluitValues

TODAY = date(2026, 11, 22)


@pytest.fixture
def dossier(world: World) -> Dossier:
    """A dossier with a stap, an action and a besluit that have a date."""
    dossier = make_plan(world).dossier
    stap = views_of(dossier)[0].stap
    Stap.objects.filter(pk=stap.pk).update(due_start="2027-03-01", due_end="2027-05-31")
    make_action(world, dossier, values=ActionValues("Bellen", due=parse_period("1 december 2026"), stap_id=stap.pk))
    make_action(world, dossier, values=ActionValues("Los", due=parse_period("2 december 2026")))
    make_besluit(
        world, dossier, BesluitValues("Warmtenet", grounds="x", decided_on=date(2026, 9, 3), review_on=date(2027, 9, 3)), is_taken=True
    )
    return dossier


def _context(dossier: Dossier, asked: Asked | None = None) -> dict[str, object]:
    compass = compass_of(dossier)
    assert compass is not None
    given = Given(dossier, compass, tuple(actions_of(dossier)), tuple(besluiten_of(dossier)))
    return context_of(given, asked or Asked(), Reader(1, TODAY), "nl")


def _lines(context: dict[str, object]) -> list[tuple[Moment, bool]]:
    return context["moments"]  # type: ignore[return-value]


def test_the_list_has_everything_in_the_order_of_time(dossier: Dossier) -> None:
    moments = [moment for moment, _is_now in _lines(_context(dossier))]
    own = [(moment.kind, moment.when) for moment in moments if moment.kind != "datum"]
    assert own == [
        ("besluit", "3 september 2026"),
        ("actie", "1 december 2026"),
        ("actie", "2 december 2026"),
        ("stap", "voorjaar 2027"),
        ("herzien", "3 september 2027"),
    ]
    fixed = {moment.when: moment.what for moment in moments if moment.kind == "datum"}
    assert fixed["15 december 2026"] == "Prestatieafspraken" and fixed["31 december 2026"] == "Warmteprogramma van de gemeente"
    assert "1 juli 2027" in fixed and "15 december 2027" in fixed


def test_today_stands_before_the_first_that_is_not_over(dossier: Dossier) -> None:
    now = [moment.what for moment, is_now in _lines(_context(dossier)) if is_now]
    assert now == ["Bellen (De juiste partijen aan tafel)"]


def test_a_filter_keeps_the_actions_of_the_stappen_that_stay(dossier: Dossier) -> None:
    found = {moment.what for moment, _is_now in _lines(_context(dossier, Asked(fase="samen-starten"))) if moment.kind != "datum"}
    assert found == {"Bellen (De juiste partijen aan tafel)", "De juiste partijen aan tafel"}


def test_figure_and_list_agree_on_who_has_no_date(dossier: Dossier) -> None:
    context = _context(dossier)
    assert context["undated"] == len(views_of(dossier)) - 1
    assert "Warmtenet, 3 september 2026" in str(context["figure"])


def test_nothing_planned_gives_the_fixed_dates_alone(world: World) -> None:
    context = _context(make_plan(world).dossier)
    assert context["figure"] == "" and {moment.kind for moment, _is_now in _lines(context)} == {"datum"}


def test_a_far_away_date_does_not_stretch_the_figure_without_end() -> None:
    far = Moment(date(1999, 1, 1), date(2150, 1, 1), "", "stap", "", "", "")
    start, end = span_of([far], TODAY)
    assert end - start < timedelta(days=11 * 366)
