"""The thread of a dossier as one person may know it."""

from __future__ import annotations

from tests.web.overview.threads import LINKS, WOVEN
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie, viewer
from tests.web.world import World

from wijkkoers.web.overview.selectors.woven import kind_of, narrowed, reachable, woven_of
from wijkkoers.web.thread.kinds import ThingKind


def test_draft_of_a_partner_and_its_arrows_are_not_woven_in_for_others(world: World) -> None:
    dossier = make_team(world)
    opgave, draft = make_opgave(world, dossier), make_maatregel(world, dossier, world.gemeente_redacteur)
    tie(world, f"opgave:{opgave.pk}", f"maatregel:{draft.pk}", dossier, world.gemeente_redacteur)
    others, own = woven_of(viewer(world.redacteur, dossier)), woven_of(viewer(world.gemeente_redacteur, dossier))
    assert (list(others.known), others.links) == ([f"opgave:{opgave.pk}"], ())
    assert (len(own.known), len(own.links)) == (2, 1)


def test_what_is_reached_follows_the_arrows_one_way() -> None:
    assert reachable(LINKS, ["doel:1"]) == {"doel:1", "opgave:1", "maatregel:1", "pakket:1"}
    assert reachable(LINKS, ["doel:1"], backwards=True) == {"doel:1", "partij:1"}


def test_narrowing_keeps_what_runs_through_a_thing() -> None:
    assert set(narrowed(WOVEN, ["inbreng:1"]).known) == {"inbreng:1", "opgave:1", "maatregel:1", "pakket:1"}


def test_kinds_stand_in_the_order_of_the_thread() -> None:
    assert list(WOVEN.present) == [kind for kind in ThingKind if kind in WOVEN.present]
    assert kind_of("maatregel:3") is ThingKind.MAATREGEL
