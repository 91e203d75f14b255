"""The list, one inbreng, paper and editing, as pages."""

from __future__ import annotations

import json
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.participation.bringing import PLACE, answer, make_oproep, merge, read, send, split, write_down
from tests.web.participation.making import make_moment, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.events.models import Event
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import InbrengValues
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.states import Fate, InbrengKind

LISTS = ("inbreng-list", "inbreng-map", "inbreng-letters", "oproep-list")


def _get(world: World, user: Any, name: str, *args: Any, **query: str) -> str:
    return world.client_for(user).get(reverse(name, args=args), query).getvalue().decode()


def test_text_is_for_editors_until_it_was_made_visible_and_never_when_shielded(world: World) -> None:
    oproep = make_oproep(world)
    new, shown, shielded = (send(oproep, text, place_note=f"plek {text}") for text in ("eerstewoord", "tweedewoord", "derdewoord"))
    read(world, shown)
    read(world, shielded, is_shown=False, summary="geheimesamenvatting")
    for user in (world.lezer, world.partner, world.gemeente_redacteur):
        page = _get(world, user, "inbreng-list", oproep.dossier_id)
        assert "tweedewoord" in page
        assert all(words not in page for words in ("eerstewoord", "derdewoord", "geheimesamenvatting"))
        for row in (new, shielded):
            own = _get(world, user, "inbreng-detail", oproep.dossier_id, row.pk)
            assert row.text not in own
            assert row.code not in own
        for word in ("eerstewoord", "derdewoord", "geheime"):
            assert "0 keer inbreng" in _get(world, user, "inbreng-list", oproep.dossier_id, zoek=word)
    page = _get(world, world.redacteur, "inbreng-list", oproep.dossier_id)
    assert all(word in page for word in ("eerstewoord", "geheimesamenvatting"))


FILTERS: list[tuple[dict[str, str], list[int]]] = [
    ({"staat": "zichtbaar"}, [1]),
    ({"lot": "niet"}, [1]),
    ({"soort": "zorg"}, [2]),
    ({"weg": "papier"}, [2]),
    ({"zonder": "antwoord"}, [3, 2]),
    ({"zonder": "plek"}, [3, 2]),
    ({"zonder": "draad", "volgorde": "oud"}, [1, 2, 3]),
    ({"zoek": "bankje nu"}, [2]),
    ({"zoek": "3"}, [3]),
    ({"zoek": "1945"}, [1]),
    ({"zoek": "' OR 1=1 --"}, []),
    ({"moment": "eigen"}, [2]),
    ({"thema": "<script>", "pagina": "99", "volgorde": "x"}, [3, 2, 1]),
]


def test_words_of_a_shielded_part_stand_on_no_page_for_who_is_no_editor(world: World) -> None:
    oproep = make_oproep(world)
    whole = read(world, send(oproep, "Buurmanxis ziek en een bank"))
    part, other = split(world, whole, "Buurmanxis ziek", "een bank")
    read(world, part, is_shown=False)
    pages = [("inbreng-detail", oproep.dossier_id, row.pk) for row in (whole, part, other)]
    pages += [("inbreng-list", oproep.dossier_id), ("register-file", oproep.dossier_id, "inbreng", "inbreng.csv")]
    for user in (world.lezer, world.partner):
        told = {page: _get(world, user, *page) for page in pages} | {"zoek": _get(world, user, "dossier-search", pages[0][1], q="bank")}
        assert [page for page, text in told.items() if "Buurmanxis" in text] == []
        assert all("een bank" in told[page] for page in (*pages[2:], "zoek"))
    own = _get(world, world.redacteur, *pages[0])
    assert "Buurmanxis" in own and reverse("inbreng-moderate", args=pages[0][1:]) in own


def test_each_filter_leaves_in_what_was_asked_for(world: World) -> None:
    oproep, client = make_oproep(world), world.client_for(world.redacteur)
    moment = make_moment(world, oproep.dossier)
    first = send(oproep, "Meer groen", geometry=PLACE)
    write_down(world, oproep.dossier, "Een bankje, en nu graag", kind=InbrengKind.ZORG, moment_id=moment.pk)
    send(oproep, "Niets te klagen")
    answer(world, read(world, first, summary="Plein 1945"))
    shown = []
    for query, _found in FILTERS:
        asked = {name: str(moment.pk) if text == "eigen" else text for name, text in query.items()}
        rows = client.get(reverse("inbreng-list", args=[oproep.dossier_id]), asked).context["rows"]
        shown.append((query, [row.number for row in rows]))
    assert shown == FILTERS


def test_map_is_no_second_landmark_of_its_name(world: World) -> None:
    oproep = make_oproep(world)
    send(oproep, "Hier", geometry=PLACE)
    page = _get(world, world.redacteur, "inbreng-list", oproep.dossier_id)
    assert 'data-title="Inbreng op de kaart"' in page
    assert 'aria-label="Inbreng op de kaart"' not in page


def test_map_shows_only_places_of_texts_that_may_be_read(world: World) -> None:
    oproep = make_oproep(world)
    read(world, send(oproep, "Hier", geometry=PLACE))
    send(oproep, "Daar", geometry=PLACE)
    address = reverse("inbreng-map", args=[oproep.dossier_id])
    pins = {user.name: len(world.client_for(user).get(address).json()["features"]) for user in (world.redacteur, world.lezer)}
    assert pins == {"Redacteur": 2, "Lezer": 1}


