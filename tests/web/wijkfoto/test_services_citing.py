"""Taking a figure as a ground."""

from __future__ import annotations

import pytest
from tests.web.wijkfoto.snapping import dossier_in_town, new_figures
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.wijkfoto.models import CitedFigure
from wijkkoers.web.wijkfoto.services.citing import cite_figure, drop_figure, restore_figure

INDICATOR = "aantal-inwoners"


def test_figure_is_kept_as_it_is_with_its_source_and_stays_so(world: World) -> None:
    dossier = dossier_in_town(world)
    figure = cite_figure(actor=world.redacteur, dossier=dossier, indicator=INDICATOR, note="  Groeit\x00  ")
    new_figures()
    again = CitedFigure.objects.get(pk=figure.pk)
    assert (again.value, again.period, again.note, bool(again.source), again.status) == (
        figure.value,
        figure.period,
        "Groeit",
        True,
        "waarde",
    )
    assert Event.objects.filter(dossier=dossier, kind="cijfer.aangehaald").count() == 1


def test_same_figure_is_kept_once(world: World) -> None:
    dossier = dossier_in_town(world)
    first = cite_figure(actor=world.redacteur, dossier=dossier, indicator=INDICATOR)
    assert cite_figure(actor=world.redacteur, dossier=dossier, indicator=INDICATOR) == first


def test_indicator_that_is_not_there_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="cijfer-onbekend"):
        cite_figure(actor=world.redacteur, dossier=dossier_in_town(world), indicator="onzin")


def test_figure_is_dropped_with_a_reason_and_comes_back(world: World) -> None:
    figure = cite_figure(actor=world.redacteur, dossier=dossier_in_town(world), indicator=INDICATOR)
    assert drop_figure(actor=world.redacteur, figure=figure, reason="Verouderd").dropped_reason == "Verouderd"
    with pytest.raises(InputError, match="rij-al-vervallen"):
        drop_figure(actor=world.redacteur, figure=figure, reason="Nog eens")
    assert restore_figure(actor=world.redacteur, figure=figure).dropped_at is None
    with pytest.raises(InputError, match="rij-niet-vervallen"):
        restore_figure(actor=world.redacteur, figure=figure)


@pytest.mark.parametrize("person", ["lezer", "partner", "buitenstaander"])
def test_who_reads_takes_no_figures(world: World, person: str) -> None:
    with pytest.raises(NotAllowed):
        cite_figure(actor=world.person(person), dossier=dossier_in_town(world), indicator=INDICATOR)
