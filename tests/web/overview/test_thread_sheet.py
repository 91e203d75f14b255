"""The thread as a file."""

from __future__ import annotations

from tests.web.overview.threads import REACH
from tests.web.thread.making import make_team, viewer
from tests.web.world import World

from wijkkoers.web.overview.thread.sheet import pdf_of, svg_of


def test_drawing_alone_has_no_links() -> None:
    drawn = svg_of(REACH, REACH.cards["opgave:1"])
    assert ("<a " in drawn, "Over maatregel:1" in drawn) == (False, True)


def test_paper_is_made(world: World) -> None:
    assert pdf_of(viewer(world.lezer, make_team(world)), REACH, REACH.cards["opgave:1"], "nl").startswith(b"%PDF")
