"""The page with all parts of the design."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from wijkkoers.reports.tokens import load_tokens


def test_page_shows_every_colour(client: Client, db: None) -> None:
    shown = client.get(reverse("parts")).content.decode()
    assert [name for name in load_tokens()["colour"] if name not in shown] == []


def test_page_shows_a_form_with_and_without_errors(client: Client, db: None) -> None:
    shown = client.get(reverse("parts")).content.decode()
    assert ('id="goed_name"' in shown, 'id="fout_name"' in shown, "Dit veld is verplicht." in shown) == (True, True, True)


def test_page_has_no_inline_style_or_script(client: Client, db: None) -> None:
    shown = client.get(reverse("parts")).content.decode()
    assert (" style=" in shown, "<style" in shown, " onclick=" in shown) == (False, False, False)


def test_page_cannot_be_posted_to(client: Client, db: None) -> None:
    assert client.post(reverse("parts")).status_code == 405


def test_page_tells_the_browser_what_it_may_load(client: Client, db: None) -> None:
    policy = client.get(reverse("parts"))["Content-Security-Policy"]
    assert ("default-src 'self'" in policy, "unsafe" in policy) == (True, False)
