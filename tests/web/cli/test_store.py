"""Opening the store: up to date, with interrupted work given back, for the person at this computer."""

from __future__ import annotations

import os

import pytest

from wijkkoers.cli.store import local_person, open_store
from wijkkoers.web.accounts.models import Role
from wijkkoers.web.datasets.models import Release, ReleaseState

pytestmark = pytest.mark.django_db


def accepted() -> Release:
    return Release.objects.create(file_name="a.csv", file_digest="0" * 64, file_size=1, state=ReleaseState.ACCEPTED)


def test_interrupted_work_is_given_back() -> None:
    release = accepted()
    open_store()
    release.refresh_from_db()
    assert release.state == ReleaseState.TO_REVIEW


def test_store_that_is_only_looked_at_stays_as_it_is() -> None:
    release = accepted()
    open_store(migrate=False)
    release.refresh_from_db()
    assert release.state == ReleaseState.ACCEPTED


@pytest.mark.parametrize(("is_local", "flag"), [(True, "1"), (False, "0")])
def test_mode_is_set_when_nobody_chose(is_local: bool, flag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WIJKKOERS_LOKAAL")
    open_store(is_local=is_local, migrate=False)
    assert os.environ["WIJKKOERS_LOKAAL"] == flag


def test_mode_that_was_chosen_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIJKKOERS_LOKAAL", "0")
    open_store(is_local=True, migrate=False)
    assert os.environ["WIJKKOERS_LOKAAL"] == "0"


def test_person_at_this_computer_may_import() -> None:
    person, organisation = local_person()
    membership = person.memberships.get(organisation=organisation)
    assert (person.is_local, membership.role) == (True, Role.BEHEERDER)


def test_person_at_this_computer_is_made_once() -> None:
    assert local_person() == local_person()
