"""A change of a moment and its event, kept together."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_moment
from tests.web.world import World

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.events.selectors import events_of_dossier
from wijkkoers.web.participation.services.record import hold_moment, keep_change


def test_change_is_counted_and_told_with_both_texts(world: World) -> None:
    held = hold_moment(make_moment(world, make_dossier(world), title="Inloop"))
    held.aim = "Horen"
    assert keep_change(world.redacteur, held, ({"aim": ""}, {"aim": "Horen"}), "moment.gewijzigd", load_process())
    event = events_of_dossier(held.dossier_id)[0]
    assert hold_moment(held).revision == 2
    assert event.before == {"name": "Inloop", "moment_aim": "", "typed": {"aim": ""}}
    assert event.after == {"name": "Inloop", "moment_aim": "Horen", "typed": {"aim": "Horen"}}


def test_no_change_counts_nothing(world: World) -> None:
    held = hold_moment(make_moment(world, make_dossier(world)))
    assert not keep_change(world.redacteur, held, ({"aim": "x"}, {"aim": "x"}), "moment.gewijzigd", load_process())
    assert hold_moment(held).revision == 1
