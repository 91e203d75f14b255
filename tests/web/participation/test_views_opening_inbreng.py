"""What the address of a page of inbreng may ask."""

from __future__ import annotations

from django.test import RequestFactory
from tests.web.participation.bringing import make_oproep, send
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.participation import services
from wijkkoers.web.participation.views.opening_inbreng import asked_texts, chosen_inbreng, inbreng_page, seen_revisions


def test_chosen_are_of_this_dossier_still_there_and_in_order(world: World) -> None:
    oproep = make_oproep(world)
    first, second, gone = (send(oproep, text) for text in "abc")
    services.drop_inbreng(actor=world.redacteur, inbreng=gone, reason="Reclame")
    other = send(make_oproep(world))
    viewer = viewer_of(world.redacteur, oproep.dossier)
    asked = [str(row.pk) for row in (second, first, gone, other)] + ["²", "x", "-1", "9" * 30]
    assert chosen_inbreng(RequestFactory().get("/", {"kies": asked}), viewer) == [first, second]
    assert chosen_inbreng(RequestFactory().get("/"), viewer) == []


def test_revisions_that_cannot_be_read_are_left_out() -> None:
    assert seen_revisions(RequestFactory().post("/", {"gezien": ["3:1", "x:1", "4", "5:²", ":", "6:0"]})) == {3: 1, 6: 0}


def test_earlier_texts_only_of_this_row(world: World) -> None:
    row = send(make_oproep(world))
    viewer = viewer_of(world.redacteur, row.dossier)
    for asked in ("", "x", "²", "9" * 40, "999999"):
        assert asked_texts(RequestFactory().get("/", {"uit": asked}), viewer, f"inbreng:{row.pk}") == {}
    assert inbreng_page(row)[1].endswith(f"/inbreng/{row.pk}/")
