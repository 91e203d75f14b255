"""What waits, and what counts as one contribution."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django.utils.timezone import localdate
from tests.web.participation.bringing import answer, make_oproep, read, send
from tests.web.participation.making import make_shared_dossier
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.services.opgaven import add_opgave
from wijkkoers.web.participation import services
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.inbreng import (
    Waiting,
    answered_not_told,
    contributions_of,
    filtered,
    inbreng_by_code,
    inbreng_unread,
    inbreng_without_answer,
    live_inbreng,
    next_unread,
    threaded_ids,
    untold_of,
)
from wijkkoers.web.participation.selectors.lineage import lineage_of
from wijkkoers.web.participation.services import Part
from wijkkoers.web.participation.states import Fate, InbrengKind
from wijkkoers.web.thread.services import link


def test_nothing_waits_in_an_empty_dossier(world: World) -> None:
    dossier = make_shared_dossier(world)
    assert {inbreng_without_answer(dossier), inbreng_unread(dossier), answered_not_told(dossier)} == {Waiting()}


def test_what_waits_with_the_day_of_the_oldest(world: World) -> None:
    oproep = make_oproep(world)
    rows = [send(oproep, f"tekst {number}") for number in range(4)]
    answer(world, read(world, rows[0]))
    services.drop_inbreng(actor=world.redacteur, inbreng=rows[1], reason="Reclame")
    today = localdate()
    assert inbreng_unread(oproep.dossier) == inbreng_without_answer(oproep.dossier) == Waiting(2, today)
    assert answered_not_told(oproep.dossier) == Waiting(1, today)
    services.tell_fate(actor=world.redacteur, rows=[rows[0]])
    assert answered_not_told(oproep.dossier) == Waiting()


def test_merged_and_split_contributions_wait_until_all_of_their_answer_is_there(world: World) -> None:
    oproep = make_oproep(world)
    lead, other, both = (send(oproep, text) for text in ("a", "b", "c"))
    services.merge_inbreng(actor=world.redacteur, lead=lead, others=[other], reason="Zelfde", revisions={})
    told = [Part("c1", InbrengKind.IDEE), Part("c2", InbrengKind.IDEE)]
    parts = services.split_inbreng(actor=world.redacteur, inbreng=both, parts=told, reason="Twee")
    assert set(contributions_of(oproep.dossier, lineage_of(oproep.dossier))) == {lead, other, both}
    answer(world, lead, Fate.OVERGENOMEN)
    answer(world, parts[0])
    assert list(untold_of(oproep.dossier)) == [lead, other]
    answer(world, parts[1])
    assert list(untold_of(oproep.dossier)) == [lead, other, both]
    Inbreng.objects.filter(pk=lead.pk).update(fate_at=timezone.now() - timedelta(days=9))
    assert answered_not_told(oproep.dossier) == Waiting(3, localdate() - timedelta(days=9))
    services.tell_fate(actor=world.redacteur, rows=[lead])
    assert answered_not_told(oproep.dossier) == Waiting(2, localdate() - timedelta(days=9))
    services.tell_fate(actor=world.redacteur, rows=[other])
    assert answered_not_told(oproep.dossier) == Waiting(1, localdate())


def test_next_unread_goes_on_after_a_number_and_then_round(world: World) -> None:
    oproep = make_oproep(world)
    first, second, third = (send(oproep, text) for text in "abc")
    read(world, second)
    assert [next_unread(oproep.dossier, after) for after in (None, 1, 2, 3)] == [first, third, third, first]
    read(world, third)
    assert next_unread(oproep.dossier, 1) is None


def test_last_answers_come_first_and_what_has_none_last(world: World) -> None:
    oproep = make_oproep(world)
    rows = [send(oproep, text) for text in "abc"]
    for row in rows[:2]:
        answer(world, row)
    found = filtered(live_inbreng(oproep.dossier), viewer_of(world.redacteur, oproep.dossier), {"volgorde": "antwoord"})
    assert list(found) == [rows[1], rows[0], rows[2]]


def test_draft_of_a_partner_does_not_show_that_inbreng_is_tied(world: World) -> None:
    oproep = make_oproep(world)
    row, other = read(world, send(oproep)), send(oproep, "Anders")
    viewers = {user.name: viewer_of(user, oproep.dossier) for user in (world.redacteur, world.gemeente_redacteur)}
    draft = add_opgave(actor=world.gemeente_redacteur, dossier=oproep.dossier, values=OpgaveValues("Concept", "fysiek"), is_draft=True)
    guest = viewers["Gemeente redacteur"]
    link(actor=world.gemeente_redacteur, viewer=guest, source=f"inbreng:{row.pk}", target=f"opgave:{draft.pk}")
    assert {name: threaded_ids(viewer) for name, viewer in viewers.items()} == {"Redacteur": frozenset(), "Gemeente redacteur": {row.pk}}
    besluit = make_besluit(world, oproep.dossier)
    link(actor=world.redacteur, viewer=viewers["Redacteur"], source=f"inbreng:{other.pk}", target=f"besluit:{besluit.pk}")
    assert threaded_ids(viewers["Redacteur"]) == {other.pk}


def test_code_finds_its_row_and_no_other(world: World) -> None:
    row = send(make_oproep(world))
    assert inbreng_by_code(row.code) == row
    assert inbreng_by_code("K7PM3XQ9AB2C") is None