def test_what_was_left_out_is_found_again_when_nothing_else_came_in(world: World) -> None:
    row = send(make_oproep(world), "Koop nu")
    link = f'href="{reverse("inbreng-list", args=[row.dossier_id])}?weg-ermee=1"'
    services.drop_inbreng(actor=world.redacteur, inbreng=row, reason="Reclame")
    page = _get(world, world.redacteur, "inbreng-list", row.dossier_id)
    assert ("Nog geen inbreng" in page, link in page) == (True, True)
    assert link not in _get(world, world.redacteur, "inbreng-list", make_shared_dossier(world).pk)


def test_map_of_what_was_left_out_shows_that_and_not_the_rest(world: World) -> None:
    oproep = make_oproep(world)
    gone = send(oproep, "Koop nu", geometry=PLACE)
    send(oproep, "Hier", geometry=PLACE)
    services.drop_inbreng(actor=world.redacteur, inbreng=gone, reason="Reclame")
    page = world.client_for(world.redacteur).get(reverse("inbreng-list", args=[oproep.dossier_id]), {"weg-ermee": "1"})
    pins = json.loads(_get(world, world.redacteur, "inbreng-map", oproep.dossier_id, **{"weg-ermee": "1"}))
    assert "weg-ermee=1" in page.context["map_url"]
    assert [pin["properties"]["titel"] for pin in pins["features"]] == ["Koop nu"]


def test_paper_goes_on_with_the_same_oproep_and_way(world: World) -> None:
    oproep = make_oproep(world)
    client = world.client_for(world.gemeente_redacteur)
    form = {"way": "bijeenkomst", "oproep": str(oproep.pk), "text": "De lantaarn brandt niet", "kind": "zorg", "geometry": "52,0123 5,1234"}
    response = client.post(reverse("inbreng-new", args=[oproep.dossier_id]), form)
    row = Inbreng.objects.get()
    assert (row.way, row.oproep_id, row.added_by) == ("bijeenkomst", oproep.pk, world.gemeente_redacteur)
    assert row.geometry == {"type": "Point", "coordinates": [5.1234, 52.0123]}
    again = client.get(response.headers["Location"])
    assert (again.context["form"].initial["way"], again.context["form"].initial["oproep"]) == ("bijeenkomst", str(oproep.pk))
    own = client.get(reverse("inbreng-detail", args=[oproep.dossier_id, row.pk])).content.decode()
    assert "De lantaarn brandt niet" in own
    assert row.code not in own


def test_two_at_once_the_second_is_told_and_nothing_is_lost(world: World) -> None:
    row = write_down(world, make_shared_dossier(world))
    client, address = world.client_for(world.beheerder), reverse("inbreng-edit", args=[row.dossier_id, row.pk])
    seen = client.get(address).context["form"].initial
    services.change_inbreng(actor=world.redacteur, inbreng=row, values=InbrengValues(summary="Van de ander"))
    form = {"kind": "idee", "summary": "Van mij", "revision": seen["revision"], "base": seen["base"]}
    clash = client.post(address, form)
    assert clash.status_code == 409
    assert all(text in clash.content.decode() for text in ("Van de ander", "Van mij"))
    now = clash.context["form"].initial
    assert client.post(address, form | {"revision": now["revision"], "base": now["base"]}).status_code == 302
    assert Inbreng.objects.get().summary == "Van mij"


def test_earlier_summary_can_be_put_back(world: World) -> None:
    row = write_down(world, make_shared_dossier(world))
    for text in ("Eerst", "Daarna"):
        row = services.change_inbreng(actor=world.redacteur, inbreng=row, values=InbrengValues(summary=text))
    event = Event.objects.filter(kind="inbreng.gewijzigd").latest("pk")
    page = world.client_for(world.redacteur).get(reverse("inbreng-edit", args=[row.dossier_id, row.pk]), {"uit": str(event.pk)})
    assert page.context["form"].initial["summary"] == "Eerst"


def test_queries_are_constant(world: World) -> None:
    oproep, client = make_oproep(world), world.client_for(world.redacteur)
    asked: list[dict[str, int]] = []
    for many in (3, 27):
        rows = [send(oproep, f"Tekst {number}", geometry=PLACE) for number in range(many)]
        for row in rows[: many // 3]:
            answer(world, read(world, row), Fate.OVERGENOMEN)
        merge(world, rows[0], rows[-1])
        asked.append({name: _queries(client, name, oproep.dossier_id) for name in LISTS})
    assert asked[0] == asked[1]


def _queries(client: Client, name: str, dossier_id: int) -> int:
    """Return how many queries a page takes once it was shown before."""
    address = reverse(name, args=[dossier_id])
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_hostile_words_are_shown_as_words(world: World) -> None:
    oproep = make_oproep(world, shows_others=True)
    row = read(world, send(oproep, "<script>alert(1)</script>\u202egnirts\x00 {{ 7|add:1 }}", place_note='"><img src=x>'))
    pages = [_get(world, world.redacteur, "inbreng-detail", oproep.dossier_id, row.pk), _get(world, None, "oproep-join", oproep.token)]
    for page in (*pages, _get(world, None, "inbreng-follow", row.code)):
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "\u202e" not in page
        assert "{{ 7|add:1 }}" in page
    pins = _get(world, world.redacteur, "inbreng-map", oproep.dossier_id)
    assert json.loads(pins)["features"] == []
