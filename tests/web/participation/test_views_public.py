"""The pages for everyone in the wijk: answer an oproep, get a code, follow what became of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from tests.web.dossiers.making import make_dossier, move
from tests.web.participation.bringing import PLACE, answer, make_oproep, merge, oproep_values, read, send, split
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.web.accounts import brakes
from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.events.models import Event
from wijkkoers.web.participation import services
from wijkkoers.web.participation.codes import shown_code
from wijkkoers.web.participation.models import Inbreng, Oproep
from wijkkoers.web.participation.services.joining import Part
from wijkkoers.web.participation.states import Fate, InbrengKind
from wijkkoers.web.participation.views import public

FORM = {"kind": "zorg", "text": "Het is donker bij de tunnel", "place_note": "tunnel", "geometry": "51,81 4,67", "group": "jongeren"}


def _join(oproep: Oproep) -> str:
    return reverse("oproep-join", args=[oproep.token])


def _follow(row: Inbreng, client: Client | None = None) -> str:
    return (client or Client()).get(reverse("inbreng-follow", args=[row.code])).content.decode()


def test_answer_without_account_gives_a_code_and_only_the_cookie_of_the_form(world: World) -> None:
    oproep, client = make_oproep(world), Client()
    page = client.get(_join(oproep))
    assert set(page.cookies) == {"csrftoken"}
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    sent = client.post(_join(oproep), {**FORM, "form_key": page.context["form"].initial["form_key"]})
    row = Inbreng.objects.get()
    assert sent.headers["Location"] == f"{reverse('inbreng-follow', args=[row.code])}?dank=1"
    assert (row.kind, row.text, row.place_note, row.group, row.way, row.number) == ("zorg", FORM["text"], "tunnel", "jongeren", "online", 1)
    assert (row.added_by, row.geometry) == (None, {"type": "Point", "coordinates": [4.67, 51.81]})
    thanks = client.get(sent.headers["Location"])
    assert shown_code(row.code) in thanks.content.decode()
    assert "max-age=0" in thanks["Cache-Control"]
    event = Event.objects.get(kind="inbreng.ontvangen")
    assert event.actor is None
    assert row.code not in str((event.before, event.after))
    assert row.text not in str((event.before, event.after))


def test_form_sent_twice_is_one_and_another_text_from_the_same_page_is_another(world: World) -> None:
    oproep, client = make_oproep(world), Client()
    for text in ("Een bank", "Een bank", "Een boom"):
        client.post(_join(oproep), {"kind": "idee", "text": text, "form_key": "zelfde"})
    client.post(_join(oproep), {"kind": "idee", "text": "Een bank", "form_key": "andere"})
    assert list(Inbreng.objects.order_by("number").values_list("number", "text")) == [(1, "Een bank"), (2, "Een boom"), (3, "Een bank")]


def test_machine_that_fills_in_everything_is_thanked_and_forgotten(world: World) -> None:
    oproep = make_oproep(world)
    page = Client().post(_join(oproep), {**FORM, "website": "https://reclame.test"})
    assert "Dank u wel" in page.content.decode()
    assert not Inbreng.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        *({"text": text} for text in ("", "   ", "a" * 2001, "a" * 100_000)),
        *({"kind": "reclame"}, {"group": "iedereen"}, {"geometry": "0 0"}),
    ],
    ids=["empty", "blank", "too long", "100 kB", "kind", "group", "place"],
)
def test_what_cannot_be_used_is_refused_and_the_words_stay(world: World, wrong: dict[str, str]) -> None:
    oproep = make_oproep(world)
    page = Client().post(_join(oproep), {**FORM, **wrong})
    assert page.status_code == 400
    assert "Er is nog niets verstuurd" in page.content.decode()
    assert wrong.get("text", FORM["text"])[:100].strip() in page.content.decode()
    assert not Inbreng.objects.exists()


@pytest.mark.parametrize(("opens", "closes", "words"), [(1, 5, "U bent er vroeg bij"), (-5, -1, "Meedoen kan niet meer")])
def test_page_says_when_it_is_not_open(world: World, opens: int, closes: int, words: str) -> None:
    today = localdate()
    oproep = make_oproep(world, opens_on=today + timedelta(days=opens), closes_on=today + timedelta(days=closes))
    assert words in Client().get(_join(oproep)).content.decode()
    assert Client().post(_join(oproep), FORM).status_code == 403
    assert not Inbreng.objects.exists()


def test_oproep_that_the_team_closed_or_of_a_closed_dossier_takes_nothing(world: World) -> None:
    closed, other = make_oproep(world), make_oproep(world)
    services.close_oproep(actor=world.redacteur, oproep=closed, reason="Vol")
    row = send(other)
    move(world, other.dossier, Move.AFSLUITEN)
    for oproep in (closed, other):
        page = Client().get(_join(oproep))
        assert "Meedoen kan niet meer" in page.content.decode()
        assert "Vol" not in page.content.decode()
        assert Client().post(_join(oproep), FORM).status_code == 403
    assert "Meer schaduw" in _follow(row)
    services.reopen_oproep(actor=world.redacteur, oproep=closed)
    assert Client().get(_join(closed)).status_code == 200


def test_others_are_shown_only_when_asked_and_only_what_the_team_made_visible(world: World) -> None:
    oproep = make_oproep(world, shows_others=True)
    shown, shielded, new = (send(oproep, f"woord {number}", geometry=PLACE) for number in "abc")
    read(world, shown, summary="De korte vorm")
    read(world, shielded, is_shown=False)
    page = Client().get(_join(oproep))
    assert [row.pk for row, _words, _kind in page.context["others"]] == [shown.pk]
    assert all(text not in page.content.decode() for text in (shown.code, shielded.text, new.text, f"/dossiers/{oproep.dossier_id}/"))
    assert "De korte vorm" in page.content.decode()
    values = oproep_values(title=oproep.title, shows_others=False)
    services.change_oproep(actor=world.redacteur, oproep=oproep, values=values)
    assert "De korte vorm" not in Client().get(_join(oproep)).content.decode()


def test_own_page_tells_the_answer_and_only_what_is_shared(world: World) -> None:
    oproep = make_oproep(world)
    row, besluit = send(oproep), make_besluit(world, oproep.dossier)
    assert "Wij weten nog niet" in _follow(row)
    answer(world, row, Fate.DEELS, "Er komen drie bomen", where="Wijkplan, bladzijde 4", targets=(f"besluit:{besluit.pk}",))
    page = _follow(row)
    for words in ("een deel van uw inbreng over", "Er komen drie bomen", f"Besluit: {besluit.title}", "Wijkplan, bladzijde 4"):
        assert words in page
    assert f"/dossiers/{oproep.dossier_id}/" not in page
    assert world.redacteur.email not in page
    assert "Redacteur" not in page


def test_codes_of_merged_and_split_inbreng_find_their_answers(world: World) -> None:
    oproep = make_oproep(world)
    lead, other, both = (send(oproep, text) for text in ("Meer groen", "Ook meer groen", "Groen en een bank"))
    seen = {row.pk: row.revision for row in (lead, other)}
    services.merge_inbreng(actor=world.redacteur, lead=lead, others=[other], reason="Hetzelfde", revisions=seen)
    parts = [Part("Groen", InbrengKind.IDEE), Part("een bank", InbrengKind.IDEE)]
    first, second = services.split_inbreng(actor=world.redacteur, inbreng=both, parts=parts, reason="Twee dingen")
    answer(world, lead, Fate.OVERGENOMEN, "")
    answer(world, second, Fate.NIET, "Geen plek voor een bank")
    merged, parted = _follow(other), _follow(both)
    assert "Wij nemen uw inbreng over." in merged
    assert "Meer mensen brachten dit in" in merged
    assert lead.text not in merged.replace(other.text, "")
    assert all(words in parted for words in ("Geen plek voor een bank", "Wij weten nog niet wat wij hiermee doen."))
    services.restore_inbreng(actor=world.redacteur, inbreng=other)
    answer(world, second, Fate.OPEN, "")
    services.restore_inbreng(actor=world.redacteur, inbreng=both)
    assert all("Wij weten nog niet wat wij met uw inbreng doen" in _follow(row) for row in (other, both))
    first.refresh_from_db()
    assert first.dropped_at is not None


def test_code_of_a_part_that_went_up_in_that_of_another_shows_no_words_of_the_other(world: World) -> None:
    oproep = make_oproep(world)
    own, other = send(oproep, "Bank en boom"), read(world, send(oproep, "Van mevrouw Jansen, ziek"), is_shown=False)
    _bank, tree = split(world, own, "Bank", "boom")
    merge(world, answer(world, other, Fate.OVERGENOMEN, "Er komt groen"), tree)
    page = _follow(own)
    assert "Jansen" not in page
    assert all(words in page for words in ("Dit nemen wij over.", "Er komt groen"))


def test_what_was_left_out_or_shielded_is_told_with_the_reason(world: World) -> None:
    oproep = make_oproep(world)
    spam, shielded = send(oproep, "Koop nu"), read(world, send(oproep, "Jan is vervelend"), is_shown=False)
    services.drop_inbreng(actor=world.redacteur, inbreng=spam, reason="Dit is reclame")
    assert "Dit is reclame" in _follow(spam)
    assert "Er staat een naam in" in _follow(shielded)


def test_wrong_code_is_an_unknown_code_and_guessing_is_slowed_down(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(brakes, "MISSES_PER_WINDOW", 3)
    row, client = send(make_oproep(world)), Client(REMOTE_ADDR="203.0.113.9")
    assert client.get(reverse("inbreng-door"), {"code": shown_code(row.code).lower()}).headers["Location"].endswith(f"{row.code}/")
    answers = [client.get(reverse("inbreng-follow", args=[code])) for code in ("K7PM3XQ9AB2C", "onzin", "x" * 300)]
    assert {response.status_code for response in answers} == {404}
    slowed = [client.get(reverse("inbreng-follow", args=[code])) for code in (row.code, "K7PM3XQ9AB2C")]
    assert {response.status_code for response in slowed} == {400}
    assert Client(REMOTE_ADDR="203.0.113.10").get(reverse("inbreng-follow", args=[row.code])).status_code == 200


def test_sending_from_one_address_is_slowed_down(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(public, "SENDS_PER_WINDOW", 2)
    oproep, client = make_oproep(world), Client(REMOTE_ADDR="203.0.113.20")
    codes = [client.post(_join(oproep), {"kind": "idee", "text": f"Tekst {number}"}).status_code for number in range(3)]
    assert codes == [302, 302, 400]
    assert Inbreng.objects.count() == 2


def test_oproep_without_a_place_asks_for_none_and_keeps_none(world: World) -> None:
    oproep = make_oproep(world, make_dossier(world), asks_place=False)
    assert "Straat of plek" not in Client().get(_join(oproep)).content.decode()
    Client().post(_join(oproep), FORM)
    assert Inbreng.objects.get().geometry is None


def test_page_in_english(world: World) -> None:
    client = Client(headers={"accept-language": "en"})
    oproep = make_oproep(world)
    assert "You do not need an account" in client.get(_join(oproep)).content.decode()
    client.post(_join(oproep), {"kind": "idee", "text": "More trees"})
    assert Inbreng.objects.get().language == "en"
