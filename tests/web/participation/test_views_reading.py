"""The work list of reading, as pages."""

from __future__ import annotations

from django.urls import reverse
from tests.web.participation.bringing import answer, make_oproep, read, send, split
from tests.web.world import World

from wijkkoers.web.participation.models import Inbreng


def test_one_after_the_other_until_all_is_read(world: World) -> None:
    oproep = make_oproep(world)
    first, second = send(oproep, "a"), send(oproep, "b")
    client = world.client_for(world.redacteur)
    after = client.get(reverse("inbreng-next", args=[oproep.dossier_id]))
    assert after.headers["Location"] == reverse("inbreng-moderate", args=[oproep.dossier_id, first.pk])
    page = client.get(after.headers["Location"])
    assert page.context["form"].initial["moderation"] == "zichtbaar"
    form = {"moderation": "zichtbaar", "summary": "Kort", "revision": "1"}
    on = client.post(after.headers["Location"], form, follow=True)
    assert on.redirect_chain[-1][0] == reverse("inbreng-moderate", args=[oproep.dossier_id, second.pk])
    address = reverse("inbreng-moderate", args=[oproep.dossier_id, second.pk])
    refused = client.post(address, {"moderation": "afgeschermd", "revision": "1"})
    assert "moderation_reason" in refused.context["form"].errors
    done = client.post(address, {"moderation": "afgeschermd", "moderation_reason": "Naam", "revision": "1"}, follow=True)
    assert "Alles is gelezen." in done.content.decode()
    assert list(Inbreng.objects.order_by("number").values_list("moderation", "summary")) == [("zichtbaar", "Kort"), ("afgeschermd", "")]


def test_two_who_read_the_same_are_told(world: World) -> None:
    row = send(make_oproep(world))
    client, address = world.client_for(world.beheerder), reverse("inbreng-moderate", args=[row.dossier_id, row.pk])
    seen = client.get(address).context["form"].initial
    read(world, row, summary="Van de ander")
    form = {"moderation": "zichtbaar", "summary": "Van mij", "revision": seen["revision"], "base": seen["base"], "verder": "nee"}
    response = client.post(address, form)
    assert response.status_code == 409
    assert "Van de ander" in response.content.decode()


def test_left_out_with_a_reason_and_back(world: World) -> None:
    row = send(make_oproep(world))
    client, keys = world.client_for(world.redacteur), [row.dossier_id, row.pk]
    assert client.post(reverse("inbreng-drop", args=keys), {"reason": " "}).status_code == 400
    client.post(reverse("inbreng-drop", args=keys), {"reason": "Reclame"})
    assert "Reclame" in client.get(reverse("inbreng-detail", args=keys)).content.decode()
    listed = client.get(reverse("inbreng-list", args=[row.dossier_id]), {"weg-ermee": "1"})
    assert [line.number for line in listed.context["rows"]] == [1]
    client.post(reverse("inbreng-restore", args=keys))
    row.refresh_from_db()
    assert row.dropped_at is None


def test_pages_say_why_a_split_cannot_be_taken_back_and_have_no_button(world: World) -> None:
    row = send(make_oproep(world), "Bank en boom")
    bank, _tree = split(world, row, "Bank", "boom")
    client, keys = world.client_for(world.redacteur), [row.dossier_id, row.pk]
    back = reverse("inbreng-restore", args=keys)
    assert f'href="{back}"' in client.get(reverse("inbreng-detail", args=keys)).content.decode()
    answer(world, bank)
    for page in (client.get(reverse("inbreng-detail", args=keys)), client.get(back), client.post(back)):
        assert f"Inbreng {bank.number}, een deel hiervan, heeft al een antwoord." in page.content.decode()
        assert f'href="{back}"' not in page.content.decode()
        assert '<button class="button">Terughalen' not in page.content.decode()
    row.refresh_from_db()
    assert row.dropped_at is not None
