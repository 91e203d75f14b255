"""What every template knows about the person."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from tests.web.world import World

from wijkkoers.web.accounts.context import People, people
from wijkkoers.web.accounts.models import Membership, Role


def test_nothing_is_read_before_a_template_asks(world: World, django_assert_num_queries: Any) -> None:
    request = RequestFactory().get("/")
    request.user = world.lezer
    with django_assert_num_queries(0):
        people(request)


def test_organisations_are_read_once(world: World, django_assert_num_queries: Any) -> None:
    known = People(world.lezer)
    with django_assert_num_queries(1):
        assert (known.organisations, known.organisation) == ([world.corporatie], world.corporatie)


def test_organisation_joined_first_stands_in_front(world: World) -> None:
    Membership.objects.create(user=world.lezer, organisation=world.buiten, role=Role.LEZER)
    assert People(world.lezer).organisations == [world.corporatie, world.buiten]


def test_nobody_has_no_organisation(db: None) -> None:
    assert (People(AnonymousUser()).organisation, People(None).organisations) == (None, [])


def test_request_without_person_has_people_too(db: None) -> None:
    assert people(RequestFactory().get("/"))["people"].organisation is None


def test_local_mode_is_known(settings: Any) -> None:
    settings.LOCAL_MODE = True
    assert People(None).local_mode
