"""At which address others reach this site."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.web.ui.network import Network, read_network, site_address


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.NETWORK_FOLDER, settings.BASE_URL = tmp_path, "https://wijk.example"
    (tmp_path / "adres").write_text("https://192.168.1.5:8443", "utf-8")
    (tmp_path / "wijkkoers.crt").write_bytes(b"der")
    return tmp_path


def test_laptop_without_login_is_reached_at_its_address_on_the_network(folder: Path, settings: Any) -> None:
    settings.LOCAL_MODE = True
    assert site_address() == "https://192.168.1.5:8443"


def test_server_is_reached_at_its_own_address(folder: Path, settings: Any) -> None:
    settings.LOCAL_MODE = False
    assert site_address() == "https://wijk.example"


def test_half_a_folder_is_no_network(folder: Path) -> None:
    (folder / "wijkkoers.crt").unlink()
    assert read_network() is None


def test_fingerprint_is_shown_in_pairs() -> None:
    shown = Network("https://a", b"der").fingerprint
    assert (shown.replace(":", "").lower(), shown.count(":")) == (hashlib.sha256(b"der").hexdigest(), 31)
