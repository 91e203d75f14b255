"""Changing people, organisations, memberships and invitations."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from tests.web.accounts.permission_cases import invitation
from tests.web.world import PASSWORD, World, make_user

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts import selectors, services
from wijkkoers.web.accounts.models import Invitation, Membership, Organisation, Role, User
from wijkkoers.web.events.models import Event

STRONG = "Zeven-kikkers-in-de-sloot"


def invite(world: World, email: str = "nieuw@voorbeeld.test", role: str = "lezer") -> services.Invited:
    return services.invite_member(actor=world.beheerder, organisation=world.corporatie, email=email, role=role)


def accept(invited: services.Invited, actor: User | None = None, **values: str) -> Membership:
    return services.accept_invitation(actor=actor, invitation=invited.invitation, **({"name": "Nieuw", "password": STRONG} | values))


def last_event() -> Event:
    return Event.objects.order_by("-id")[0]


def refusal_of(act: Any, *args: Any, **values: Any) -> str:
    """Carry out an act that must be refused; return the code."""
    with pytest.raises((InputError, NotAllowed)) as refused:
        act(*args, **values)
    return refused.value.code


def test_new_organisation_has_its_maker_as_beheerder(world: World) -> None:
    made = services.create_organisation(actor=world.beheerder, name="  Basisschool   De Wilg ", kind="school")
    assert (made.name, made.slug, made.is_fictional) == ("Basisschool De Wilg", "basisschool-de-wilg", False)
    assert selectors.role_in(world.beheerder, made) is Role.BEHEERDER


def test_second_organisation_with_the_same_name_gets_its_own_address(world: World) -> None:
    slugs = [services.found_organisation(name="De Wilg", kind="school").slug for _time in range(3)]
    assert slugs == ["de-wilg", "de-wilg-2", "de-wilg-3"]


def test_organisation_never_takes_the_address_of_another_page(world: World) -> None:
    assert services.found_organisation(name="Nieuw", kind="school").slug == "nieuw-2"


def test_organisation_whose_name_has_no_latin_letters_gets_an_address(world: World) -> None:
    assert services.found_organisation(name="Ωμέγα", kind="school").slug == "organisatie"


@pytest.mark.parametrize(
    ("name", "kind", "code"), [(" ", "school", "naam-leeg"), ("x" * 121, "school", "naam-te-lang"), ("De Wilg", "kroeg", "soort-onbekend")]
)
def test_organisation_needs_a_name_and_a_known_kind(world: World, name: str, kind: str, code: str) -> None:
    assert refusal_of(services.create_organisation, actor=world.beheerder, name=name, kind=kind) == code
    assert Organisation.objects.count() == 3


def test_who_is_no_beheerder_anywhere_makes_no_organisation(world: World) -> None:
    assert refusal_of(services.create_organisation, actor=world.lezer, name="De Wilg", kind="school") == "nergens-beheerder"


def test_member_is_made_for_the_example_without_invitation(world: World) -> None:
    made = services.found_member(organisation=world.gemeente, email="A@B.test", name="A", role="partner", password=PASSWORD)
    assert (made.user.email, made.role, made.user.check_password(PASSWORD)) == ("a@b.test", "partner", True)


def test_person_who_exists_becomes_member_for_the_example_without_a_second_account(world: World) -> None:
    made = services.found_member(organisation=world.gemeente, email=world.lezer.email, name="Anders", role="lezer")
    assert made.user == world.lezer


def test_first_beheerder_is_invited_from_the_server(world: World, mailoutbox: list[Any]) -> None:
    invited = services.found_invitation(organisation=world.gemeente, email="eerste@voorbeeld.test", role="beheerder")
    assert invited.invitation.invited_by is None
    assert invited.token in mailoutbox[0].body


def test_invitation_keeps_the_digest_of_its_token_only(world: World) -> None:
    invited = invite(world)
    stored = Invitation.objects.get()
    assert stored.token_digest == selectors.digest_of(invited.token)
    assert invited.token not in "".join(str(value) for value in Invitation.objects.values_list().get())


def test_every_token_is_another(world: World) -> None:
    tokens = {invite(world, f"nieuw{number}@voorbeeld.test").token for number in range(5)}
    assert len(tokens) == 5
    assert min(len(token) for token in tokens) >= 43


def test_invitation_says_whether_the_mail_left(world: World, settings: Any) -> None:
    assert invite(world).is_mailed
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert not invite(world, "ander@voorbeeld.test").is_mailed


def test_invitation_that_could_not_be_mailed_still_works(world: World, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert accept(invite(world)).user.email == "nieuw@voorbeeld.test"


@pytest.mark.parametrize(
    ("email", "role", "code"),
    [
        ("lezer@voorbeeld.test", "lezer", "al-lid"),
        ("LEZER@voorbeeld.test", "lezer", "al-lid"),
        ("geen adres", "lezer", "adres-ongeldig"),
        ("nieuw@voorbeeld.test", "baas", "rol-onbekend"),
    ],
)
def test_invitation_needs_a_new_address_and_a_known_role(world: World, email: str, role: str, code: str) -> None:
    assert refusal_of(invite, world, email, role) == code


def test_second_invitation_waits_for_the_first(world: World) -> None:
    invite(world)
    assert refusal_of(invite, world, "NIEUW@voorbeeld.test") == "al-uitgenodigd"


def test_expired_invitation_does_not_stand_in_the_way(world: World) -> None:
    first = invite(world).invitation
    Invitation.objects.filter(pk=first.pk).update(expires_at=timezone.now() - timedelta(days=1))
    assert invite(world).invitation != first


def test_new_person_joins_with_name_and_password(world: World) -> None:
    membership = accept(invite(world, role="redacteur"), name=" Nieuwe  Collega ")
    assert (membership.user.name, membership.role, membership.organisation) == ("Nieuwe Collega", "redacteur", world.corporatie)
    assert membership.user.check_password(STRONG)


def test_existing_person_joins_with_the_account_there_is(world: World) -> None:
    membership = accept(invite(world, world.buitenstaander.email), world.buitenstaander)
    assert (membership.user, User.objects.count()) == (world.buitenstaander, 6)
    assert membership.user.check_password(PASSWORD)


def test_existing_person_must_log_in_first(world: World) -> None:
    assert refusal_of(accept, invite(world, world.buitenstaander.email)) == "uitnodiging-eerst-inloggen"


def test_someone_else_cannot_use_an_invitation(world: World) -> None:
    assert refusal_of(accept, invite(world), world.buitenstaander) == "uitnodiging-ander-adres"


def test_invitation_works_once(world: World) -> None:
    invited = invite(world)
    accept(invited)
    assert refusal_of(accept, invited) == "uitnodiging-gebruikt"


def test_old_copy_of_an_invitation_does_not_help(world: World) -> None:
    invited = invite(world)
    services.withdraw_invitation(actor=world.beheerder, invitation=Invitation.objects.get())
    assert refusal_of(accept, invited) == "uitnodiging-ingetrokken"


def test_invitation_ends_after_fourteen_days(world: World) -> None:
    invited = invite(world)
    Invitation.objects.update(expires_at=timezone.now())
    assert refusal_of(accept, invited) == "uitnodiging-verlopen"


@pytest.mark.parametrize("password", ["kort", "nieuw@voorbeeld.test", "password1234"])
def test_weak_password_makes_no_account(world: World, password: str) -> None:
    invited = invite(world)
    assert refusal_of(accept, invited, password=password) == "wachtwoord-zwak"
    assert selectors.find_person("nieuw@voorbeeld.test") is None


def test_weak_password_leaves_the_invitation_open(world: World) -> None:
    invited = invite(world)
    refusal_of(accept, invited, password="kort")
    assert accept(invited).user.name == "Nieuw"


def test_member_who_accepts_again_keeps_the_role(world: World) -> None:
    made = invitation(world, email=world.redacteur.email)
    membership = services.accept_invitation(actor=world.redacteur, invitation=made)
    assert membership.role == Role.REDACTEUR


def test_lezer_cannot_withdraw(world: World) -> None:
    made = invitation(world)
    assert refusal_of(services.withdraw_invitation, actor=world.lezer, invitation=made) == "niet-beheerder"


def test_role_is_changed(world: World) -> None:
    services.change_role(actor=world.beheerder, membership=world.membership_of(world.lezer), role="redacteur")
    assert world.membership_of(world.lezer).role == "redacteur"


def test_same_role_again_writes_nothing(world: World) -> None:
    services.change_role(actor=world.beheerder, membership=world.membership_of(world.lezer), role="lezer")
    assert not Event.objects.exists()


def test_unknown_role_is_refused(world: World) -> None:
    membership = world.membership_of(world.lezer)
    assert refusal_of(services.change_role, actor=world.beheerder, membership=membership, role="baas") == "rol-onbekend"


def test_two_beheerders_cannot_both_leave(world: World) -> None:
    services.change_role(actor=world.beheerder, membership=world.membership_of(world.lezer), role="beheerder")
    first, second = world.membership_of(world.beheerder), world.membership_of(world.lezer)
    services.leave(actor=world.beheerder, membership=first)
    assert refusal_of(services.leave, actor=world.lezer, membership=second) == "laatste-beheerder"


def test_membership_ends_once(world: World) -> None:
    membership = world.membership_of(world.lezer)
    services.end_membership(actor=world.beheerder, membership=membership)
    assert selectors.role_in(world.lezer, world.corporatie) is None
    assert refusal_of(services.end_membership, actor=world.beheerder, membership=membership) == "lid-al-weg"


def test_membership_that_ended_is_kept(world: World) -> None:
    services.leave(actor=world.lezer, membership=world.membership_of(world.lezer))
    assert Membership.objects.get(user=world.lezer).left_at is not None


def test_language_is_kept(world: World) -> None:
    services.set_language(user=world.lezer, language="en")
    assert User.objects.get(pk=world.lezer.pk).language == "en"


def test_unknown_language_is_refused(world: World) -> None:
    assert refusal_of(services.set_language, user=world.lezer, language="fr") == "taal-onbekend"


def test_name_is_changed(world: World) -> None:
    services.rename_person(user=world.lezer, name=" Lieke   Lezer ")
    assert User.objects.get(pk=world.lezer.pk).name == "Lieke Lezer"


EVENTS = [
    ("organisatie.gemaakt", lambda w: services.create_organisation(actor=w.beheerder, name="De Wilg", kind="school"), {}, {}),
    ("lid.uitgenodigd", lambda w: invite(w), {}, {"rol": "lezer"}),
    ("uitnodiging.ingetrokken", lambda w: services.withdraw_invitation(actor=w.beheerder, invitation=invitation(w)), {}, {}),
    ("uitnodiging.aangenomen", lambda w: accept(invite(w)), {}, {"rol": "lezer"}),
    (
        "lid.rol-gewijzigd",
        lambda w: services.change_role(actor=w.beheerder, membership=w.membership_of(w.lezer), role="partner"),
        {"rol": "lezer"},
        {"rol": "partner"},
    ),
    ("lid.beeindigd", lambda w: services.end_membership(actor=w.beheerder, membership=w.membership_of(w.lezer)), {"rol": "lezer"}, {}),
    ("lid.vertrokken", lambda w: services.leave(actor=w.lezer, membership=w.membership_of(w.lezer)), {"rol": "lezer"}, {}),
    ("persoon.taal-gekozen", lambda w: services.set_language(user=w.lezer, language="en"), {}, {}),
    ("persoon.naam-gewijzigd", lambda w: services.rename_person(user=w.lezer, name="Lieke"), {}, {}),
]


@pytest.mark.parametrize(("kind", "act", "before", "after"), EVENTS, ids=[row[0] for row in EVENTS])
def test_act_is_written_in_the_log(world: World, kind: str, act: Any, before: dict[str, str], after: dict[str, str]) -> None:
    act(world)
    event = last_event()
    assert (event.kind, event.before, event.after) == (kind, before, after)


def test_log_holds_no_names_and_no_addresses(world: World) -> None:
    accept(invite(world))
    services.change_role(actor=world.beheerder, membership=world.membership_of(world.lezer), role="partner")
    services.rename_person(user=world.lezer, name="Lieke")
    services.end_membership(actor=world.beheerder, membership=world.membership_of(world.lezer))
    texts = " ".join(f"{event.subject} {event.before} {event.after}" for event in Event.objects.all())
    assert Event.objects.count() == 5
    assert [word for word in ("@", "Lieke", "Lezer", "Nieuw") if word in texts] == []


def test_refused_act_leaves_no_trace(world: World) -> None:
    refusal_of(services.invite_member, actor=world.lezer, organisation=world.corporatie, email="nieuw@voorbeeld.test", role="lezer")
    assert (Invitation.objects.count(), Event.objects.count()) == (0, 0)


def test_local_person_is_beheerder_of_the_first_organisation(world: World) -> None:
    person = services.ensure_local_person()
    assert selectors.role_in(person, world.corporatie) is Role.BEHEERDER
    assert person.is_local
    assert not person.has_usable_password()


def test_local_person_gets_an_organisation_where_there_is_none(db: None) -> None:
    person = services.ensure_local_person()
    assert [str(organisation) for organisation in selectors.organisations_of(person)] == ["Mijn organisatie"]


def test_local_person_is_made_once(world: World, django_assert_num_queries: Any) -> None:
    first = services.ensure_local_person()
    with django_assert_num_queries(3):
        assert services.ensure_local_person() == first
    assert Event.objects.count() == 1


def test_local_person_who_lost_the_role_gets_it_back(world: World) -> None:
    person = services.ensure_local_person()
    Membership.objects.filter(user=person).update(role=Role.LEZER)
    services.ensure_local_person()
    assert selectors.role_in(person, world.corporatie) is Role.BEHEERDER


def test_address_of_the_local_person_can_receive_no_mail() -> None:
    assert services.LOCAL_EMAIL.endswith(".invalid")


def test_someone_without_organisation_can_be_invited(world: World) -> None:
    loose = make_user("los")
    assert accept(invite(world, loose.email), loose).user == loose
