"""Links and documents: what is kept, what is refused, taking away and bringing back."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import PDF, make_document, make_link, make_plan, make_stap
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Attachment

BAD_ADDRESSES = (
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://voorbeeld.test",
    "//voorbeeld.test",
    "voorbeeld.test",
    "https://",
    "https://a@b.test",
    "https://voorbeeld.test/een twee",
    "http://[",
    "https://voorbeeld.test/" + "x" * 500,
)


def test_document_is_kept_under_its_digest_and_never_under_its_name(world: World, files_folder: Path) -> None:
    kept = make_document(world, make_dossier(world), name="../../etc/plan.pdf")
    digest = sha256(PDF).hexdigest()
    assert (kept.digest, kept.file_name, kept.size_bytes, kept.content_type) == (digest, "plan.pdf", len(PDF), "application/pdf")
    assert path_of(digest).read_bytes() == PDF
    assert [path.name for path in files_folder.rglob("*") if path.is_file()] == [digest]


def test_same_document_twice_is_kept_once(world: World, files_folder: Path) -> None:
    dossier = make_dossier(world)
    make_document(world, dossier)
    make_document(world, dossier, name="ander.pdf")
    assert len([path for path in files_folder.rglob("*") if path.is_file()]) == 1


def test_refused_document_leaves_nothing(world: World, files_folder: Path) -> None:
    with pytest.raises(InputError, match="document-anders"):
        make_document(world, make_dossier(world), content=b"<html><script>alert(1)</script>")
    assert not Attachment.objects.exists()
    assert [path for path in files_folder.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_address_that_is_no_web_page_is_refused(world: World, address: str) -> None:
    with pytest.raises(InputError, match="link-onbruikbaar"):
        services.add_link(actor=world.redacteur, place=services.Place(make_dossier(world)), title="", address=address)


def test_link_without_a_name_is_named_after_its_address(world: World) -> None:
    link = services.add_link(
        actor=world.redacteur, place=services.Place(make_dossier(world)), title=" ", address=" https://voorbeeld.test/ "
    )
    assert (link.title, link.address) == ("https://voorbeeld.test/", "https://voorbeeld.test/")


def test_stap_of_another_dossier_is_refused(world: World) -> None:
    stap = make_stap(world, make_plan(world).dossier)
    with pytest.raises(InputError, match="process-stap-onbekend"):
        make_link(world, make_dossier(world), stap=stap)


def test_what_is_taken_away_stays_with_its_reason_and_comes_back(world: World) -> None:
    link = make_link(world, make_dossier(world))
    with pytest.raises(InputError, match="process-reden-nodig"):
        services.drop_attachment(actor=world.redacteur, attachment=link, reason=" ")
    dropped = services.drop_attachment(actor=world.redacteur, attachment=link, reason="Verouderd")
    assert dropped.dropped_at is not None
    assert dropped.dropped_reason == "Verouderd"
    assert services.restore_attachment(actor=world.redacteur, attachment=link).dropped_at is None
