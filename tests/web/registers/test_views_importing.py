"""The journey of a file: in, explained, looked at, taken over or let go; hostile texts stay text."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.registers.made_up import NAME, add, change, full_values
from tests.web.registers.making import held, make_shared, plan_of, receive
from tests.web.world import World

from wijkkoers.web.registers.models import Intake

SCRIPT = "<script>alert(1)</script>"


def _url(intake: Intake, page: str = "register-intake") -> str:
    return reverse(page, args=[intake.dossier_id, NAME, intake.pk])


def test_pasted_rows_are_looked_at_explained_and_taken_over(world: World) -> None:
    dossier, client = make_dossier(world), world.client_for(world.redacteur)
    start = reverse("register-import", args=[dossier.pk, NAME])
    response = client.post(start, {"pasted": f"Werk\tPrijs\n{SCRIPT}\t1.250,50\n"}, follow=True)
    page = response.content.decode()
    assert SCRIPT not in page and "Er is nog niets veranderd" in page
    intake = Intake.objects.get()
    client.post(_url(intake), {"header_row": "1", "decimal": "", "kolom_0": "naam", "kolom_1": "kosten_eur"})
    page = client.get(_url(intake)).content.decode()
    assert SCRIPT not in page and "1.250,50" in page
    seen = plan_of(world.redacteur, Intake.objects.get()).digest
    result = client.post(_url(intake, "register-intake-take"), {"seen": seen, "way": "alles"}, follow=True)
    assert "Overgenomen in de lijst" in result.content.decode()
    assert held(world.redacteur, dossier, "naam") == [(SCRIPT,)]
    assert "Overgenomen in de lijst" in client.get(_url(intake)).content.decode()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Plak regels of kies een bestand."),
        ({"pasted": "x", "file": SimpleUploadedFile("a.csv", b"x")}, "niet allebei"),
        ({"file": SimpleUploadedFile("a.csv", b"Naam\n" + b"x\n" * 10_000)}, "meer dan 2000 regels"),
        ({"file": SimpleUploadedFile("a.svg", b"<svg onload=alert(1)>")}, ""),
    ],
    ids=["nothing", "both", "10,000 rows", "svg"],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(data: dict[str, Any], sentence: str, world: World) -> None:
    address = reverse("register-import", args=[make_dossier(world).pk, NAME])
    response = world.client_for(world.redacteur).post(address, data, follow=True)
    page = response.content.decode()
    assert sentence in page and "<svg onload" not in page
    assert response.status_code == (400 if sentence else 200)


def test_more_than_a_form_may_send_is_told_at_its_field_and_a_forged_form_is_refused(world: World) -> None:
    address, client = reverse("register-import", args=[make_dossier(world).pk, NAME]), Client(enforce_csrf_checks=True)
    client.force_login(world.redacteur)
    answers = [client.post(address, {"pasted": text}) for text in ("x" * 6_000_000, "Naam\nDak")]
    assert ([answer.status_code for answer in answers], Intake.objects.count()) == ([400, 403], 0)
    assert "Dit is te veel om te plakken." in answers[0].content.decode()


def test_what_changed_meanwhile_is_shown_again_and_not_overwritten(world: World) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values(naam="Dak"))
    labels = "Nummer\tNaam\tUitleg\tWensen\tSoort\tSoorten\tAantal\tKosten\tDag\tWanneer\tPlek\tKlaar\n"
    intake = receive(world.redacteur, dossier, f"{labels}1\tKap\n")
    client = world.client_for(world.redacteur)
    shown = {**client.get(_url(intake)).context["take"].initial, "way": "goede"}
    change(actor=world.beheerder, dossier=dossier, number=1, values={"naam": "Dakpannen"})
    answers = [client.post(_url(intake, "register-intake-take"), {**shown, "revisions": told}) for told in (shown["revisions"], "[1]")]
    pages = [answer.content.decode() for answer in answers]
    assert [answer.status_code for answer in answers] == [409, 409]
    assert [("deze regel intussen gewijzigd" in page, "Dakpannen" in page) for page in pages] == [(True, True), (False, True)]
    assert held(world.redacteur, dossier, "naam") == [("Dakpannen",)]


def test_rows_that_the_service_refuses_are_listed_and_nothing_is_added(world: World) -> None:
    dossier = make_dossier(world)
    intake = receive(world.redacteur, dossier, "Naam\nDak\nfout\n")
    data = {"seen": plan_of(world.redacteur, intake).digest, "way": "alles"}
    response = world.client_for(world.redacteur).post(_url(intake, "register-intake-take"), data)
    page = response.content.decode()
    assert (response.status_code, held(world.redacteur, dossier, "naam")) == (400, [])
    assert "Er is niets overgenomen" in page and "Kies eerst een methode." in page


def test_waiting_file_is_listed_for_its_uploader_and_a_partners_for_nobody_else(world: World) -> None:
    dossier = make_shared(world)
    receive(world.gemeente_redacteur, dossier, name="van de gemeente.txt")
    receive(world.beheerder, dossier, name="van de corporatie.txt")
    address = reverse("register-import", args=[dossier.pk, NAME])
    pages = [world.client_for(user).get(address).content.decode() for user in (world.redacteur, world.gemeente_redacteur)]
    assert [("van de gemeente" in page, "van de corporatie" in page) for page in pages] == [(False, True), (True, False)]


def test_file_that_was_let_go_says_so_and_cannot_be_taken_over(world: World) -> None:
    intake, client = receive(world.redacteur, make_dossier(world)), world.client_for(world.redacteur)
    assert "is weggedaan" in client.post(_url(intake, "register-intake-drop"), follow=True).content.decode()
    assert client.post(_url(intake, "register-intake-take"), {"seen": "x", "way": "alles"}).status_code == 400
    assert "Weggedaan" in client.get(_url(intake)).content.decode()


def test_other_sheet_and_twice_the_same_column_are_handled_on_the_page(world: World) -> None:
    intake = receive(world.redacteur, make_dossier(world))
    data = {"header_row": "1", "decimal": "", "kolom_0": "naam", "kolom_1": "naam"}
    response = world.client_for(world.redacteur).post(_url(intake), data)
    assert response.status_code == 400 and "Twee kolommen" in response.content.decode()


def test_queries_do_not_grow_with_the_rows_of_the_file(world: World, django_assert_max_num_queries: Any) -> None:
    dossier, client = make_dossier(world), world.client_for(world.redacteur)
    for number in (3, 300):
        intake = receive(world.redacteur, dossier, "Naam\n" + "".join(f"Werk {row}\n" for row in range(number)))
        with django_assert_max_num_queries(24):
            assert client.get(_url(intake)).status_code == 200
