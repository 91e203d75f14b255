"""Adding, changing, sharing, dropping and bringing back opgaven."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.fieldwork.making_opgaven import HERE, make_opgave, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues, values_of
from wijkkoers.web.fieldwork.services import opgaven as services
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.selectors import neighbours


def test_an_opgave_of_an_editor_is_shared_with_a_number(world: World) -> None:
    dossier = make_team(world)
    rows = [make_opgave(world, dossier) for _ in range(2)]
    assert [(row.number, row.is_draft) for row in rows] == [(1, False), (2, False)]


def test_an_opgave_of_a_partner_is_a_draft_until_it_is_shared(world: World) -> None:
    dossier, guest = make_team(world), world.gemeente_redacteur
    draft = make_opgave(world, dossier, guest)
    assert (draft.number, draft.is_draft) == (None, True)
    shared = services.release_opgave(actor=guest, opgave=draft)
    assert (shared.number, shared.is_draft) == (1, False)
    with pytest.raises(InputError, match="rij-al-gedeeld"):
        services.release_opgave(actor=guest, opgave=draft)


def test_all_values_are_kept_and_change_nothing_when_saved_again(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    values = OpgaveValues(
        "Tocht", "beide", "wonen", "AB", HERE, "Perronstraat", "Bewoners", partij.pk, "Koud", "hoog", world.redacteur.pk, partij.pk,
        parse_period("najaar 2027"), parse_period("2028"), ("groen", "wonen"), (partij.pk,), "Eén sleuf", "Duur", "Warm", "Stof",
    )  # fmt: skip
    row = services.add_opgave(actor=world.redacteur, dossier=dossier, values=values)
    row.refresh_from_db()
    kept = values_of(row)
    assert kept == OpgaveValues(**{**_plain(values), "domains": ("wonen", "groen")})
    again = services.change_opgave(actor=world.redacteur, opgave=row, values=kept, revision=1)
    assert again.revision == 1


def _plain(values: OpgaveValues) -> dict[str, Any]:
    return {name: getattr(values, name) for name in values.__dataclass_fields__}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": " \n "}, "opgave-titel-leeg"),
        ({"nature": "anders"}, "opgave-aard-onbekend"),
        ({"theme": "bestaat-niet"}, "opgave-thema-onbekend"),
        ({"sporen": "BA"}, "opgave-spoor-onbekend"),
        ({"urgency": "nu"}, "opgave-urgentie-onbekend"),
        ({"domains": ("nergens",)}, "opgave-domein-onbekend"),
        ({"owner_partij_id": 10**9}, "partij-onbekend-hier"),
        ({"outside_partijen": (10**9,)}, "partij-onbekend-hier"),
        ({"geometry": {"type": "Point", "coordinates": [0, 0]}}, "plaats-buiten-nederland"),
        ({"start": parse_period("2028"), "end": parse_period("2027")}, "einde-voor-begin"),
    ],
)
def test_what_makes_no_sense_is_refused(world: World, values: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError, match=code):
        make_opgave(world, make_team(world), **values)


def test_an_owner_from_outside_the_team_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="process-niet-in-team"):
        make_opgave(world, make_team(world), owner_id=world.buitenstaander.pk)


def test_points_lose_their_signs_and_empty_lines(world: World) -> None:
    assert make_opgave(world, make_team(world), chances="- Eén\n\n* Twee\r\n").chances == "Eén\nTwee"


def test_a_change_of_an_older_revision_is_told(world: World) -> None:
    row = make_opgave(world, make_team(world))
    values = OpgaveValues("Anders", "sociaal")
    services.change_opgave(actor=world.redacteur, opgave=row, values=values, revision=1)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_opgave(actor=world.beheerder, opgave=row, values=values, revision=1)


def test_what_is_dropped_keeps_its_reason_and_comes_back(world: World) -> None:
    row = make_opgave(world, make_team(world))
    dropped = services.drop_opgave(actor=world.redacteur, opgave=row, reason=" Dubbel ")
    assert (dropped.dropped_reason, dropped.dropped_at is not None) == ("Dubbel", True)
    back = services.restore_opgave(actor=world.redacteur, opgave=row)
    assert (back.dropped_at, back.number) == (None, row.number)
    with pytest.raises(InputError, match="rij-niet-vervallen"):
        services.restore_opgave(actor=world.redacteur, opgave=row)


def test_dropping_needs_a_reason(world: World) -> None:
    with pytest.raises(InputError, match="rij-reden-leeg"):
        services.drop_opgave(actor=world.redacteur, opgave=make_opgave(world, make_team(world)), reason=" ")


def test_grounds_become_arrows_once(world: World) -> None:
    dossier = make_team(world)
    werk = make_werk(world, dossier)
    values = OpgaveValues("Water", "fysiek")
    row = services.add_opgave(actor=world.redacteur, dossier=dossier, values=values, grounds=[f"werk:{werk.pk}"] * 2)
    before, _after = neighbours(viewer_of(world.redacteur, dossier), f"opgave:{row.pk}")
    assert [end.card.title for end in before] == [werk.title]
    assert Arrow.objects.count() == 1


def test_the_log_of_a_draft_stays_with_its_organisation(world: World) -> None:
    dossier = make_team(world)
    draft = make_opgave(world, dossier, world.gemeente_redacteur, title="Nog geheim")
    events = Event.objects.filter(subject=f"opgave:{draft.pk}")
    assert [(event.dossier_id, event.organisation_id) for event in events] == [(None, world.gemeente.pk)]


def test_others_do_not_change_what_an_editor_wrote(world: World) -> None:
    row = make_opgave(world, make_team(world))
    with pytest.raises(NotAllowed, match="rij-niet-eigenaar"):
        services.drop_opgave(actor=world.gemeente_redacteur, opgave=row, reason="Weg")
