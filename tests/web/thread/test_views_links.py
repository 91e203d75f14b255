"""Tying, untying and tying again in a browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.services import link


def test_choosing_ties_several_at_once_and_what_is_tied_is_no_choice_any_more(world: World) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier)
    measures = [make_maatregel(world, dossier, name=name) for name in ("Lift", "Ketel")]
    client = world.client_for(world.redacteur)
    address = reverse("thread-link", args=[dossier.pk, "opgave", opgave.pk]) + "?richting=gevolg"
    assert b"Ketel" in client.get(address).content
    done = client.post(address, {"kies": [f"maatregel:{row.pk}" for row in measures], "note": "Uit de avond"})
    assert done.status_code == 302
    assert {arrow.note for arrow in Arrow.objects.all()} == {"Uit de avond"}
    assert b"Ketel" not in client.get(address).content


def test_nothing_chosen_is_told(world: World) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier)
    make_maatregel(world, dossier)
    address = reverse("thread-link", args=[dossier.pk, "opgave", opgave.pk]) + "?richting=gevolg"
    answer = world.client_for(world.redacteur).post(address, {})
    assert (answer.status_code, "Kies eerst" in answer.content.decode()) == (400, True)


def test_all_chosen_are_tied_or_none_and_what_was_ticked_and_written_stays(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    address = reverse("thread-link", args=[dossier.pk, "opgave", opgave.pk]) + "?richting=gevolg"
    data = {"kies": [f"maatregel:{measure.pk}", "maatregel:999999"], "note": "Uit\x00 de avond"}
    answer = world.client_for(world.redacteur).post(address, data)
    page = answer.content.decode()
    assert (answer.status_code, Arrow.objects.count()) == (400, 0)
    assert f'value="maatregel:{measure.pk}" id="kies-1" checked' in page and "de avond" in page


def test_merging_is_not_untied_by_hand(world: World) -> None:
    dossier = make_team(world)
    one, other = make_opgave(world, dossier), make_opgave(world, dossier)
    eyes = viewer_of(world.redacteur, dossier)
    arrow = link(actor=world.redacteur, viewer=eyes, source=f"opgave:{one.pk}", target=f"opgave:{other.pk}", kind=ArrowKind.SAMENGEVOEGD)
    client = world.client_for(world.redacteur)
    assert client.get(reverse("thread-unlink", args=[dossier.pk, arrow.pk])).status_code == 404
    assert client.post(reverse("thread-relink", args=[dossier.pk, arrow.pk])).status_code == 404
    panel = client.get(reverse("thread-of", args=[dossier.pk, "opgave", other.pk])).content.decode()
    assert "samengevoegd" in panel and "losmaken" not in panel


def test_untying_needs_a_reason_and_can_be_taken_back(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    arrow = tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    client = world.client_for(world.redacteur)
    address = reverse("thread-unlink", args=[dossier.pk, arrow.pk]) + f"?terug=opgave:{opgave.pk}"
    assert client.post(address, {"reason": " "}).status_code == 400
    assert client.post(address, {"reason": "Hoort er niet bij"}).status_code == 302
    assert "Hoort er niet bij" in client.get(reverse("thread-dropped", args=[dossier.pk, "opgave", opgave.pk])).content.decode()
    client.post(reverse("thread-relink", args=[dossier.pk, arrow.pk]))
    assert Arrow.objects.filter(dropped_at=None).count() == 1


def test_thing_of_an_unknown_kind_or_number_is_not_found(world: World) -> None:
    dossier = make_team(world)
    client = world.client_for(world.redacteur)
    for kind, number in (("onzin", 1), ("opgave", 999999)):
        assert client.get(reverse("thread-link", args=[dossier.pk, kind, number])).status_code == 404
