"""People, organisations, who belongs to which in what role, and invitations."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

INVITATION_DAYS = 14


class Role(StrEnum):
    """What a member may do in an organisation, from much to little."""

    BEHEERDER = "beheerder"
    REDACTEUR = "redacteur"
    PARTNER = "partner"
    LEZER = "lezer"


class OrganisationKind(StrEnum):
    """Kinds of organisation that work on a wijk."""

    CORPORATIE = "corporatie"
    GEMEENTE = "gemeente"
    WARMTEBEDRIJF = "warmtebedrijf"
    SCHOOL = "school"
    ZORG = "zorg"
    WELZIJN = "welzijn"
    HUURDERSORGANISATIE = "huurdersorganisatie"
    NETBEHEERDER = "netbeheerder"
    ONDERNEMERS = "ondernemers"
    OVERIG = "overig"


class Language(StrEnum):
    """Languages of the interface."""

    NL = "nl"
    EN = "en"


ROLE_LABELS = {
    Role.BEHEERDER: _("beheerder"),
    Role.REDACTEUR: _("redacteur"),
    Role.PARTNER: _("partner"),
    Role.LEZER: _("lezer"),
}
KIND_LABELS = {
    OrganisationKind.CORPORATIE: _("woningcorporatie"),
    OrganisationKind.GEMEENTE: _("gemeente"),
    OrganisationKind.WARMTEBEDRIJF: _("warmtebedrijf"),
    OrganisationKind.SCHOOL: _("school"),
    OrganisationKind.ZORG: _("zorgorganisatie"),
    OrganisationKind.WELZIJN: _("welzijnsorganisatie"),
    OrganisationKind.HUURDERSORGANISATIE: _("huurdersorganisatie"),
    OrganisationKind.NETBEHEERDER: _("netbeheerder"),
    OrganisationKind.ONDERNEMERS: _("ondernemers"),
    OrganisationKind.OVERIG: _("overige organisatie"),
}
LANGUAGE_LABELS = {Language.NL: "Nederlands", Language.EN: "English"}


class UserManager(BaseUserManager["User"]):
    """Makes people; an e-mail address is kept in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Make a person; without a password nobody can log in as this person."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """Find a person by e-mail address, in any case."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """A person. Logs in with an e-mail address; `is_local` is the one person of the local mode."""

    PERSONAL_FIELDS: ClassVar = ("email", "name", "language", "password", "last_login", "date_joined")
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    email = models.EmailField(_("e-mailadres"), unique=True)
    name = models.CharField(_("naam"), max_length=120)
    language = models.CharField(_("taal"), max_length=2, blank=True, choices=[(key.value, label) for key, label in LANGUAGE_LABELS.items()])
    is_active = models.BooleanField(default=True)
    is_local = models.BooleanField(default=False)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="user_email_lower_case"),
            models.UniqueConstraint(fields=("is_local",), condition=models.Q(is_local=True), name="user_one_local"),
        )

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """Return how this person is called."""
        return str(self)


class Organisation(models.Model):
    """An organisation that works on wijken; `is_fictional` marks the example."""

    PERSONAL_FIELDS: ClassVar[tuple[str, ...]] = ()

    name = models.CharField(_("naam"), max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(_("soort"), max_length=24, choices=[(key.value, label) for key, label in KIND_LABELS.items()])
    is_fictional = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def kind_label(self) -> str:
        """What kind it is, in words."""
        return str(KIND_LABELS[OrganisationKind(self.kind)])


class Membership(models.Model):
    """A person in an organisation, with a role, until `left_at`."""

    PERSONAL_FIELDS: ClassVar = ("user", "role", "joined_at", "left_at")

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("rol"), max_length=12, choices=[(key.value, label) for key, label in ROLE_LABELS.items()])
    joined_at = models.DateTimeField(auto_now_add=True)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("joined_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("user", "organisation"), condition=models.Q(left_at=None), name="membership_one_at_a_time"),
        )

    def __str__(self) -> str:
        return f"{self.user} · {self.organisation} · {self.role}"

    @property
    def role_label(self) -> str:
        """The role in words."""
        return str(ROLE_LABELS[Role(self.role)])


class InvitationState(StrEnum):
    """States of an invitation; which one follows from its dates."""

    OPEN = "open"
    ACCEPTED = "aangenomen"
    WITHDRAWN = "ingetrokken"
    EXPIRED = "verlopen"


INVITATION_TRANSITIONS: dict[InvitationState, tuple[InvitationState, ...]] = {
    InvitationState.OPEN: (InvitationState.ACCEPTED, InvitationState.WITHDRAWN, InvitationState.EXPIRED),
    InvitationState.ACCEPTED: (),
    InvitationState.WITHDRAWN: (),
    InvitationState.EXPIRED: (),
}


class Invitation(models.Model):
    """An invitation to join. Its token is shown once, in the link; only the SHA-256 of it is kept."""

    PERSONAL_FIELDS: ClassVar = ("email", "role", "invited_by")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="invitations")
    email = models.EmailField(_("e-mailadres"))
    role = models.CharField(_("rol"), max_length=12, choices=[(key.value, label) for key, label in ROLE_LABELS.items()])
    token_digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-invited_at", "-id")

    def __str__(self) -> str:
        return f"{self.email} · {self.organisation} · {self.role}"

    @property
    def role_label(self) -> str:
        """The role in words."""
        return str(ROLE_LABELS[Role(self.role)])

    def state_at(self, moment: datetime) -> InvitationState:
        """Return the state at a moment."""
        if self.accepted_at is not None:
            return InvitationState.ACCEPTED
        if self.withdrawn_at is not None:
            return InvitationState.WITHDRAWN
        return InvitationState.OPEN if moment < self.expires_at else InvitationState.EXPIRED


def expiry_of(moment: datetime) -> datetime:
    """Return when an invitation made at this moment ends."""
    return moment + timedelta(days=INVITATION_DAYS)
