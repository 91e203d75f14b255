"""Fetched files are received like files that people hand in; what is missed is told, and nothing else stops for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.loopback import Loopback, Reply, serve
from tests.services import GEMEENTE, all_services
from tests.web.wijkfoto.making import make_town
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.services.fetching import Asked, Missed, add_to_account, fetch_releases, understand
from wijkkoers.web.datasets.services.reception import Handed


@pytest.fixture
def site(settings: Any, tmp_path: Any) -> Iterator[Loopback]:
    with serve(all_services) as found:
        settings.SERVICE_ADDRESSES = dict.fromkeys(("cbs", "derden", "pdok"), found.address)
        settings.ANSWERS_FOLDER = tmp_path / "antwoorden"
        yield found


BOTH = Asked(GEMEENTE, (2024,), ("grenzen", "kerncijfers"))


def fetch(world: World, asked: Asked = BOTH, **more: Any) -> list[Handed | Missed]:
    return list(fetch_releases(actor=world.redacteur, organisation_id=world.corporatie.id, asked=asked, **more))


def test_every_file_becomes_a_release_that_waits_and_knows_its_address(site: Loopback, world: World) -> None:
    found = fetch(world)
    releases = list(Release.objects.order_by("id"))
    assert [item.release for item in found if isinstance(item, Handed)] == releases
    assert [release.file_name for release in releases] == ["gm9901-grenzen-2024.geojson", "gm9901-kerncijfers-2024-85984ned.json"]
    assert all(release.state == "ontvangen" and release.fetched_from.startswith(site.address) for release in releases)


def test_fetching_again_finds_what_was_known_without_asking_the_services(site: Loopback, world: World) -> None:
    fetch(world)
    asked = len(site.asked)
    assert [item.was_known for item in fetch(world) if isinstance(item, Handed)] == [True, True]
    assert len(site.asked) == asked


def test_what_a_service_does_not_give_is_told_and_the_rest_goes_on(site: Loopback, world: World) -> None:
    site.answer = lambda path: Reply(b"", 404) if "85984NED" in path else all_services(path)
    boundaries, missed = fetch(world)
    assert isinstance(boundaries, Handed)
    assert isinstance(missed, Missed)
    assert (missed.what, missed.years, missed.code) == ("kerncijfers", (2024,), "dienst-kent-dit-niet")


def test_years_that_are_not_offered_are_told(site: Loopback, world: World) -> None:
    found = fetch(world, Asked(GEMEENTE, (2016,), ("grenzen",)))
    assert [(item.code, item.years) for item in found if isinstance(item, Missed)] == [("jaar-niet-aangeboden", (2016,))]
    assert site.asked == []


def test_without_network_the_work_ends_at_once(settings: Any, world: World, tmp_path: Any) -> None:
    settings.SERVICE_ADDRESSES = dict.fromkeys(("cbs", "derden", "pdok"), "http://127.0.0.1:9")
    settings.ANSWERS_FOLDER = tmp_path
    with pytest.raises(InputError, match="geen-netwerk"):
        fetch(world)


def test_progress_counts_files(site: Loopback, world: World) -> None:
    seen: list[tuple[int, int]] = []
    fetch(world, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_only_editors_may_fetch_and_nothing_is_asked_for_others(site: Loopback, world: World) -> None:
    with pytest.raises(NotAllowed):
        list(fetch_releases(actor=world.lezer, organisation_id=world.corporatie.id, asked=BOTH))
    assert site.asked == []


def test_services_learn_nothing_but_gemeente_and_years(site: Loopback, world: World) -> None:
    fetch(world)
    told = " ".join([*site.asked, *site.agents])
    assert not any(secret in told for secret in (world.redacteur.email, world.redacteur.name, world.corporatie.name))


def test_the_account_tells_new_known_and_missed_apart(site: Loopback, world: World) -> None:
    account: dict[str, list[Any]] = {}
    for found in [*fetch(world), *fetch(world), Missed("grenzen", (2016,), "jaar-niet-aangeboden", {"jaar": "2016"})]:
        add_to_account(account, found)
    assert account["bestanden"] == account["bekend"]
    assert account["gemist"][0]["code"] == "jaar-niet-aangeboden"


def test_understands_a_name_that_the_store_knows(world: World) -> None:
    make_town()
    assert understand(gemeente="veldermeer", years="2023-2024") == Asked(
        GEMEENTE, (2023, 2024), understand(gemeente=GEMEENTE, years="2024").choices
    )


@pytest.mark.parametrize(
    ("gemeente", "years", "code"),
    [("Nergenshuizen", "2024", "geen-gemeentecode"), ("", "2024", "geen-gemeentecode"), (GEMEENTE, "gisteren", "jaren-onleesbaar")],
)
def test_what_cannot_be_understood_is_refused(world: World, gemeente: str, years: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        understand(gemeente=gemeente, years=years)


def test_nothing_to_fetch_is_said(world: World) -> None:
    with pytest.raises(InputError, match="niets-te-halen"):
        understand(gemeente=GEMEENTE, years="2012", choices=("kerncijfers",))
