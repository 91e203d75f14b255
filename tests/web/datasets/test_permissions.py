"""Who may bring figures in and take them out, with the reason for who may not."""

from __future__ import annotations

import pytest
from django.utils import timezone
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.models import Membership, Role
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.permissions import check_can_change_release, check_can_import_for

ANSWERS = {
    "beheerder": "",
    "redacteur": "",
    "partner": "niet-redacteur",
    "lezer": "niet-redacteur",
    "gemeente_redacteur": "geen-lid",
    "buitenstaander": "geen-lid",
    "anoniem": "niet-ingelogd",
}


def answer(check: object, *arguments: object) -> str:
    try:
        check(*arguments)  # type: ignore[operator]
    except NotAllowed as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize(("name", "code"), ANSWERS.items())
def test_who_may_import_for_the_corporatie(name: str, code: str, world: World) -> None:
    assert answer(check_can_import_for, world.person(name), world.corporatie.pk) == code


@pytest.mark.parametrize(("name", "code"), ANSWERS.items())
def test_who_may_change_a_release_of_the_corporatie(name: str, code: str, world: World) -> None:
    release = Release(organisation=world.corporatie, file_name="a.csv", file_digest="0", file_size=1)
    assert answer(check_can_change_release, world.person(name), release) == code


def test_redacteur_who_left_may_no_longer_import(world: World) -> None:
    membership = world.membership_of(world.redacteur)
    membership.left_at = timezone.now()
    membership.save()
    assert answer(check_can_import_for, world.redacteur, world.corporatie.pk) == "geen-organisatie"


def test_lezer_here_and_redacteur_there_may_import_there_only(world: World) -> None:
    Membership.objects.create(user=world.lezer, organisation=world.gemeente, role=Role.REDACTEUR)
    here, there = (answer(check_can_import_for, world.lezer, organisation.pk) for organisation in (world.corporatie, world.gemeente))
    assert (here, there) == ("niet-redacteur", "")


def test_denial_reads_as_a_sentence(world: World) -> None:
    assert check_can_import_for.reason(world.lezer, world.corporatie.pk) == "Alleen een beheerder of redacteur kan dit."
