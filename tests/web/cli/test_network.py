"""`serve --lokaal-netwerk`: what the computer is called, and what the settings and the person are told."""

from __future__ import annotations

import argparse
import os
import socket
import ssl
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.cli import network
from wijkkoers.cli.certificates import AUTHORITY_FILE


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with a name that is on no network."""
    monkeypatch.setattr(network, "own_addresses", list)
    monkeypatch.setattr(network.socket, "gethostname", lambda: "Laptop-7")


def test_name_that_is_given_comes_first_and_the_own_names_last(alone: None) -> None:
    assert network.network_names("192.168.1.5", "wijk.lan") == ["wijk.lan", "192.168.1.5", "laptop-7", "laptop-7.local"]


def test_computer_on_no_network_is_told_so(alone: None) -> None:
    with pytest.raises(InputError, match="netwerk-geen-adres"):
        network.network_names(network.ANYWHERE, None)


def test_own_addresses_leave_out_those_of_this_computer_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "FAR_AWAY", ("127.0.0.1", 9))
    monkeypatch.setattr(network.socket, "gethostname", lambda: "localhost")
    assert [address for address in network.own_addresses() if address.startswith("127.")] == []


def test_way_out_is_found_without_sending_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "FAR_AWAY", ("127.0.0.1", 9))
    assert list(network._way_out()) == ["127.0.0.1"]


@pytest.mark.parametrize("text", ["", "a b", "-a", "https://a", "a/b", "a..b", "wijk_7", "ï.lan", "a" * 64])
def test_impossible_name_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        network.host_name(text)


def test_name_is_read_kindly() -> None:
    assert network.host_name(" Wijk.LAN ") == "wijk.lan"


def test_settings_hear_of_the_secure_site_and_of_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WIJKKOERS_ADRES", "WIJKKOERS_HOSTS", "WIJKKOERS_NETWERK", "WIJKKOERS_LOKAAL", "WIJKKOERS_PROXIES"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("WIJKKOERS_HOSTS", "oud.lan")
    network.prepare(["fd00::2", "laptop.local"], 8443)
    told = {name: os.environ[f"WIJKKOERS_{name}"] for name in ("ADRES", "HOSTS", "NETWERK", "LOKAAL", "PROXIES")}
    hosts = "oud.lan,[fd00::2],laptop.local"
    assert told == {"ADRES": "https://[fd00::2]:8443", "HOSTS": hosts, "NETWERK": "1", "LOKAAL": "0", "PROXIES": "0"}


def test_person_is_told_address_fingerprint_and_code(settings: Any, tmp_path: Path) -> None:
    settings.NETWORK_FOLDER, settings.BASE_URL = tmp_path / "netwerk", "https://192.168.1.5:8443"
    network.certify(["192.168.1.5"])
    told = network.tell()
    wanted = ("https://192.168.1.5:8443/schouw/", "https://192.168.1.5:8443/netwerk/", "waarschuwt één keer", "(SHA-256): ")
    assert [part for part in wanted if part not in told] == []


def test_certificate_serves_tls_to_who_trusts_the_authority(settings: Any, tmp_path: Path) -> None:
    settings.NETWORK_FOLDER = tmp_path
    certificate = network.certify(["schouw.wijk.test"])
    server, client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context(cadata=(tmp_path / AUTHORITY_FILE).read_bytes())
    server.load_cert_chain(certificate.file, certificate.key)
    inward, outward = (ssl.MemoryBIO(), ssl.MemoryBIO()), (ssl.MemoryBIO(), ssl.MemoryBIO())
    asking = client.wrap_bio(outward[0], inward[0], server_hostname="schouw.wijk.test")
    answering = server.wrap_bio(inward[0], outward[0], server_side=True)
    done: set[int] = set()
    for _turn in range(6):
        for number, end in enumerate((asking, answering)):
            try:
                end.do_handshake()
                done.add(number)
            except ssl.SSLWantReadError:
                continue
    assert done == {0, 1}


def test_port_stays_the_same_when_it_is_taken() -> None:
    from wijkkoers.cli import serve

    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        with pytest.raises(InputError, match="poort-bezet"), serve.listen("127.0.0.1", door.getsockname()[1]):
            pass
