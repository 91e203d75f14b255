"""What the lists of this app share."""

from __future__ import annotations

from tests.web.fieldwork.making_opgaven import make_partij, make_team
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork import list_columns
from wijkkoers.web.fieldwork.kinds import Urgency


def test_choices_are_told_by_name_and_a_partij_that_left_keeps_its_name(world: World) -> None:
    gone = make_partij(make_team(world))
    gone.dropped_at = gone.added_at
    gone.save()
    viewer = viewer_of(world.redacteur, gone.dossier)
    assert list_columns.partijen(viewer) == {str(gone.pk): "Waterbedrijf"}
    assert list_columns.themes(viewer)["groen"] == "Groen"
    assert list_columns.fixed({Urgency.HOOG: "Hoog"})(viewer) == {"hoog": "Hoog"}


def test_nothing_chosen_is_no_number() -> None:
    assert [list_columns.number_of(value) for value in ("", "12")] == [None, 12]
