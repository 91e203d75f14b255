"""The one door: patient with a busy service, short with a bad one, and never further than its own host."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.loopback import Answer, Loopback, Reply, in_turn, serve

from wijkkoers.base.errors import InputError
from wijkkoers.sources import client as door
from wijkkoers.sources.answers import Answers
from wijkkoers.sources.client import Client, Clock, Service, is_safe

GOOD = Reply.json({"value": [1]})
PAGE = "https://voorbeeld.nl/download"


class Time:
    """A clock that goes by itself as fast as one likes."""

    def __init__(self, step: float = 0.0) -> None:
        self.at, self.step = 0.0, step
        self.slept: list[float] = []

    def now(self) -> float:
        self.at += self.step
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.sleep)


@contextmanager
def asking(answer: Answer, time: Time | None = None, answers: Answers | None = None) -> Iterator[tuple[Client, Loopback]]:
    with serve(answer) as site, Client(Service("Dienst", site.address, PAGE), answers, clock=(time or Time()).clock) as client:
        yield client, site


def refusal(call: Callable[[], object]) -> InputError:
    with pytest.raises(InputError) as caught:
        call()
    return caught.value


def test_gives_the_object_that_the_service_answers_and_says_who_asks() -> None:
    with asking(in_turn(GOOD)) as (client, site):
        assert client.get_json("tabel?$format=json") == {"value": [1]}
        assert site.asked == ["/tabel?$format=json"]
        assert site.agents[0].startswith("Wijkkoers")


def test_asks_again_after_too_many_questions_and_waits_as_long_as_asked() -> None:
    time = Time()
    with asking(in_turn(Reply(b"", 429, {"Retry-After": "3"}), GOOD), time) as (client, site):
        assert client.get_json("tabel") == {"value": [1]}
        assert len(site.asked) == 2
        assert sum(time.slept) == 3


def test_waits_longer_after_each_failure_and_gives_up_after_four() -> None:
    time = Time()
    with asking(in_turn(Reply(b"", 500)), time) as (client, site):
        error = refusal(lambda: client.get_json("tabel"))
        assert (error.code, error.values["status"], error.values["pagina"]) == ("dienst-heeft-storing", 500, PAGE)
        assert len(site.asked) == 4
        assert sum(time.slept) == 1 + 2 + 4


def test_never_waits_longer_than_half_a_minute() -> None:
    time = Time()
    with asking(in_turn(Reply(b"", 503, {"Retry-After": "86400"}), GOOD), time) as (client, _site):
        client.get_json("tabel")
        assert sum(time.slept) == door.LONGEST_PAUSE_S


def test_asks_again_after_a_connection_that_was_cut_off() -> None:
    with asking(in_turn(Reply(GOOD.body, cut=True), GOOD)) as (client, site):
        assert client.get_json("tabel") == {"value": [1]}
        assert len(site.asked) == 2


def test_a_connection_that_is_always_cut_off_is_told() -> None:
    with asking(in_turn(Reply(GOOD.body, cut=True))) as (client, _site):
        assert refusal(lambda: client.get_json("tabel")).code == "dienst-antwoordt-niet"


def test_gives_up_a_service_that_keeps_dripping() -> None:
    with asking(in_turn(GOOD), Time(step=door.LONGEST_ANSWER_S + 1)) as (client, _site):
        assert refusal(lambda: client.get_json("tabel")).code == "dienst-antwoordt-niet"


def test_gives_up_a_service_that_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "TIMEOUT", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        service = Service("Dienst", f"http://127.0.0.1:{silent.getsockname()[1]}", PAGE)
        with Client(service, clock=Time().clock) as client:
            assert refusal(lambda: client.get_json("tabel")).code == "dienst-antwoordt-niet"


def test_without_network_names_the_page_to_download_from() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door_:
        port = door_.getsockname()[1]
    with Client(Service("Dienst", f"http://127.0.0.1:{port}", PAGE), clock=Time().clock) as client:
        error = refusal(lambda: client.get_json("tabel"))
    assert (error.code, error.values) == ("geen-netwerk", {"dienst": "Dienst", "pagina": PAGE})


@pytest.mark.parametrize("body", [b"<html><body>Log in</body></html>", b"[1, 2]", b"", b'{"value": [1', b"[" * 100_000])
def test_an_answer_that_is_no_json_object_is_refused_at_once(body: bytes) -> None:
    with asking(in_turn(Reply(body))) as (client, site):
        assert refusal(lambda: client.get_json("tabel")).code == "dienst-antwoord-onbruikbaar"
        assert len(site.asked) == 1


@pytest.mark.parametrize(("status", "code"), [(404, "dienst-kent-dit-niet"), (410, "dienst-kent-dit-niet"), (403, "dienst-weigert")])
def test_a_refusal_of_the_service_is_told_at_once(status: int, code: str) -> None:
    with asking(in_turn(Reply(b"", status))) as (client, site):
        assert refusal(lambda: client.get_json("tabel")).code == code
        assert len(site.asked) == 1


def test_an_answer_beyond_the_limit_is_not_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MAX_ANSWER_BYTES", 1000)
    with asking(in_turn(Reply(b" " * 1001))) as (client, _site):
        assert refusal(lambda: client.get_json("tabel")).code == "dienst-antwoord-te-groot"


def test_follows_a_redirect_on_the_same_host() -> None:
    with asking(lambda path: GOOD if path == "/nieuw" else Reply(b"", 302, {"Location": "/nieuw"})) as (client, _site):
        assert client.get_json("oud") == {"value": [1]}


@pytest.mark.parametrize(
    "target", ["http://[", "//elders.nl/", "http://127.0.0.2:1/", "https://elders.nl/", "file:///etc/passwd", "http://127.0.0.1/"]
)
def test_follows_no_redirect_to_another_host(target: str) -> None:
    with asking(in_turn(Reply(b"", 302, {"Location": target}))) as (client, site):
        assert refusal(lambda: client.get_json("oud")).code == "dienst-verwijst-door"
        assert len(site.asked) == 1


@pytest.mark.parametrize("address", ["http://[", "https://elders.nl/tabel", "//elders.nl", "HTTP://127.0.0.1/", "javascript:1"])
def test_asks_nothing_of_another_host(address: str) -> None:
    with asking(in_turn(GOOD)) as (client, site):
        assert refusal(lambda: client.get_json(address)).code == "dienst-verwijst-door"
        assert site.asked == []


def test_gives_up_a_circle_of_redirects() -> None:
    with asking(in_turn(Reply(b"", 302, {"Location": "/rond"}))) as (client, site):
        assert refusal(lambda: client.get_json("rond")).code == "dienst-verwijst-door"
        assert len(site.asked) == door.MAX_REDIRECTS + 1


def test_asks_once_for_what_it_was_told_before(tmp_path: Path) -> None:
    answers = Answers(tmp_path)
    with asking(in_turn(GOOD), answers=answers) as (client, site):
        assert client.get_json("tabel") == client.get_json("tabel")
        assert len(site.asked) == 1


def test_keeps_no_answer_that_cannot_be_used(tmp_path: Path) -> None:
    with asking(in_turn(Reply(b"<html>"), GOOD), answers=Answers(tmp_path)) as (client, _site):
        refusal(lambda: client.get_json("tabel"))
        assert client.get_json("tabel") == {"value": [1]}


def test_a_tick_that_raises_ends_the_waiting() -> None:
    class Stopped(Exception):
        pass

    ticks: list[int] = []

    def tick() -> None:
        ticks.append(1)
        if len(ticks) > 2:
            raise Stopped

    with serve(in_turn(Reply(b"", 500))) as site, Client(Service("Dienst", site.address, PAGE), None, tick, Time().clock) as client:
        with pytest.raises(Stopped):
            client.get_json("tabel")
        assert len(site.asked) == 1


def test_an_address_in_http_of_a_service_in_https_becomes_https() -> None:
    with Client(Service("Dienst", "https://dienst.nl", PAGE)) as client:
        assert client.inside("http://dienst.nl/tabel") == "https://dienst.nl/tabel"


@pytest.mark.parametrize("base", ["http://dienst.nl", "ftp://dienst.nl", "https://naam:geheim@dienst.nl", "dienst.nl", "file:///etc"])
def test_asks_nothing_at_an_unsafe_address(base: str) -> None:
    assert not is_safe(base)
    assert refusal(lambda: Client(Service("Dienst", base, PAGE))).code == "dienst-adres-onveilig"


@pytest.mark.parametrize("base", ["https://dienst.nl", "http://127.0.0.1:8000", "http://localhost", "http://[::1]:80"])
def test_https_and_this_machine_are_safe(base: str) -> None:
    assert is_safe(base)
