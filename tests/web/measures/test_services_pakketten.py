"""Pakketten: the nulalternatief comes along and stays, lines keep their reason, a draft gives nothing away."""

from __future__ import annotations

import pytest
from tests.web.measures.making import looking, make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.clock import now
from wijkkoers.web.measures import services
from wijkkoers.web.measures.models import Pakket
from wijkkoers.web.measures.selectors import has_null, lines_of, lines_out, present_pakketten
from wijkkoers.web.measures.values import PakketValues

pytestmark = pytest.mark.django_db


def test_the_first_pakket_of_an_editor_brings_the_nulalternatief_and_the_next_does_not(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_pakket(world, dossier)
    make_pakket(world, dossier)
    assert list(Pakket.objects.values_list("is_null", flat=True)) == [True, False, False]


def test_a_partner_makes_a_draft_and_no_nulalternatief(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_pakket(world, dossier, actor=world.gemeente_redacteur)
    assert not has_null(dossier)
    assert present_pakketten(looking(world.redacteur, dossier)) == []


def test_the_nulalternatief_stays_while_others_exist(world: World) -> None:
    dossier = make_shared_dossier(world)
    pakket = make_pakket(world, dossier)
    null = Pakket.objects.get(is_null=True)
    with pytest.raises(InputError, match="pakket-nul-blijft"):
        services.drop_pakket(actor=world.redacteur, pakket=null, reason="Niet nodig")
    services.drop_pakket(actor=world.redacteur, pakket=pakket, reason="Te duur")
    services.drop_pakket(actor=world.redacteur, pakket=null, reason="Niet nodig")
    assert not has_null(dossier)
    make_pakket(world, dossier)
    assert has_null(dossier) and Pakket.objects.filter(is_null=True).count() == 1


def test_a_line_that_is_taken_out_keeps_its_reason_and_can_come_back(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier)
    pakket, viewer = make_pakket(world, dossier, row), looking(world.redacteur, dossier)
    services.change_lines(actor=world.redacteur, pakket=pakket, start_years={}, out={row.pk}, reason="Past niet")
    assert [line.dropped_reason for line in lines_out(viewer, pakket)] == ["Past niet"]
    services.add_lines(actor=world.redacteur, pakket=pakket, start_years={row.pk: 2030})
    assert ([line.start_year for line in lines_of(viewer, pakket)], lines_out(viewer, pakket)) == ([2030], [])


def test_taking_out_needs_a_reason_and_the_revision_that_was_seen(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier)
    pakket = make_pakket(world, dossier, row)
    with pytest.raises(InputError, match="rij-reden-leeg"):
        services.change_lines(actor=world.redacteur, pakket=pakket, start_years={}, out={row.pk})
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_lines(actor=world.redacteur, pakket=pakket, start_years={row.pk: 2030}, revision=1)


def test_a_shared_pakket_takes_no_draft_and_a_draft_with_drafts_is_not_shared(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    draft = make_maatregel(world, dossier, partner, name="Geheim")
    shared = make_pakket(world, dossier)
    with pytest.raises(InputError, match="pakket-maatregel-onbekend"):
        services.add_lines(actor=world.redacteur, pakket=shared, start_years={draft.pk: None})
    own = make_pakket(world, dossier, draft, actor=partner)
    with pytest.raises(InputError, match="pakket-met-concepten"):
        services.release_pakket(actor=partner, pakket=own)
    services.release_maatregel(actor=partner, maatregel=draft)
    assert services.release_pakket(actor=partner, pakket=own).number == 3


def test_a_name_is_used_once_and_a_dropped_pakket_does_not_take_it_back(world: World) -> None:
    dossier = make_shared_dossier(world)
    first = make_pakket(world, dossier, name="Groen")
    with pytest.raises(InputError, match="pakket-naam-dubbel"):
        make_pakket(world, dossier, name="groen")
    services.drop_pakket(actor=world.redacteur, pakket=first, reason="Opnieuw")
    make_pakket(world, dossier, name="Groen")
    with pytest.raises(InputError, match="pakket-naam-dubbel"):
        services.restore_pakket(actor=world.redacteur, pakket=first)


def test_a_change_of_the_text_is_kept_with_its_revision(world: World) -> None:
    pakket = make_pakket(world, make_shared_dossier(world))
    kept = services.change_pakket(actor=world.redacteur, pakket=pakket, values=PakketValues("Groen", "Veel bomen"), revision=1)
    assert (kept.description, kept.revision) == ("Veel bomen", 2)


def test_a_nulalternatief_that_comes_back_takes_a_free_name(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    pakket = make_pakket(world, dossier)
    null = Pakket.objects.get(is_null=True)
    for row in (pakket, null):
        services.drop_pakket(actor=world.redacteur, pakket=row, reason="Opnieuw")
    services.release_pakket(actor=partner, pakket=make_pakket(world, dossier, actor=partner, name="Nulalternatief"))
    make_pakket(world, dossier)
    null.refresh_from_db()
    assert (null.name, null.dropped_at) == ("Nulalternatief 2", None)


def test_the_name_of_the_nulalternatief_tells_nothing_of_drafts(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_pakket(world, dossier, actor=world.gemeente_redacteur, name="Nulalternatief")
    make_pakket(world, dossier)
    assert Pakket.objects.get(is_null=True).name == "Nulalternatief"


def test_of_two_nulalternatieven_the_one_that_is_there_stays(world: World) -> None:
    dossier = make_shared_dossier(world)
    for name, day in (("Vroeger", now()), ("Nu", None)):
        Pakket.objects.create(
            dossier=dossier, name=name, is_null=True, released_at=now(), dropped_at=day, dropped_reason="Dubbel" if day else ""
        )
    make_pakket(world, dossier)
    assert [row.name for row in Pakket.objects.filter(is_null=True, dropped_at=None)] == ["Nu"]
