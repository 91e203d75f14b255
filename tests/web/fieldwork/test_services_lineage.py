"""Merging and splitting opgaven: texts joined by choice, arrows taken over, everything to be brought back."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.fieldwork.making_opgaven import HERE, make_draft, make_opgave, make_team, make_werk
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import parse_period
from wijkkoers.web.accounts.models import Membership, Role
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.models import Opgave, Verbindingsbesluit, Werk
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.selectors.meetings import besluiten_on
from wijkkoers.web.fieldwork.services.connecting import DecisionValues, decide
from wijkkoers.web.fieldwork.services.lineage import Part, Splitting, joined_values, merge_opgaven, split_opgave
from wijkkoers.web.fieldwork.services.opgaven import add_opgave, release_opgave, restore_opgave
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.services import link


def _seen(*rows: Opgave) -> dict[int, int]:
    return {row.pk: row.revision for row in rows}


def _arrows(dossier: Dossier, kind: ArrowKind = ArrowKind.DRAAGT) -> set[tuple[str, str]]:
    return set(Arrow.objects.filter(dossier=dossier, kind=kind.value, dropped_at=None).values_list("source", "target"))


def _ground(world: World, opgave: Opgave) -> str:
    werk = make_werk(world, opgave.dossier)
    link(actor=world.redacteur, viewer=viewer_of(world.redacteur, opgave.dossier), source=f"werk:{werk.pk}", target=f"opgave:{opgave.pk}")
    return f"werk:{werk.pk}"


def test_merging_keeps_the_number_joins_texts_and_takes_arrows_over(world: World) -> None:
    dossier = make_team(world)
    first = make_opgave(world, dossier, description="Een", chances="Samen\nEerst", geometry=None)
    second = make_opgave(world, dossier, description="Twee", chances="Samen\nDan", geometry=HERE)
    ground = _ground(world, second)
    kept = merge_opgaven(actor=world.redacteur, target=first, others=[second], reason="Zelfde", revisions=_seen(first, second))
    second.refresh_from_db()
    assert (kept.number, kept.description, kept.chances, kept.geometry) == (1, "Een\n\nTwee", "Samen\nEerst\nDan", HERE)
    assert (second.dropped_reason, second.dropped_at is not None) == ("Zelfde", True)
    assert (ground, f"opgave:{first.pk}") in _arrows(dossier)
    assert (ground, f"opgave:{second.pk}") in _arrows(dossier)
    assert _arrows(dossier, ArrowKind.SAMENGEVOEGD) == {(f"opgave:{second.pk}", f"opgave:{first.pk}")}


def test_only_the_texts_that_were_chosen_are_joined(world: World) -> None:
    dossier = make_team(world)
    first, second = make_opgave(world, dossier, risks="A", gains="A"), make_opgave(world, dossier, risks="B", gains="B")
    values = joined_values(first, [second], {"risks"})
    assert (values.risks, values.gains, values.title) == ("A\nB", "A", first.title)


def test_begin_and_end_come_from_one_opgave_so_that_no_time_is_made_up(world: World) -> None:
    dossier = make_team(world)
    first, second = make_opgave(world, dossier, start="2028"), make_opgave(world, dossier, start="2025", end="2026")
    third = make_opgave(world, dossier)
    values = [joined_values(target, [second]) for target in (first, third)]
    assert [(told.start, told.end) for told in values] == [(parse_period("2028"), None), (parse_period("2025"), parse_period("2026"))]


def test_what_was_merged_comes_back_on_its_own(world: World) -> None:
    dossier = make_team(world)
    first, second = make_opgave(world, dossier), make_opgave(world, dossier)
    merge_opgaven(actor=world.redacteur, target=first, others=[second], reason="Zelfde", revisions=_seen(first, second))
    assert restore_opgave(actor=world.redacteur, opgave=second).dropped_at is None
    assert _arrows(dossier, ArrowKind.SAMENGEVOEGD) == set()


@pytest.mark.parametrize("seen", [{}, {1: 0}])
def test_merging_what_another_changed_since_is_told(world: World, seen: dict[int, int]) -> None:
    dossier = make_team(world)
    first, second = make_opgave(world, dossier), make_opgave(world, dossier)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        merge_opgaven(actor=world.redacteur, target=first, others=[second], reason="Zelfde", revisions=seen)


def test_a_draft_is_not_merged_with_what_is_shared(world: World) -> None:
    dossier, guest = make_team(world), world.gemeente_redacteur
    draft = make_draft(world, dossier)[0]
    shared = release_opgave(actor=guest, opgave=make_opgave(world, dossier, guest))
    with pytest.raises(InputError, match="samenvoegen-concept"):
        merge_opgaven(actor=guest, target=shared, others=[draft], reason="Zelfde", revisions=_seen(draft, shared))
    with pytest.raises(InputError, match="samenvoegen-te-weinig"):
        merge_opgaven(actor=guest, target=shared, others=[], reason="Zelfde", revisions=_seen(shared))


def test_splitting_gives_new_numbers_and_the_same_grounds(world: World) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier, theme="groen", chances="Samen")
    ground = _ground(world, opgave)
    splitting = Splitting([Part("Bomen"), Part("Plein", "Vol tegels"), Part("  ")], "Te groot")
    made = split_opgave(actor=world.redacteur, opgave=opgave, splitting=splitting, revision=1)
    opgave.refresh_from_db()
    assert [(row.number, row.title, row.theme, row.chances) for row in made] == [
        (2, "Bomen", "groen", "Samen"),
        (3, "Plein", "groen", "Samen"),
    ]
    assert opgave.dropped_at is not None
    assert {(ground, f"opgave:{row.pk}") for row in made} <= _arrows(dossier)
    assert _arrows(dossier, ArrowKind.GESPLITST) == {(f"opgave:{opgave.pk}", f"opgave:{row.pk}") for row in made}


def test_an_opgave_can_go_on_beside_its_part(world: World) -> None:
    opgave = make_opgave(world, make_team(world), chances="Samen")
    splitting = Splitting([Part("Bomen")], "Apart", keeps_original=True, takes_points=False)
    made = split_opgave(actor=world.redacteur, opgave=opgave, splitting=splitting)
    opgave.refresh_from_db()
    assert (opgave.dropped_at, made[0].chances) == (None, "")


def test_splitting_into_one_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="splitsen-te-weinig"):
        split_opgave(actor=world.redacteur, opgave=make_opgave(world, make_team(world)), splitting=Splitting([Part("Een")], "Waarom"))


def test_a_draft_splits_into_drafts(world: World) -> None:
    guest = world.gemeente_redacteur
    draft = make_draft(world, make_team(world))[0]
    made = split_opgave(actor=guest, opgave=draft, splitting=Splitting([Part("Een"), Part("Twee")], "Te groot"))
    assert all(row.is_draft for row in made)


def _outdate(world: World, opgave: Opgave) -> Opgave:
    """Let an opgave have an owner who left the team, and a theme and domain that the handbook no longer has."""
    DossierMember.objects.filter(dossier=opgave.dossier, user=world.gemeente_redacteur).update(ended_at=now())
    Opgave.objects.filter(pk=opgave.pk).update(owner=world.gemeente_redacteur, theme="oud-thema", domains=["oud-domein"])
    opgave.refresh_from_db()
    return opgave


def test_what_an_opgave_had_goes_with_it_when_it_is_merged_or_split(world: World) -> None:
    dossier = make_team(world)
    first, second = make_opgave(world, dossier), _outdate(world, make_opgave(world, dossier))
    kept = merge_opgaven(actor=world.redacteur, target=first, others=[second], reason="Zelfde", revisions=_seen(first, second))
    parts = split_opgave(actor=world.redacteur, opgave=kept, splitting=Splitting([Part("A"), Part("B")], "Groot"))
    assert {(row.owner_id, row.theme, *row.domains) for row in (kept, *parts)} == {(world.gemeente_redacteur.pk, "oud-thema", "oud-domein")}


def _decide(world: World, left: Opgave, right: Opgave | Werk, outcome: str) -> None:
    decide(actor=world.redacteur, left=left, right=right, values=DecisionValues(outcome, "Te laat", date(2026, 3, 1), "Overleg"))


def test_what_was_decided_on_pairs_goes_over_to_the_opgave_that_goes_on(world: World) -> None:
    dossier = make_team(world)
    first, second = make_opgave(world, dossier), make_opgave(world, dossier)
    werk, other = make_werk(world, dossier), make_werk(world, dossier)
    for outcome in ("later", "niet"):
        _decide(world, second, werk, outcome)
    _decide(world, first, other, "volgen")
    _decide(world, second, other, "niet")
    _decide(world, first, second, "volgen")
    merge_opgaven(actor=world.redacteur, target=first, others=[second], reason="Zelfde", revisions=_seen(first, second))
    taken, own = (besluiten_on(dossier, f"opgave:{first.pk}", f"werk:{row.pk}") for row in (werk, other))
    assert [(row.outcome, row.reason) for row in taken] == [("niet", "Overgenomen van opgave 2: Te laat")]
    assert [row.outcome for row in own] == ["volgen"]
    assert not Verbindingsbesluit.objects.filter(left=f"opgave:{first.pk}", right=f"opgave:{first.pk}").exists()


def test_drafts_of_two_organisations_are_not_merged(world: World) -> None:
    dossier = make_team(world)
    Membership.objects.create(organisation=world.gemeente, user=world.redacteur, role=Role.REDACTEUR.value)
    told = OpgaveValues(title="Concept", nature="fysiek")
    first = add_opgave(actor=world.redacteur, dossier=dossier, values=told, is_draft=True)
    second = make_draft(world, dossier)[0]
    with pytest.raises(InputError, match="samenvoegen-concepten"):
        merge_opgaven(actor=world.redacteur, target=first, others=[second], reason="Zelfde", revisions=_seen(first, second))
