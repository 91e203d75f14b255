"""Adding, changing, dropping, bringing back and sharing a row, each with its event."""

from __future__ import annotations

import pytest
from tests.web.thread.making import KIND, make_opgave, make_team, viewer
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.dossiers.permissions import require_add, require_write
from wijkkoers.web.dossiers.services.rows import REASON_LIMIT, clean_reason, drop_row, hold, keep_row, release_row, restore_row
from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.models import Opgave


def test_editors_row_is_shared_with_a_number_and_a_partners_is_a_draft_without(world: World) -> None:
    dossier = make_team(world)
    first, draft, second = make_opgave(world, dossier), make_opgave(world, dossier, world.gemeente_redacteur), make_opgave(world, dossier)
    assert [(row.number, row.is_draft) for row in (first, draft, second)] == [(1, False), (None, True), (2, False)]
    assert make_opgave(world, dossier, is_draft=True).is_draft


def test_dossier_hears_of_a_draft_when_it_is_shared(world: World) -> None:
    dossier = make_team(world)
    draft = make_opgave(world, dossier, world.gemeente_redacteur)
    assert not Event.objects.filter(dossier=dossier, kind__startswith="opgave.").exists()
    assert Event.objects.get(kind="opgave.toegevoegd").organisation_id == world.gemeente.pk
    held = hold(draft)
    release_row(world.gemeente_redacteur, held, KIND)
    assert [event.kind for event in Event.objects.filter(dossier=dossier, kind__startswith="opgave.")] == ["opgave.gedeeld"]
    assert Opgave.objects.get(pk=draft.pk).number == 1
    with pytest.raises(InputError, match="rij-al-gedeeld"):
        release_row(world.gemeente_redacteur, held, KIND)


def test_change_counts_one_and_is_told_with_both_texts(world: World) -> None:
    opgave = hold(make_opgave(world, make_team(world), title="Eerst"))
    before = KIND.texts(opgave)
    assert not keep_row(world.redacteur, opgave, KIND, before)
    opgave.title = "Daarna"
    assert keep_row(world.redacteur, opgave, KIND, before)
    event = Event.objects.get(kind="opgave.gewijzigd")
    assert hold(opgave).revision == 2
    assert event.before == {"name": "Daarna", "opgave_title": "Eerst", "typed": {"title": "Eerst"}}


def test_row_is_dropped_with_a_reason_and_comes_back_as_it_was(world: World) -> None:
    opgave = hold(make_opgave(world, make_team(world)))
    drop_row(world.redacteur, opgave, KIND, " Dubbel ")
    with pytest.raises(InputError, match="rij-al-vervallen"):
        drop_row(world.redacteur, opgave, KIND, "Nog eens")
    assert hold(opgave).dropped_reason == "Dubbel"
    restore_row(world.redacteur, opgave, KIND)
    assert (hold(opgave).dropped_at, hold(opgave).revision) == (None, 3)
    with pytest.raises(InputError, match="rij-niet-vervallen"):
        restore_row(world.redacteur, opgave, KIND)
    assert [event.kind for event in Event.objects.filter(subject=f"opgave:{opgave.pk}").order_by("id")][1:] == [
        "opgave.vervallen",
        "opgave.teruggekomen",
    ]


@pytest.mark.parametrize(("reason", "code"), [(" \n", "rij-reden-leeg"), ("x" * (REASON_LIMIT + 1), "rij-tekst-te-lang")])
def test_reason_must_be_there_and_not_too_long(reason: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        clean_reason(reason)


WRITES = {
    "beheerder": ("", "dossier-onbekend"),
    "redacteur": ("", "dossier-onbekend"),
    "partner": ("rij-niet-eigenaar", "dossier-onbekend"),
    "lezer": ("rij-niet-eigenaar", "dossier-onbekend"),
    "gemeente_redacteur": ("rij-niet-eigenaar", ""),
    "buitenstaander": ("dossier-onbekend", "dossier-onbekend"),
    "anoniem": ("dossier-onbekend", "dossier-onbekend"),
}
"""Per person why not: for a shared row of the corporatie, and for a draft of the gemeente."""


def _refusal(rule: object, *things: object) -> str:
    try:
        rule(*things)  # type: ignore[operator]
    except NotAllowed as refused:
        return refused.code
    return ""


def test_who_changes_a_row(world: World) -> None:
    dossier = make_team(world)
    rows = make_opgave(world, dossier), make_opgave(world, dossier, world.gemeente_redacteur)
    assert {name: tuple(_refusal(require_write, viewer(world.person(name), dossier), row) for row in rows) for name in WRITES} == WRITES


def test_who_adds_a_row(world: World) -> None:
    dossier = make_team(world)
    refusals = {name: _refusal(require_add, viewer(world.person(name), dossier)) for name in WRITES}
    adds = {name: code if code in ("", "dossier-onbekend") else "rij-leest-alleen" for name, (code, _other) in WRITES.items()}
    assert refusals == adds | {"gemeente_redacteur": ""}
