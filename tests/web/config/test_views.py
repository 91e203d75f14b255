"""The page that tells phones on the network how to join and how to trust this computer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from wijkkoers.cli.network import certify


@pytest.fixture
def on_network(settings: Any, tmp_path: Path) -> Path:
    """A computer that was served on its network."""
    settings.NETWORK_FOLDER, settings.BASE_URL = tmp_path, "https://192.168.1.5:8443"
    certify(["192.168.1.5"])
    return tmp_path


def test_page_shows_address_code_and_fingerprint_without_login(on_network: Path, db: None) -> None:
    page = Client().get(reverse("network")).content.decode()
    assert ("https://192.168.1.5:8443/schouw/" in page, "<svg" in page, page.count(":") > 31) == (True, True, True)


def test_certificate_is_sent_as_phones_expect_it(on_network: Path, db: None) -> None:
    answer = Client().get(reverse("network-certificate"))
    assert (answer["Content-Type"], "wijkkoers.crt" in answer["Content-Disposition"]) == ("application/x-x509-ca-cert", True)
    assert answer.content == (on_network / "wijkkoers.crt").read_bytes()


def test_computer_that_was_never_served_there_says_how(settings: Any, tmp_path: Path, db: None) -> None:
    settings.NETWORK_FOLDER = tmp_path / "leeg"
    page = Client().get(reverse("network")).content.decode()
    assert ("wijkkoers serve --lokaal-netwerk" in page, Client().get(reverse("network-certificate")).status_code) == (True, 404)
