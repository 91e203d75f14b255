"""Figure and table of who was heard say the same, and say it truly."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_past, make_wijk
from tests.web.world import World

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.participation import groups_page
from wijkkoers.web.participation.account import Share
from wijkkoers.web.participation.selectors import Hearing, PopulationShare, hearing_of, moments_of

CONTENT = load_process()


def _hearing(dossier: Dossier) -> Hearing:
    return hearing_of(dossier, CONTENT, moments_of(dossier), "nl")


def _heard(world: World) -> Hearing:
    dossier = make_wijk(world)
    make_past(world, dossier, 100, {"jongeren": 20, "ouderen": 60, "ondernemers": 4}, groups=("jongeren",))
    return _hearing(dossier)


def test_rows_tell_who_came_beside_who_lives_there(world: World) -> None:
    rows = {row.id: row for row in groups_page.group_rows(_heard(world), "nl")}
    young = rows["jongeren"]
    assert (young.state, young.aimed_at, young.came, young.came_share, young.share) == ("gehoord", 1, "20", "25\u00a0%", "12\u00a0%")
    assert (young.source, young.year) == ("CBS", "2024")
    assert (rows["kinderen"].state, rows["kinderen"].came) == ("niet-gehoord", "onbekend")


def test_share_that_is_not_known_is_said_so_without_a_year(world: World) -> None:
    row = next(row for row in groups_page.group_rows(_heard(world), "nl") if row.id == "huurders-particulier")
    assert (row.state, row.share, row.year, row.source) == ("onbekend", "niet beschikbaar", "", "")


def test_group_without_a_figure_shows_its_count_only(world: World) -> None:
    row = next(row for row in groups_page.group_rows(_heard(world), "nl") if row.id == "ondernemers")
    assert (row.came, row.came_share, row.share) == ("minder dan 10", "", "geen cijfer over deze groep")


def test_figure_holds_the_dimensions_that_can_be_compared(world: World) -> None:
    figure = groups_page.figure_of(_heard(world), "nl")
    assert [dimension.label for dimension in figure.dimensions] == ["Leeftijd", "Huur en koop", "Huishouden"]
    young = figure.dimensions[0].rows[1]
    assert (young.came, young.share, young.is_missed) == ((0.25, 0.25), 0.12, False)
    assert figure.title.startswith("Nog niet gehoord: kinderen tot 15 jaar; ")
    assert "CBS, 2024" in figure.subtitle


def test_finding_changes_with_what_is_known(world: World) -> None:
    dossier = make_dossier(world)
    assert groups_page.finding_of(_hearing(dossier), "nl") == "Er is nog geen moment geweest"
    make_past(world, dossier, 20)
    assert groups_page.finding_of(_hearing(dossier), "nl") == "Wie er kwamen; over de wijk zijn nog geen cijfers"


def test_finding_is_glad_when_every_group_came(world: World) -> None:
    dossier = make_wijk(world)
    make_past(world, dossier, None, {group.id: 12 for group in CONTENT.groups})
    assert groups_page.finding_of(_hearing(dossier), "nl") == "Uit elke groep kwam er iemand"


def test_share_shows_the_signs_of_its_marks() -> None:
    share = PopulationShare(present(12.3, Mark.MODELLED), "Aandeel", 1, 2024, "CBS")
    assert groups_page.share_text(share, "nl") == "12,3\u00a0%†"
    assert groups_page.share_text(PopulationShare(absent(Status.SUPPRESSED), "Aandeel", 1, 2024, "CBS"), "nl") == "onderdrukt"


def test_share_that_may_be_more_is_a_range() -> None:
    assert groups_page.range_text(Share(0.101, 0.148), "nl") == "10 tot 15\u00a0%"
    assert groups_page.range_text(Share(0.101, 0.104), "en") == "10%"


def test_counts_of_nobody_say_so_and_hide_nothing(world: World) -> None:
    dossier = make_wijk(world)
    make_past(world, dossier, 0, {"jongeren": 0})
    row = next(row for row in groups_page.group_rows(_hearing(dossier), "nl") if row.id == "jongeren")
    assert (row.state, row.came, row.came_share) == ("niet-gehoord", "0", "niemand")
