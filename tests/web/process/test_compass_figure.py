from __future__ import annotations

from datetime import date

from tests.web.process.making import make_own_stap, make_plan, take, views_of
from tests.web.world import World

from wijkkoers.reports.figures.compass_content import CompassFigure
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.asked import Asked
from wijkkoers.web.process.compass_figure import figure_of, next_key_of, parties_of
from wijkkoers.web.process.selectors import Compass, compass_of
from wijkkoers.web.process.stap_rows import rows_of
from wijkkoers.web.process.states import StapMove


def _compass(dossier: Dossier) -> Compass:
    compass = compass_of(dossier)
    assert compass is not None
    return compass


def _figure(dossier: Dossier, asked: Asked | None = None, language: str = "nl") -> CompassFigure:
    compass = _compass(dossier)
    return figure_of(compass, rows_of(compass, language, date(2026, 11, 22)), asked or Asked(), language, lambda view: "A" in view.sporen)


def test_rings_are_the_stages_of_the_method(world: World) -> None:
    dossier = make_plan(world, method="wijkvisie-corporatie").dossier
    figure, stages = _figure(dossier), _compass(dossier).method.stages
    assert [tuple(dot.key for dot in ring.dots) for ring in figure.rings] == [stage.knooppunten for stage in stages]
    assert [label for label in (figure.rings[0].label, _figure(make_plan(world).dossier, language="en").rings[0].label)] == [
        "Enquête en kick-off",
        "Starting together",
    ]


def test_one_stap_is_next_until_it_is_taken_up(world: World) -> None:
    dossier = make_plan(world).dossier
    first = next_key_of(_compass(dossier))
    assert [dot.key for dot in _figure(dossier).dots if dot.is_next] == [first]
    take(world, next(view for view in views_of(dossier) if view.key == first).stap, StapMove.OPPAKKEN)
    assert next_key_of(_compass(dossier)) != first


def test_what_is_not_shown_steps_back(world: World) -> None:
    figure = _figure(make_plan(world).dossier)
    assert {dot.is_dimmed for dot in figure.dots if "A" in dot.sporen} == {False}
    assert {dot.is_dimmed for dot in figure.dots if dot.sporen == ("B",)} == {True}


def test_an_own_stap_is_told_apart_and_has_no_letters(world: World) -> None:
    dossier = make_plan(world).dossier
    make_own_stap(world, dossier, "Straatfeest")
    own = next(dot for dot in _figure(dossier).dots if dot.label == "Straatfeest")
    assert own.is_own and own.letters == ()


def test_a_party_counts_its_stappen_and_links_to_them_and_back(world: World) -> None:
    compass = _compass(make_plan(world).dossier)
    counted = sum("school" in view.parties for view in compass.in_method)
    plain, chosen = (
        next(party for party in parties_of(compass, asked, "nl") if party.label == "school") for asked in (Asked(), Asked(partij="school"))
    )
    assert plain.count == counted and plain.href == "?partij=school#kompas" and not plain.is_chosen
    assert chosen.is_chosen and chosen.href == "?#kompas"
