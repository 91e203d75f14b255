"""Keeping the wijkfoto of a dossier, and withdrawing one that was kept."""

from __future__ import annotations

import pytest
from tests.web.wijkfoto.making import KADE, SPOORWIJK, make_town
from tests.web.wijkfoto.snapping import dossier_in_town, new_figures, snapshot_in
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.reports.frozen import digest_of, freeze, with_plain_shapes
from wijkkoers.web.events.models import Event
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.selectors import foto_in, subject_of_dossier, wijkfoto_of
from wijkkoers.web.wijkfoto.services.snapshots import TEXT_LIMIT, TITLE_LIMIT, make_snapshot, withdraw_snapshot


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whole_wijkfoto_is_kept_in_every_language(world: World, language: str) -> None:
    dossier = dossier_in_town(world, SPOORWIJK, KADE)
    kept = Snapshot.objects.get(pk=snapshot_in(world, dossier).pk)
    subject = subject_of_dossier(dossier)
    assert subject is not None
    assert foto_in(kept, language) == with_plain_shapes(wijkfoto_of(subject, language=language))


def test_new_figures_do_not_change_what_was_kept(world: World) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    before = foto_in(kept, "nl")
    new_figures()
    again = Snapshot.objects.get(pk=kept.pk)
    assert foto_in(again, "nl") == before
    assert (again.digest, digest_of(again.documents)) == (kept.digest, kept.digest)


def test_map_that_was_asked_for_is_kept(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world), map_indicator="aantal-inwoners")
    assert foto_in(kept, "nl").map_indicator == "aantal-inwoners"


def test_digest_is_that_of_the_documents(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    assert kept.digest == digest_of(kept.documents)
    assert kept.documents["nl"] == freeze(foto_in(kept, "nl"))


def test_releases_behind_the_figures_are_named(world: World) -> None:
    make_town()
    newest = new_figures()
    kept = snapshot_in(world, dossier_in_town(world))
    assert newest.pk in kept.release_ids and len(kept.release_ids) >= 2


def test_title_and_note_are_cleaned(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world), "  Bij  de\tstart ", note=" Eerste\r\nbeeld \0")
    assert (kept.title, kept.note) == ("Bij de start", "Eerste\nbeeld")


@pytest.mark.parametrize(
    ("title", "note", "code"),
    [
        ("  ", "", "momentopname-titel-leeg"),
        ("x" * (TITLE_LIMIT + 1), "", "momentopname-tekst-te-lang"),
        ("x", "x" * (TEXT_LIMIT + 1), "momentopname-tekst-te-lang"),
    ],
)
def test_input_that_makes_no_sense_is_refused_and_nothing_is_kept(world: World, title: str, note: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        snapshot_in(world, dossier_in_town(world), title, note=note)
    assert (refused.value.code, Snapshot.objects.count()) == (code, 0)


@pytest.mark.parametrize("person", ["lezer", "partner", "buitenstaander"])
def test_who_may_not_change_the_dossier_keeps_nothing(world: World, person: str) -> None:
    dossier = dossier_in_town(world)
    with pytest.raises(NotAllowed):
        make_snapshot(actor=world.person(person), dossier=dossier, title="Stiekem")
    assert Snapshot.objects.count() == 0


def test_keeping_is_logged_with_its_digest(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world), note="Eerste beeld.")
    event = Event.objects.latest("id")
    assert (event.kind, event.actor, event.dossier) == ("wijkfoto.momentopname-gemaakt", world.redacteur, kept.dossier)
    assert (event.after["name"], event.after["note"], event.after["digest"]) == ("Bij de start", "Eerste beeld.", kept.digest)


def test_withdrawing_keeps_the_figures_and_the_reason(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    withdraw_snapshot(actor=world.beheerder, snapshot=kept, reason=" Te vroeg. ")
    again = Snapshot.objects.get(pk=kept.pk)
    assert (again.withdrawn_reason, again.withdrawn_by, again.documents) == ("Te vroeg.", world.beheerder, kept.documents)
    assert Event.objects.latest("id").after == {"name": "Bij de start", "reason": "Te vroeg."}


def test_withdrawing_needs_a_reason(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    with pytest.raises(InputError) as refused:
        withdraw_snapshot(actor=world.redacteur, snapshot=kept, reason=" ")
    assert refused.value.code == "momentopname-reden-leeg"


def test_withdrawing_happens_once(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    withdraw_snapshot(actor=world.redacteur, snapshot=kept, reason="Te vroeg.")
    with pytest.raises(NotAllowed) as refused:
        withdraw_snapshot(actor=world.redacteur, snapshot=kept, reason="Nog eens.")
    assert refused.value.code == "momentopname-al-ingetrokken"
