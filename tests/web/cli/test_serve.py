"""`wijkkoers serve`: which address, which port, with or without login."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tests.web.cli.conftest import Run

from wijkkoers.base.errors import InputError
from wijkkoers.cli import serve

ANYWHERE = "0.0.0.0"  # noqa: S104 - the product must know what to do with it


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int | None]]:
    """Note what would be served, and leave the store alone."""
    noted: list[tuple[str, int | None]] = []
    monkeypatch.setattr(serve, "open_store", lambda **options: None)
    monkeypatch.setattr(serve, "serve", lambda address, port, certificate=None: noted.append((address, port)))
    return noted


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.10", "::1", "localhost"])
def test_loopback_address_is_of_this_computer(address: str) -> None:
    assert serve.is_loopback(address)


@pytest.mark.parametrize("address", [ANYWHERE, "::", "192.168.1.5", "voorbeeld.test", "", "127.0.0.1.voorbeeld.test"])
def test_other_address_is_not(address: str) -> None:
    assert not serve.is_loopback(address)


def test_without_login_only_this_computer_is_served(served: list[Any], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIJKKOERS_LOKAAL", "1")
    outcome = run("serve", "--adres", ANYWHERE)
    assert (outcome.code, "alleen op 127.0.0.1" in outcome.err, served) == (2, True, [])


@pytest.mark.parametrize(
    ("words", "is_local"),
    [([], "1"), (["--met-inloggen"], "0"), (["--adres", ANYWHERE], "0"), (["--adres", "::1"], "1")],
)
def test_login_is_left_out_on_this_computer_only(
    words: list[str], is_local: str, served: list[Any], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WIJKKOERS_LOKAAL")
    assert (run("serve", *words).code, os.environ["WIJKKOERS_LOKAAL"]) == (0, is_local)


def test_local_network_is_served_to_all_with_login_and_a_certificate(
    served: list[Any], run: Run, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    for name in ("ADRES", "HOSTS", "NETWERK", "PROXIES"):
        monkeypatch.setenv(f"WIJKKOERS_{name}", "")
    monkeypatch.setenv("WIJKKOERS_LOKAAL", "0")
    monkeypatch.setattr(serve.network, "own_addresses", lambda: ["192.168.1.5"])
    settings.NETWORK_FOLDER = tmp_path
    assert run("serve", "--lokaal-netwerk", "--naam", "wijk.lan").code == 0
    assert (served, os.environ["WIJKKOERS_ADRES"], os.environ["WIJKKOERS_LOKAAL"]) == ([(ANYWHERE, 8443)], "https://wijk.lan:8443", "0")
    assert (tmp_path / "computer.crt").exists()


@pytest.mark.parametrize("port", ["0", "-1", "65536", "99999", "acht"])
def test_impossible_port_is_refused(port: str, served: list[Any], run: Run) -> None:
    outcome = run("serve", f"--poort={port}")
    assert (outcome.code, "kies een getal van 1 tot en met 65535" in outcome.err, served) == (2, True, [])


@pytest.mark.parametrize("words", [["--beheerder", "a@voorbeeld.test"], ["--organisatie", "De Terp"]])
def test_first_beheerder_and_organisation_belong_together(words: list[str], served: list[Any], run: Run) -> None:
    outcome = run("serve", *words)
    assert (outcome.code, "horen bij elkaar" in outcome.err, served) == (2, True, [])


def test_first_beheerder_is_invited_with_a_link(served: list[Any], run: Run, db: None) -> None:
    outcome = run("serve", "--met-inloggen", "--beheerder", "a@voorbeeld.test", "--organisatie", "De Terp")
    assert (outcome.code, "Uitnodiging voor a@voorbeeld.test: http" in outcome.out) == (0, True)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port at which someone listens."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield door.getsockname()[1]


def test_port_asked_for_that_is_taken_is_refused(taken: int) -> None:
    with pytest.raises(InputError) as caught, serve.listen("127.0.0.1", taken):
        pass
    assert (caught.value.code, caught.value.values["port"]) == ("poort-bezet", taken)


def test_next_free_port_is_taken_when_none_is_asked_for(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "FIRST_PORT", taken)
    with serve.listen("127.0.0.1", None) as door:
        assert taken < door.getsockname()[1] < taken + serve.TRIES


def test_address_of_another_computer_is_refused_with_its_own_reason() -> None:
    with pytest.raises(InputError) as caught, serve.listen("203.0.113.7", 8000):
        pass
    assert caught.value.code == "adres-onbruikbaar"


def test_door_is_closed_afterwards() -> None:
    with serve.listen("127.0.0.1", None) as door:
        pass
    assert door.fileno() == -1


def test_address_for_a_browser_has_brackets_around_ipv6(taken: int) -> None:
    with serve.listen("127.0.0.1", None) as door:
        port = door.getsockname()[1]
        assert [serve.url_of(address, door) for address in ("127.0.0.1", "::1")] == [f"http://127.0.0.1:{port}/", f"http://[::1]:{port}/"]


class Stubborn:
    """A process that does not stop when asked."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.acts: list[str] = []

    def terminate(self) -> None:
        self.acts.append("asked")

    def kill(self) -> None:
        self.acts.append("killed")

    def wait(self, timeout: float | None = None) -> int:
        if "killed" not in self.acts:
            raise subprocess.TimeoutExpired("db_worker", timeout or 0)
        return -9


def test_worker_that_does_not_stop_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Stubborn] = []
    monkeypatch.setattr(serve.subprocess, "Popen", lambda *args, **options: made.append(Stubborn()) or made[0])
    with serve.worker():
        pass
    assert made[0].acts == ["asked", "killed"]


def workers_of(folder: Path) -> list[int]:
    """The processes with this folder as their store."""
    wanted = f"WIJKKOERS_DATA={folder}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if wanted in (process / "environ").read_bytes().split(b"\0"):
                found.append(int(process.name))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_server_answers_as_soon_as_it_says_so_and_stops_with_its_worker(sent: signal.Signals, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {"WIJKKOERS_DATA": str(tmp_path)}
    command = [sys.executable, "-m", "wijkkoers.cli", "serve"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().partition(" op ")[2].split()[0]
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310
            status = answer.status
        process.send_signal(sent)
        process.wait(timeout=60)
    finally:
        process.kill()
        process.stdout.close()  # type: ignore[union-attr]
    assert (status, address.startswith("http://127.0.0.1:"), workers_of(tmp_path)) == (200, True, [])
