"""`wijkkoers haal`: fetched and read in, with a clear word when a service or the network does not help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.loopback import Loopback, Reply, serve
from tests.services import GEMEENTE, all_services
from tests.web.cli.conftest import Run

from wijkkoers.web.datasets.models import Gebied, Release

pytestmark = pytest.mark.django_db
BOUNDARIES = ("--wat", "grenzen", "--jaren", "2024")


@pytest.fixture(autouse=True)
def site(settings: Any, tmp_path: Path) -> Iterator[Loopback]:
    with serve(all_services) as found:
        settings.SERVICE_ADDRESSES = dict.fromkeys(("cbs", "derden", "pdok"), found.address)
        settings.ANSWERS_FOLDER = tmp_path / "antwoorden"
        yield found


def test_reads_in_what_it_fetched_and_keeps_the_address(site: Loopback, run: Run) -> None:
    outcome = run("haal", GEMEENTE, "--wat", "grenzen,kerncijfers", "--jaren", "2024")
    assert (outcome.code, outcome.err) == (0, "bestand 1 van 2 wordt opgehaald\nbestand 2 van 2 wordt opgehaald\n")
    assert [line.partition(":")[0] for line in outcome.out.splitlines()] == [
        "gm9901-grenzen-2024.geojson",
        "gm9901-kerncijfers-2024-85984ned.json",
    ]
    releases = Release.objects.order_by("id")
    assert all(release.state == "ingelezen" and release.fetched_from.startswith(site.address) for release in releases)


def test_a_second_time_changes_nothing_and_asks_nothing(site: Loopback, run: Run) -> None:
    run("haal", GEMEENTE, *BOUNDARIES)
    asked = len(site.asked)
    assert run("haal", GEMEENTE, *BOUNDARIES).out == "gm9901-grenzen-2024.geojson: al ingelezen\n"
    assert (len(site.asked), Release.objects.count()) == (asked, 1)


def test_a_trial_stores_nothing(run: Run) -> None:
    outcome = run("haal", GEMEENTE, *BOUNDARIES, "--proef")
    assert outcome.out.startswith("gm9901-grenzen-2024.geojson: ter controle")
    assert (Release.objects.count(), Gebied.objects.count()) == (0, 0)


def test_without_network_the_exit_code_is_two_and_the_way_round_is_told(settings: Any, run: Run) -> None:
    settings.SERVICE_ADDRESSES = dict.fromkeys(("cbs", "derden", "pdok"), "http://127.0.0.1:9")
    outcome = run("haal", GEMEENTE)
    assert outcome.code == 2
    assert "niet te bereiken" in outcome.err
    assert "download het bestand zelf op https://" in outcome.err


def test_one_service_that_refuses_does_not_stop_the_others(site: Loopback, run: Run) -> None:
    site.answer = lambda path: Reply(b"", 403) if "/2024" in path or "-2024/" in path else all_services(path)
    outcome = run("haal", GEMEENTE, "--wat", "grenzen", "--jaren", "2023-2024")
    assert outcome.code == 2
    assert "Fout: grenzen 2024: PDOK weigert deze vraag (melding 403)" in outcome.err
    assert Release.objects.get().boundary_year == 2023


def test_a_year_that_is_not_offered_is_told_and_is_no_failure(run: Run) -> None:
    outcome = run("haal", GEMEENTE, "--wat", "grenzen", "--jaren", "2016,2024")
    assert outcome.code == 0
    assert "Let op: grenzen 2016: Van 2016 biedt geen open dienst dit aan." in outcome.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("Nergens",), "is geen gemeente die Wijkkoers kent"),
        ((GEMEENTE, "--jaren", "ooit"), "zijn geen jaren"),
        ((GEMEENTE, "--wat", "weer"), "is niet op te halen. Kies uit: grenzen"),
        ((GEMEENTE, "--wat", "kerncijfers", "--jaren", "2012"), "is niets op te halen"),
    ],
)
def test_what_cannot_be_fetched_is_refused_with_the_reason(site: Loopback, run: Run, words: tuple[str, ...], message: str) -> None:
    outcome = run("haal", *words)
    assert (outcome.code, message in outcome.err, site.asked) == (2, True, [])
