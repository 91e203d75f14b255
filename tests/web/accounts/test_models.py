"""What the tables of accounts guarantee, whatever writes to them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from tests.web.world import PASSWORD, World, make_user

from wijkkoers.web.accounts.models import INVITATION_TRANSITIONS, Invitation, InvitationState, Membership, Role, User, expiry_of
from wijkkoers.web.accounts.selectors import personal_fields

PERSONAL = {
    "accounts.User": ("email", "name", "language", "password", "last_login", "date_joined"),
    "accounts.Membership": ("user", "role", "joined_at", "left_at"),
    "accounts.Invitation": ("email", "role", "invited_by"),
}
NAMES_OF_PERSONAL_DATA = ("email", "phone", "telephone", "address", "ip_address", "birth_date")


def test_address_is_kept_in_lower_case(db: None) -> None:
    assert User.objects.create_user(" Piet@Voorbeeld.TEST ", PASSWORD, name="Piet").email == "piet@voorbeeld.test"


def test_two_people_cannot_share_an_address(db: None) -> None:
    make_user("piet")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_user("PIET")


def test_store_refuses_capitals_in_an_address(db: None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="Piet@voorbeeld.test", name="Piet")


def test_there_is_one_local_person_at_most(db: None) -> None:
    make_user("een", is_local=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_user("twee", is_local=True)


def test_person_cannot_be_member_twice_at_the_same_time(world: World) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user=world.lezer, organisation=world.corporatie, role=Role.REDACTEUR)


def test_person_can_come_back(world: World) -> None:
    Membership.objects.filter(user=world.lezer).update(left_at=timezone.now())
    Membership.objects.create(user=world.lezer, organisation=world.corporatie, role=Role.REDACTEUR)
    assert world.membership_of(world.lezer).role == Role.REDACTEUR


def test_person_without_password_cannot_log_in(db: None) -> None:
    assert not User.objects.create_user("kees@voorbeeld.test", name="Kees").has_usable_password()


def test_person_is_found_by_address_in_any_case(db: None) -> None:
    person = make_user("piet")
    assert User.objects.get_by_natural_key("PIET@voorbeeld.test") == person


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ({}, InvitationState.OPEN),
        ({"expires_at": timezone.now() - timedelta(seconds=1)}, InvitationState.EXPIRED),
        ({"accepted_at": timezone.now()}, InvitationState.ACCEPTED),
        ({"withdrawn_at": timezone.now()}, InvitationState.WITHDRAWN),
        ({"withdrawn_at": timezone.now(), "expires_at": timezone.now() - timedelta(days=1)}, InvitationState.WITHDRAWN),
    ],
)
def test_state_of_an_invitation_follows_from_its_dates(dates: dict, state: InvitationState) -> None:
    now = timezone.now()
    assert Invitation(**({"expires_at": now + timedelta(minutes=1)} | dates)).state_at(now) is state


def test_invitation_ends_at_the_very_moment_of_expiry() -> None:
    now = timezone.now()
    assert Invitation(expires_at=now).state_at(now) is InvitationState.EXPIRED


def test_invitation_is_valid_for_fourteen_days() -> None:
    now = timezone.now()
    assert expiry_of(now) - now == timedelta(days=14)


def test_table_of_invitation_states_is_complete_and_every_state_is_reached() -> None:
    assert set(INVITATION_TRANSITIONS) == set(InvitationState)
    reached = {target for targets in INVITATION_TRANSITIONS.values() for target in targets}
    assert reached | {InvitationState.OPEN} == set(InvitationState)


def test_personal_fields_of_accounts_are_all_marked() -> None:
    ours = {label: fields for label, fields in personal_fields().items() if label.startswith("accounts.")}
    assert ours == PERSONAL


def test_every_marked_field_exists() -> None:
    missing = [(label, name) for label, names in personal_fields().items() for name in names if name not in _field_names(label)]
    assert missing == []


def test_fields_that_plainly_hold_personal_data_are_marked_in_every_app() -> None:
    marked = personal_fields()
    ours = [model for model in apps.get_models() if model.__module__.startswith("wijkkoers.")]
    forgotten = [
        (model._meta.label, field.name)
        for model in ours
        for field in model._meta.get_fields()
        if (isinstance(field, models.EmailField | models.GenericIPAddressField) or field.name in NAMES_OF_PERSONAL_DATA)
        and field.name not in marked.get(model._meta.label, ())
    ]
    assert forgotten == []


def _field_names(label: str) -> set[str]:
    return {field.name for field in apps.get_model(label)._meta.get_fields()}
