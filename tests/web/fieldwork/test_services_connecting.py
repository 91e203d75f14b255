"""Deciding on pairs and on opgaven alone: the newest holds, connecting draws the arrow once, drafts stay in their own log."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate
from tests.web.fieldwork.making_opgaven import make_draft, make_opgave, make_pair, make_team, make_werk
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.kinds import Connection
from wijkkoers.web.fieldwork.models import Verbindingsbesluit
from wijkkoers.web.fieldwork.selectors.meetings import besluiten_on
from wijkkoers.web.fieldwork.services.connecting import DecisionValues, decide
from wijkkoers.web.fieldwork.services.opgaven import drop_opgave
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.services import link

DAY = date(2026, 3, 1)


def _values(outcome: str = "verbinden", **changed: Any) -> DecisionValues:
    return DecisionValues(**{"outcome": outcome, "reason": "Eén sleuf", "decided_on": DAY, "decided_by": "Overleg", **changed})


def _decide(world: World, left: Any, right: Any = None, outcome: str = "verbinden", **told: Any) -> Verbindingsbesluit:
    return decide(actor=world.redacteur, left=left, right=right, values=_values(outcome), **told)


def test_a_new_besluit_stands_before_the_earlier_ones(world: World) -> None:
    opgave, werk = make_pair(world, make_team(world))
    for outcome in (Connection.LATER, Connection.VOLGEN):
        _decide(world, werk, opgave, outcome)
    found = besluiten_on(opgave.dossier, f"werk:{werk.pk}", f"opgave:{opgave.pk}")
    assert [row.outcome for row in found] == ["volgen", "later"]
    assert {(row.left, row.right) for row in found} == {(f"opgave:{opgave.pk}", f"werk:{werk.pk}")}


def test_connecting_draws_the_arrow_once_and_not_connecting_takes_it_away(world: World) -> None:
    opgave, werk = make_pair(world, make_team(world))
    counts = []
    for outcome in ("verbinden", "verbinden", "niet", "verbinden"):
        _decide(world, opgave, werk, outcome)
        counts.append(Arrow.objects.filter(source=f"werk:{werk.pk}", target=f"opgave:{opgave.pk}", dropped_at=None).count())
    assert counts == [1, 1, 0, 1]


def test_two_opgaven_are_connected_without_an_arrow(world: World) -> None:
    dossier = make_team(world)
    _decide(world, make_opgave(world, dossier), make_opgave(world, dossier))
    assert not Arrow.objects.exists()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"outcome": "misschien"}, "verbinding-uitkomst-onbekend"),
        ({"reason": " "}, "rij-reden-leeg"),
        ({"decided_by": ""}, "verbinding-door-leeg"),
        ({"decided_on": localdate() + timedelta(days=1)}, "verbinding-in-de-toekomst"),
        ({"decided_on": date(26, 11, 22)}, "dag-onmogelijk"),
    ],
)
def test_a_besluit_that_is_not_whole_is_refused(world: World, changed: dict[str, Any], code: str) -> None:
    opgave = make_opgave(world, make_team(world))
    with pytest.raises(InputError, match=code):
        decide(actor=world.redacteur, left=opgave, right=None, values=_values(**changed))


def test_who_did_not_see_the_newest_besluit_is_told(world: World) -> None:
    opgave = make_opgave(world, make_team(world))
    first = _decide(world, opgave, seen_id=0)
    _decide(world, opgave, seen_id=first.pk)
    with pytest.raises(InputError, match="verbinding-intussen-besloten"):
        _decide(world, opgave, seen_id=first.pk)


def test_nothing_is_decided_on_what_was_dropped(world: World) -> None:
    opgave, werk = make_pair(world, make_team(world))
    dropped = drop_opgave(actor=world.redacteur, opgave=opgave, reason="Weg")
    with pytest.raises(InputError, match="samenvoegen-vervallen"):
        _decide(world, werk, dropped)


def test_a_partner_decides_only_about_its_own(world: World) -> None:
    dossier, guest = make_team(world), world.gemeente_redacteur
    own, other = make_werk(world, dossier, guest), make_opgave(world, dossier)
    assert decide(actor=guest, left=own, right=other, values=_values()).outcome == "verbinden"
    with pytest.raises(NotAllowed, match="verbinding-niet-eigenaar"):
        decide(actor=guest, left=other, right=None, values=_values())


def test_a_besluit_with_a_draft_stays_in_the_log_of_its_organisation(world: World) -> None:
    dossier, guest = make_team(world), world.gemeente_redacteur
    decide(actor=guest, left=make_opgave(world, dossier), right=make_draft(world, dossier)[1], values=_values())
    event = Event.objects.get(kind="verbinding.besloten")
    assert (event.dossier_id, event.organisation_id) == (None, world.gemeente.pk)


@pytest.mark.parametrize("outcome", ["volgen", "later", "niet"])
def test_an_arrow_that_a_besluit_drew_goes_with_a_besluit_not_to_connect(world: World, outcome: str) -> None:
    opgave, werk = make_pair(world, make_team(world))
    _decide(world, opgave, werk)
    _decide(world, opgave, werk, outcome)
    assert Arrow.objects.get().dropped_reason == "Eén sleuf"


def test_an_arrow_that_a_person_drew_stays_whatever_is_decided(world: World) -> None:
    opgave, werk = make_pair(world, make_team(world))
    viewer = viewer_of(world.redacteur, opgave.dossier)
    link(actor=world.redacteur, viewer=viewer, source=f"werk:{werk.pk}", target=f"opgave:{opgave.pk}", note="Gezien op de kaart")
    for outcome in ("verbinden", "volgen"):
        _decide(world, opgave, werk, outcome)
    assert Arrow.objects.get().dropped_at is None
