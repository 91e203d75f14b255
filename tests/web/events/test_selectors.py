"""Reading the log."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.web.events.selectors import events_of_dossier, events_of_organisation
from wijkkoers.web.events.services import append_event


def test_log_of_an_organisation_leaves_out_its_dossiers_and_others(world: World) -> None:
    make_dossier(world)
    own = append_event(actor_id=None, kind="proef", subject="ding:1", organisation_id=world.corporatie.pk)
    append_event(actor_id=None, kind="proef", subject="ding:2", organisation_id=world.buiten.pk)
    assert list(events_of_organisation(world.corporatie.pk)) == [own]


def test_log_of_a_dossier_holds_its_own_events_newest_first(world: World) -> None:
    dossier, other = make_dossier(world), make_dossier(world)
    added = append_event(actor_id=None, kind="proef", subject="ding:1", dossier_id=dossier.pk)
    found = list(events_of_dossier(dossier.pk))
    assert (found[0], {event.dossier_id for event in found}) == (added, {dossier.pk})
    assert added not in events_of_dossier(other.pk)


def test_log_with_its_actors_takes_one_query(world: World) -> None:
    for person in (world.redacteur, world.beheerder):
        append_event(actor_id=person.pk, kind="proef", subject="ding:1", organisation_id=world.corporatie.pk)
    with CaptureQueriesContext(connection) as queries:
        names = [str(event.actor) for event in events_of_organisation(world.corporatie.pk)]
    assert (len(queries), len(names)) == (1, 2)
