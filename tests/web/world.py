"""The people and organisations of the web tests: members with each role, a partner organisation, and an outsider."""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import count

from django.test import Client

from wijkkoers.web.accounts.models import Membership, Organisation, Role, User

PASSWORD = "Kraanvogel-boven-de-polder-7"
ANONYMOUS = "anoniem"
_numbers = count(1)


@dataclass(frozen=True)
class World:
    """Organisations and people; every test starts with the same."""

    corporatie: Organisation
    gemeente: Organisation
    buiten: Organisation
    beheerder: User
    redacteur: User
    partner: User
    lezer: User
    gemeente_redacteur: User
    buitenstaander: User

    def person(self, name: str) -> User | None:
        """Return a person by the name of the field; nobody for `anoniem`."""
        return None if name == ANONYMOUS else getattr(self, name)

    def client_for(self, user: User | None) -> Client:
        """Return a browser in which this person is logged in; nobody for None."""
        client = Client()
        if user is not None:
            client.force_login(user)
        return client

    def membership_of(self, user: User) -> Membership:
        """Return the one current membership of a person."""
        return Membership.objects.get(user=user, left_at=None)


PEOPLE = (*(field.name for field in fields(World) if field.type == "User"), ANONYMOUS)


def make_user(name: str, **values: object) -> User:
    """Make a person who can log in with PASSWORD."""
    return User.objects.create_user(f"{name}@voorbeeld.test", PASSWORD, name=name.replace("_", " ").capitalize(), **values)


def make_organisation(name: str, kind: str = "corporatie") -> Organisation:
    """Make an organisation without members."""
    return Organisation.objects.create(name=name, slug=f"{kind}-{next(_numbers)}", kind=kind)


def make_member(organisation: Organisation, name: str, role: Role) -> User:
    """Make a person who is a member of an organisation."""
    user = make_user(name)
    Membership.objects.create(user=user, organisation=organisation, role=role)
    return user


def make_world() -> World:
    """Make everything."""
    corporatie = make_organisation("Woonstichting De Terp", "corporatie")
    gemeente = make_organisation("Gemeente Veldermeer", "gemeente")
    buiten = make_organisation("Wonen Elders", "corporatie")
    return World(
        corporatie=corporatie,
        gemeente=gemeente,
        buiten=buiten,
        beheerder=make_member(corporatie, "beheerder", Role.BEHEERDER),
        redacteur=make_member(corporatie, "redacteur", Role.REDACTEUR),
        partner=make_member(corporatie, "partner", Role.PARTNER),
        lezer=make_member(corporatie, "lezer", Role.LEZER),
        gemeente_redacteur=make_member(gemeente, "gemeente_redacteur", Role.REDACTEUR),
        buitenstaander=make_member(buiten, "buitenstaander", Role.BEHEERDER),
    )


def forget_store() -> None:
    """Forget the names and figures of areas: a test that is rolled back leaves the store as if nothing had changed."""
    from wijkkoers.web.datasets.selectors.finding import _names, _newest_years
    from wijkkoers.web.wijkfoto.selectors.sharing import KEPT

    _names.cache_clear()
    _newest_years.cache_clear()
    KEPT.clear()
