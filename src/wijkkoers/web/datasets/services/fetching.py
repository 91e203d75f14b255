"""Fetching files of a gemeente from open services; what is fetched is received like any file that a person hands in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.sources.answers import Answers
from wijkkoers.sources.client import CLOCK, Service, Tick
from wijkkoers.sources.fetching import CHOICES, Fetched, Fetcher, Wanted, missing_years, plan_fetching, read_gemeente, read_years
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.permissions import check_can_import_for
from wijkkoers.web.datasets.selectors import find_gebieden
from wijkkoers.web.datasets.services.files import Copy, work_folder
from wijkkoers.web.datasets.services.reception import Handed, receive_copy

SERVICES = {
    "cbs": ("StatLine (CBS)", "https://opendata.cbs.nl/statline/"),
    "derden": ("StatLine (politie en RIVM)", "https://dataderden.cbs.nl/"),
    "pdok": ("PDOK", "https://www.pdok.nl/introductie/-/article/cbs-wijken-en-buurten"),
}
"""Name and page of every service; where it is asked stands in the settings."""
MANY = 5

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked for: code of the gemeente, years, and what to fetch."""

    gemeente: str
    years: tuple[int, ...]
    choices: tuple[str, ...]

    @property
    def wanted(self) -> list[Wanted]:
        """The files that this comes down to."""
        return plan_fetching(self.choices, self.years)


@dataclass(frozen=True, slots=True)
class Missed:
    """One file that could not be fetched, with the code and values of the reason."""

    what: str
    years: tuple[int, ...]
    code: str
    values: Mapping[str, Any]


def understand(*, gemeente: str, years: str, choices: tuple[str, ...] = CHOICES) -> Asked:
    """Return what is asked in plain text; InputError when a part of it cannot be used or nothing of it is offered."""
    asked = Asked(_gemeente(gemeente), read_years(years), choices)
    if not asked.wanted:
        raise InputError("niets-te-halen")
    return asked


def fetch_files(asked: Asked, tick: Tick = lambda: None, progress: Progress | None = None) -> Iterator[Fetched | Missed]:
    """Fetch the files one by one. One that a service does not give is told; without any network InputError `geen-netwerk` ends it."""
    fetcher = Fetcher(_services(), Answers(Path(settings.ANSWERS_FOLDER)), tick, CLOCK)
    wanted = asked.wanted
    for what, years in missing_years(asked.choices, asked.years).items():
        yield Missed(what, years, "jaar-niet-aangeboden", {"jaar": ", ".join(str(year) for year in years)})
    for number, item in enumerate(wanted):
        if progress is not None:
            progress(number, len(wanted))
        try:
            yield fetcher.fetch(item, asked.gemeente)
        except InputError as error:
            if error.code == "geen-netwerk":
                raise
            yield Missed(item.what, item.years, error.code, {name: str(value) for name, value in error.values.items()})
    if progress is not None:
        progress(len(wanted), len(wanted))


@contextmanager
def copied(fetched: Fetched) -> Iterator[Copy]:
    """Give a fetched file as a copy in a passing folder, with the address it came from."""
    with work_folder() as folder:
        path = folder / "bestand"
        path.write_bytes(fetched.content)
        digest = hashlib.sha256(fetched.content).hexdigest()
        yield Copy(path, fetched.name, digest, len(fetched.content), fetched.address)


def fetch_releases(
    *, actor: Actor, organisation_id: int, asked: Asked, tick: Tick = lambda: None, progress: Progress | None = None
) -> Iterator[Handed | Missed]:
    """Fetch the files and receive each as it comes in, so that what is in stays in when the work is stopped."""
    check_can_import_for(actor, organisation_id)
    for found in fetch_files(asked, tick, progress):
        if isinstance(found, Missed):
            yield found
            continue
        with copied(found) as copy:
            handed = receive_copy(actor=actor, organisation_id=organisation_id, copy=copy, asked=("", found.year))
        yield handed


def add_to_account(account: dict[str, list[Any]], found: Handed | Missed) -> None:
    """Note a file in the account of a fetching job: new, known, or missed with the reason."""
    if isinstance(found, Missed):
        account.setdefault("gemist", []).append(asdict(found))
    else:
        account.setdefault("bekend" if found.was_known else "bestanden", []).append(found.release.id)


def _services() -> dict[str, Service]:
    return {id_: Service(name, settings.SERVICE_ADDRESSES[id_], page) for id_, (name, page) in SERVICES.items()}


def _gemeente(text: str) -> str:
    """Return the code of a gemeente given by code, or by a name that the store knows."""
    try:
        return read_gemeente(text)
    except InputError:
        found = find_gebieden(text, MANY, AreaLevel.GEMEENTE) if text.strip() else []
        exact = [row for row in found if row.name.casefold() == text.strip().casefold()] or found
        if not exact:
            raise
        if len(exact) > 1:
            names = ", ".join(f"{row.label} ({row.code})" for row in exact)
            raise InputError("meer-gemeenten", gegeven=text.strip()[:40], gemeenten=names) from None
        return exact[0].code
