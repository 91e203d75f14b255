"""Drawing arrows and taking them away."""

from __future__ import annotations

import pytest
from tests.web.meanwhile import after_first_look
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie, viewer
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts.models import Membership, Role
from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.thread import services
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.models import Arrow


def test_arrow_is_drawn_once_and_told_once(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    ends = (f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    assert tie(world, *ends) == tie(world, *ends)
    events = Event.objects.filter(dossier=dossier, kind="draad.gelegd")
    assert [event.after["name"] for event in events] == [f"{opgave.title} → {measure.name}"]


def test_arrow_that_comes_back_is_a_new_row_and_the_old_keeps_its_reason(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    arrow = tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    eyes = viewer(world.redacteur, dossier)
    services.unlink(actor=world.redacteur, viewer=eyes, arrow=arrow, reason=" Vergissing ")
    with pytest.raises(InputError, match="draad-al-los"):
        services.unlink(actor=world.redacteur, viewer=eyes, arrow=arrow, reason="Nog eens")
    again = services.relink(actor=world.redacteur, viewer=eyes, arrow=arrow)
    arrow.refresh_from_db()
    assert (arrow.dropped_reason, again.dropped_at, Arrow.objects.count()) == ("Vergissing", None, 2)


@pytest.mark.parametrize(("source", "target", "code"), [("maatregel", "opgave", "draad-kan-niet"), ("opgave", "opgave", "draad-kan-niet")])
def test_kinds_that_do_not_go_together_are_refused(world: World, source: str, target: str, code: str) -> None:
    dossier = make_team(world)
    numbers = {"opgave": make_opgave(world, dossier).pk, "maatregel": make_maatregel(world, dossier).pk}
    with pytest.raises(InputError, match=code):
        tie(world, f"{source}:{numbers[source]}", f"{target}:{numbers[target]}", dossier)


def test_thing_of_another_dossier_or_of_nobody_cannot_be_tied(world: World) -> None:
    dossier, other = make_team(world), make_team(world)
    measure = make_maatregel(world, dossier)
    for ref in (f"opgave:{make_opgave(world, other).pk}", "opgave:999999", "onzin"):
        with pytest.raises(InputError, match="draad-onbekend"):
            tie(world, ref, f"maatregel:{measure.pk}", dossier)


def test_reader_draws_nothing(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    with pytest.raises(NotAllowed):
        tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier, world.lezer)


def test_arrow_to_a_draft_is_told_to_its_own_organisation_only(world: World) -> None:
    dossier = make_team(world)
    partner = world.gemeente_redacteur
    opgave, draft = make_opgave(world, dossier), make_maatregel(world, dossier, partner, "Geheim")
    tie(world, f"opgave:{opgave.pk}", f"maatregel:{draft.pk}", dossier, partner)
    event = Event.objects.get(kind="draad.gelegd")
    assert (event.dossier_id, event.organisation_id) == (None, world.gemeente.pk)


def test_arrow_to_a_draft_is_told_in_the_log_of_that_draft(world: World) -> None:
    dossier = make_team(world)
    opgave, draft = make_opgave(world, dossier), make_maatregel(world, dossier, world.gemeente_redacteur, "Geheim")
    Membership.objects.create(organisation=world.gemeente, user=world.redacteur, role=Role.REDACTEUR.value)
    tie(world, f"opgave:{opgave.pk}", f"maatregel:{draft.pk}", dossier)
    event = Event.objects.get(kind="draad.gelegd")
    assert (event.dossier_id, event.organisation_id) == (None, world.gemeente.pk)


def test_drafts_of_two_organisations_are_not_tied(world: World) -> None:
    dossier = make_team(world)
    opgave, draft = make_opgave(world, dossier), make_maatregel(world, dossier, world.gemeente_redacteur, "Geheim")
    Opgave.objects.filter(pk=opgave.pk).update(released_at=None, number=None)
    Membership.objects.create(organisation=world.gemeente, user=world.redacteur, role=Role.REDACTEUR.value)
    with pytest.raises(InputError, match="draad-twee-concepten"):
        tie(world, f"opgave:{opgave.pk}", f"maatregel:{draft.pk}", dossier)


def test_note_loses_signs_that_no_database_keeps_and_a_long_one_is_told(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    told = {"viewer": viewer(world.redacteur, dossier), "source": f"opgave:{opgave.pk}", "target": f"maatregel:{measure.pk}"}
    with pytest.raises(InputError, match="rij-tekst-te-lang"):
        services.link(actor=world.redacteur, **told, note="x" * 301)
    assert services.link(actor=world.redacteur, **told, note=" Uit\x00 de\n avond ").note == "Uit de avond"


@pytest.mark.parametrize("is_known", [True, False], ids=["drawn", "taken over"])
def test_arrow_that_another_draws_at_the_same_moment_is_the_one_that_both_get(world: World, is_known: bool) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    ends = {"source": f"opgave:{opgave.pk}", "target": f"maatregel:{measure.pk}"}
    with after_first_look("thread_arrow", lambda: Arrow.objects.create(dossier=dossier, **ends)):
        if is_known:
            services.link(actor=world.redacteur, viewer=viewer(world.redacteur, dossier), **ends)
        else:
            services.draw_once(world.redacteur, viewer(world.redacteur, dossier), (*ends.values(),), ArrowKind.DRAAGT, "")
    assert (Arrow.objects.count(), Event.objects.filter(kind="draad.gelegd").count()) == (1, 0)


def test_of_many_arrows_all_are_drawn_or_none(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    pairs = [(f"opgave:{opgave.pk}", f"maatregel:{number}") for number in (measure.pk, 999999)]
    eyes = viewer(world.redacteur, dossier)
    with pytest.raises(InputError, match="draad-onbekend"):
        services.link_all(actor=world.redacteur, viewer=eyes, pairs=pairs)
    assert Arrow.objects.count() == 0
    services.link_all(actor=world.redacteur, viewer=eyes, pairs=pairs[:1])
    assert Arrow.objects.get().target == f"maatregel:{measure.pk}"
