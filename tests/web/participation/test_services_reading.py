"""Reading what came in: visible, shielded, left out and taken back."""

from __future__ import annotations

import pytest
from tests.web.participation.bringing import answer, make_oproep, merge, read, send, split
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.services.opgaven import add_opgave
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import Reading
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.services import Part
from wijkkoers.web.participation.states import InbrengKind, Moderation
from wijkkoers.web.thread.selectors import neighbours
from wijkkoers.web.thread.services import link


@pytest.mark.parametrize(
    ("reading", "code"),
    [
        (Reading(Moderation.NIEUW), "inbreng-niet-gelezen"),
        (Reading(Moderation.AFGESCHERMD, " "), "inbreng-afschermen-zonder-reden"),
        (Reading(Moderation.ZICHTBAAR, theme="ruimtevaart"), "inbreng-thema-onbekend"),
    ],
)
def test_reading_that_lacks_something_is_refused(world: World, reading: Reading, code: str) -> None:
    with pytest.raises(InputError, match=code):
        services.read_inbreng(actor=world.redacteur, inbreng=send(make_oproep(world)), reading=reading)


def test_shielded_can_become_visible_and_then_has_no_reason_left(world: World) -> None:
    row = read(world, read(world, send(make_oproep(world)), is_shown=False), summary="Kort")
    assert (row.moderation, row.moderation_reason, row.summary, row.moderated_by) == ("zichtbaar", "", "Kort", world.redacteur)
    kinds = Event.objects.filter(subject=f"inbreng:{row.pk}").order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["inbreng.ontvangen", "inbreng.afgeschermd", "inbreng.zichtbaar"]
    read(world, row, summary="Anders")
    assert Event.objects.filter(subject=f"inbreng:{row.pk}").latest("pk").kind == "inbreng.gewijzigd"


def test_a_shielded_part_shields_every_whole_that_holds_its_words(world: World) -> None:
    whole = read(world, send(make_oproep(world), "Buurman X is ziek en een boom en een bank"))
    ill, green = split(world, whole, "Buurman X is ziek en een boom", "een bank")
    ill, _tree = split(world, ill, "Buurman X is ziek", "een boom")
    read(world, ill, is_shown=False)
    shielded = Inbreng.objects.filter(moderation="afgeschermd").order_by("number")
    assert [(row.text[:9], row.moderation_reason) for row in shielded] == [("Buurman X", "Er staat een naam in")] * 3
    assert Event.objects.filter(subject=f"inbreng:{whole.pk}", kind="inbreng.afgeschermd").count() == 1
    with pytest.raises(InputError, match="inbreng-deel-afgeschermd") as refused:
        read(world, whole)
    assert refused.value.values["number"] == ill.number - 2
    assert Inbreng.objects.get(pk=green.pk).moderation == "zichtbaar"


def test_a_whole_can_be_shown_again_after_its_parts(world: World) -> None:
    whole = read(world, send(make_oproep(world), "Bank en boom"))
    part, _other = split(world, whole, "Bank", "boom")
    read(world, read(world, part, is_shown=False))
    assert read(world, whole).moderation == "zichtbaar"


def test_left_out_and_back(world: World) -> None:
    row = services.drop_inbreng(actor=world.redacteur, inbreng=send(make_oproep(world)), reason="Reclame")
    assert (row.dropped_at is not None, row.dropped_reason) == (True, "Reclame")
    row = services.restore_inbreng(actor=world.redacteur, inbreng=row)
    assert (row.dropped_at, row.dropped_reason) == (None, "")
    with pytest.raises(InputError, match="rij-niet-vervallen"):
        services.restore_inbreng(actor=world.redacteur, inbreng=row)


def test_split_that_is_taken_back_leaves_out_its_parts_and_keeps_them(world: World) -> None:
    row = send(make_oproep(world), "Bank en boom")
    told = [Part("Bank", InbrengKind.IDEE), Part("boom", InbrengKind.IDEE)]
    parts = services.split_inbreng(actor=world.redacteur, inbreng=row, parts=told, reason="Twee")
    services.restore_inbreng(actor=world.redacteur, inbreng=row)
    for part in parts:
        part.refresh_from_db()
    assert all(part.dropped_at for part in parts)
    again = services.split_inbreng(actor=world.redacteur, inbreng=row, parts=told, reason="Toch")
    assert len(again) == 2


@pytest.mark.parametrize("use", ["beantwoord", "verbonden", "opgegaan"])
def test_split_of_which_a_part_was_used_is_not_taken_back(world: World, use: str) -> None:
    oproep = make_oproep(world)
    row, other = send(oproep, "Bank en boom"), send(oproep, "Ook een boom")
    bank, tree = split(world, row, "Bank", "boom")
    if use == "beantwoord":
        answer(world, tree, reason="Geen plek")
    elif use == "verbonden":
        target = f"besluit:{make_besluit(world, oproep.dossier).pk}"
        link(actor=world.redacteur, viewer=viewer_of(world.redacteur, oproep.dossier), source=f"inbreng:{tree.pk}", target=target)
    else:
        merge(world, other, tree)
    with pytest.raises(NotAllowed, match=f"inbreng-deel-{use}") as refused:
        services.restore_inbreng(actor=world.redacteur, inbreng=row)
    assert refused.value.values == {"number": tree.number}
    bank.refresh_from_db()
    row.refresh_from_db()
    assert (bank.dropped_at, row.dropped_at is None) == (None, False)


def test_ties_that_only_others_know_of_go_back_to_the_whole(world: World) -> None:
    row, guest = send(make_oproep(world), "Bank en boom"), world.gemeente_redacteur
    bank, _tree = split(world, row, "Bank", "boom")
    draft = add_opgave(actor=guest, dossier=row.dossier, values=OpgaveValues("Concept", "fysiek"), is_draft=True)
    viewer = viewer_of(guest, row.dossier)
    link(actor=guest, viewer=viewer, source=f"inbreng:{bank.pk}", target=f"opgave:{draft.pk}")
    services.restore_inbreng(actor=world.redacteur, inbreng=row)
    _before, after = neighbours(viewer, f"inbreng:{row.pk}")
    assert [end.card.title for end in after] == ["Concept"]
