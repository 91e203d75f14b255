"""Letters and telling, as pages and files."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.participation.bringing import answer, make_oproep, merge, send, write_down
from tests.web.world import World

from wijkkoers.web.participation import services
from wijkkoers.web.participation.codes import shown_code
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.states import Fate


def test_letter_holds_the_code_and_telling_can_be_taken_back(world: World) -> None:
    row = send(make_oproep(world))
    client, address = world.client_for(world.redacteur), reverse("inbreng-letter", args=[row.dossier_id, row.pk])
    page = client.get(address)
    assert shown_code(row.code) in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    answer(world, row)
    client.post(reverse("inbreng-told", args=[row.dossier_id]), {"kies": row.pk, "terug": "een"})
    row.refresh_from_db()
    assert row.told_on is not None
    assert "Terugnemen" in client.get(address).content.decode()
    client.post(reverse("inbreng-untold", args=[row.dossier_id, row.pk]))
    row.refresh_from_db()
    assert row.told_on is None


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF-"), ("odt", b"PK"), ("txt", b"Dossier")])
def test_all_letters_that_wait_in_one_document(world: World, ending: str, start: bytes) -> None:
    oproep = make_oproep(world)
    rows = [answer(world, send(oproep, text)) for text in "ab"]
    write_down(world, oproep.dossier)
    client = world.client_for(world.redacteur)
    assert [row.number for row in client.get(reverse("inbreng-letters", args=[oproep.dossier_id])).context["rows"]] == [1, 2]
    response = client.get(reverse("inbreng-letters-file", args=[oproep.dossier_id, f"brieven.{ending}"]), {"oproep": oproep.pk})
    assert response.content.startswith(start)
    if ending == "txt":
        assert all(shown_code(row.code) in response.content.decode() for row in rows)


def test_only_what_was_ticked_is_told_and_nothing_without_an_answer(world: World) -> None:
    oproep = make_oproep(world)
    first, second = (answer(world, send(oproep, text)) for text in "ab")
    waits = send(oproep, "c")
    client, address = world.client_for(world.redacteur), reverse("inbreng-told", args=[oproep.dossier_id])
    client.post(address, {"kies": [first.pk, "x"]})
    assert client.post(address, {"kies": [second.pk, waits.pk]}).status_code == 400
    assert list(Inbreng.objects.filter(told_on__isnull=False)) == [first]


def test_who_was_left_out_can_be_told_so_from_the_letter(world: World) -> None:
    row = services.drop_inbreng(actor=world.redacteur, inbreng=send(make_oproep(world)), reason="Reclame")
    client = world.client_for(world.redacteur)
    assert "Dit is verteld" in client.get(reverse("inbreng-letter", args=[row.dossier_id, row.pk])).content.decode()
    client.post(reverse("inbreng-told", args=[row.dossier_id]), {"kies": row.pk, "terug": "een"})
    assert Inbreng.objects.get().told_on is not None


def test_answer_that_changed_since_the_letter_is_not_kept_as_told(world: World) -> None:
    oproep = make_oproep(world)
    lead, other = answer(world, send(oproep, "a")), send(oproep, "b")
    merge(world, lead, other)
    client, letters = world.client_for(world.redacteur), reverse("inbreng-letters", args=[oproep.dossier_id])
    seen = {f"antwoord-{pk}": mark for pk, mark in client.get(letters).context["marks"]}
    lead.refresh_from_db()
    answer(world, lead, reason="Er is toch geld")
    address = reverse("inbreng-told", args=[oproep.dossier_id])
    page = client.post(address, {"kies": [lead.pk, other.pk], **seen}, follow=True).content.decode()
    assert f"Van inbreng {lead.number}, {other.number} is het antwoord intussen veranderd" in page
    assert not Inbreng.objects.filter(told_on__isnull=False).exists()
    answer(world, Inbreng.objects.get(pk=lead.pk), Fate.OPEN, "")
    page = client.post(address, {"kies": [lead.pk], **seen}, follow=True)
    assert (page.status_code, "intussen veranderd" in page.content.decode()) == (200, True)
    answer(world, Inbreng.objects.get(pk=lead.pk))
    fresh = {f"antwoord-{pk}": mark for pk, mark in client.get(letters).context["marks"]}
    client.post(address, {"kies": [lead.pk, other.pk], **fresh})
    assert Inbreng.objects.filter(told_on__isnull=False).count() == 2


def test_unknown_kind_of_file_and_no_letters_are_not_found(world: World) -> None:
    row = send(make_oproep(world))
    client = world.client_for(world.redacteur)
    assert client.get(reverse("inbreng-letter-file", args=[row.dossier_id, row.pk, "brief.exe"])).status_code == 404
    assert client.get(reverse("inbreng-letters-file", args=[row.dossier_id, "brieven.pdf"])).status_code == 404
