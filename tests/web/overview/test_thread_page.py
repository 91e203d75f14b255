"""The page of the thread through one thing."""

from __future__ import annotations

from tests.web.overview.threads import REACH
from tests.web.thread.making import make_team, viewer
from tests.web.world import World

from wijkkoers.web.overview.thread.page import context_of
from wijkkoers.web.thread.selectors import Reach


def test_drawing_is_there_twice_and_only_where_something_is_tied(world: World) -> None:
    eyes, card = viewer(world.lezer, make_team(world)), REACH.cards["opgave:1"]
    context = context_of(eyes, card, REACH, shows_all=False)
    assert (len(context["figures"]), context["count"], context["may_link"]) == (2, 6, False)
    assert context_of(eyes, card, Reach({card.ref: 0}, {card.ref: card}, ()), shows_all=False)["figures"] == ()
