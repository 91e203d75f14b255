"""The pages of the thread: through one thing, of a dossier, and its loose ends; nothing of a partner's draft on any of them."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from django.urls import reverse
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier

SECRET = "Geheimplan"


def _page(world: World, person: User, address: str) -> str:
    return world.client_for(person).get(address).content.decode()


@pytest.fixture
def tied(world: World) -> tuple[Dossier, int, int]:
    """A dossier with an opgave that leads to a maatregel, and to a draft of a partner."""
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier, title="Koude <b>woningen</b>"), make_maatregel(world, dossier, name="Isoleren")
    draft = make_maatregel(world, dossier, world.gemeente_redacteur, SECRET)
    tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    tie(world, f"opgave:{opgave.pk}", f"maatregel:{draft.pk}", dossier, world.gemeente_redacteur)
    return dossier, opgave.pk, draft.pk


def test_thread_is_drawn_and_listed_and_every_text_is_escaped(world: World, tied: tuple[Dossier, int, int]) -> None:
    dossier, opgave, _draft = tied
    page = _page(world, world.lezer, f"/dossiers/{dossier.pk}/draad/opgave/{opgave}/")
    assert ("Isoleren" in page.split('id="lijst"')[1], page.count("<svg"), "<b>woningen" in page) == (True, 2, False)


def test_draft_of_a_partner_is_on_no_page_of_another(world: World, tied: tuple[Dossier, int, int]) -> None:
    dossier, opgave, draft = tied
    of_one = f"draad/opgave/{opgave}/"
    names = ["draad/", "draad/losse-einden/", of_one, f"{of_one}draad.svg", "zoeken/?q=geheimplan", f"zoeken/?q={draft}", "gids/", ""]
    for person in (world.redacteur, world.lezer):
        client: Any = world.client_for(person)
        assert [name for name in names if SECRET in client.get(f"/dossiers/{dossier.pk}/{name}").content.decode()] == []
        for name in ("draad.csv", "draad.xlsx"):
            answer = client.get(reverse("register-file", args=[dossier.pk, "draad", name]))
            assert answer.status_code == 200
            assert SECRET not in _text_of(answer.content)
    assert SECRET in _page(world, world.gemeente_redacteur, f"/dossiers/{dossier.pk}/{of_one}")
    assert SECRET in _page(world, world.gemeente_redacteur, f"/dossiers/{dossier.pk}/zoeken/?q=geheimplan")


def test_thing_alone_says_what_to_tie_first(world: World) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier)
    page = _page(world, world.redacteur, f"/dossiers/{dossier.pk}/draad/opgave/{opgave.pk}/")
    assert ("Begin de draad hier" in page, f"/draad/opgave/{opgave.pk}/verbinden/" in page, "<svg" in page) == (True, True, False)


def test_files_are_a_drawing_and_a_tagged_document(world: World, tied: tuple[Dossier, int, int]) -> None:
    dossier, opgave, _draft = tied
    client = world.client_for(world.lezer)
    drawing = client.get(f"/dossiers/{dossier.pk}/draad/opgave/{opgave}/draad.svg")
    document = client.get(f"/dossiers/{dossier.pk}/draad/opgave/{opgave}/draad.pdf")
    assert (drawing.headers["Content-Type"], b"<a " in drawing.content) == ("image/svg+xml", False)
    assert document.content.startswith(b"%PDF")
    assert client.get(f"/dossiers/{dossier.pk}/draad/opgave/{opgave}/draad.exe").status_code == 404
    assert client.get(f"/dossiers/{dossier.pk}/draad/zomaar/1/").status_code == 404


def test_whole_counts_only_what_this_person_may_know_of(world: World, tied: tuple[Dossier, int, int]) -> None:
    dossier, _opgave, _draft = tied
    for person, measures in ((world.redacteur, "1 maatregel"), (world.gemeente_redacteur, "2 maatregelen")):
        assert measures in _page(world, person, f"/dossiers/{dossier.pk}/draad/")


def test_whole_is_filtered_and_an_empty_dossier_says_how_to_begin(world: World, tied: tuple[Dossier, int, int]) -> None:
    dossier, opgave, _draft = tied
    page = _page(world, world.lezer, f"/dossiers/{dossier.pk}/draad/?spoor=A")
    assert ("Geen opgave past bij deze keuze" in page, f"/draad/opgave/{opgave}/" in page) == (True, False)
    assert "Er is nog niets verbonden" in _page(world, world.lezer, f"/dossiers/{make_team(world).pk}/draad/")


def test_loose_ends_lead_to_the_next_act_for_who_takes_part(world: World, tied: tuple[Dossier, int, int]) -> None:
    dossier, opgave, _draft = tied
    act = f"/draad/opgave/{opgave}/verbinden/?richting=grond"
    address = f"/dossiers/{dossier.pk}/draad/losse-einden/"
    assert (act in _page(world, world.redacteur, address), act in _page(world, world.lezer, address)) == (True, False)
    assert "opgave-zonder-trekker" not in _page(world, world.redacteur, f"{address}?regel=opgave-zonder-grond")


def test_loose_ends_of_one_rule_come_in_pages(world: World) -> None:
    dossier = make_team(world)
    for number in range(25):
        make_opgave(world, dossier, title=f"Los {number:02}")
    page = _page(world, world.redacteur, f"/dossiers/{dossier.pk}/draad/losse-einden/?regel=opgave-zonder-grond&pagina=2")
    assert ("Los 24" in page, "Los 03" in page) == (True, False)


def _text_of(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "".join(parts.read(name).decode(errors="replace") for name in parts.namelist())
