"""Links and documents in the browser."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import PDF, make_document, make_link, make_stap
from tests.web.world import World

from wijkkoers.web.process.models import Attachment


def _upload(world: World, name: str, content: bytes, stap: Any = None) -> Any:
    stap = stap or make_stap(world)
    data = {"document": SimpleUploadedFile(name, content, "text/html"), "stap": stap.pk, "title": ""}
    return world.client_for(world.redacteur).post(reverse("attachment-document", args=[stap.dossier_id]), data, follow=True)


def test_document_is_added_to_its_stap_and_offered_there(world: World) -> None:
    stap = make_stap(world)
    page = _upload(world, "plan.pdf", PDF, stap).content.decode()
    attachment = Attachment.objects.get()
    assert attachment.stap == stap
    assert reverse("attachment-file", args=[stap.dossier_id, attachment.pk]) in page


def test_document_comes_back_as_a_download_with_the_type_we_found(world: World) -> None:
    dossier = make_dossier(world)
    document = make_document(world, dossier, name="plan ‘één’.pdf")
    response = world.client_for(world.lezer).get(reverse("attachment-file", args=[dossier.pk, document.pk]))
    headers = {name: response.headers[name] for name in ("Content-Type", "X-Content-Type-Options", "Cache-Control")}
    assert headers == {"Content-Type": "application/pdf", "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store"}
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert b"".join(response.streaming_content) == PDF  # type: ignore[attr-defined]


def test_document_that_is_refused_is_said_at_the_field(world: World) -> None:
    response = _upload(world, "plan.pdf", b"<html><script>alert(1)</script></html>")
    assert response.status_code == 400
    assert "De inhoud is geen pdf." in response.content.decode()
    assert not Attachment.objects.exists()


def test_link_that_is_no_web_page_is_said_at_the_field(world: World) -> None:
    address = reverse("attachment-link", args=[make_dossier(world).pk])
    response = world.client_for(world.redacteur).post(address, {"address": "javascript:alert(1)"})
    assert response.status_code == 400
    assert "Dit is geen adres van een webpagina." in response.content.decode()


def test_link_opens_nothing_of_ours_to_the_other_side(world: World) -> None:
    stap = make_stap(world)
    make_link(world, stap.dossier, stap=stap)
    page = world.client_for(world.lezer).get(reverse("stap-detail", args=[stap.dossier_id, stap.pk])).content.decode()
    assert 'href="https://voorbeeld.test/pagina" rel="noopener noreferrer external"' in page


def test_link_has_no_file(world: World) -> None:
    link = make_link(world, make_dossier(world))
    assert world.client_for(world.redacteur).get(reverse("attachment-file", args=[link.dossier_id, link.pk])).status_code == 404


def test_what_is_taken_away_is_listed_with_its_reason_and_comes_back(world: World) -> None:
    link = make_link(world, make_dossier(world))
    client = world.client_for(world.redacteur)
    page = client.post(reverse("attachment-drop", args=[link.dossier_id, link.pk]), {"reason": "Verouderd"}, follow=True).content.decode()
    assert "Weggehaald: Verouderd" in page
    assert 'href="https://voorbeeld.test/pagina"' not in page
    page = client.post(reverse("attachment-restore", args=[link.dossier_id, link.pk]), follow=True).content.decode()
    assert 'href="https://voorbeeld.test/pagina"' in page


def test_list_takes_the_same_queries_with_three_and_with_thirty(world: World) -> None:
    stap, counts = make_stap(world), []
    client = world.client_for(world.redacteur)
    for number in (3, 27):
        for _turn in range(number):
            make_link(world, stap.dossier, stap=stap)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("attachment-list", args=[stap.dossier_id]))
        counts.append(len(queries))
    assert 5 < counts[0] == counts[1] <= 20
