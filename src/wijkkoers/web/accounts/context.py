"""What every template knows about the person: `people`."""

from __future__ import annotations

from functools import cached_property

from django.conf import settings
from django.http import HttpRequest

from wijkkoers.web.accounts.models import Membership, Organisation
from wijkkoers.web.accounts.selectors import Actor, memberships_of


class People:
    """The person of this request and their organisations; nothing is read before a template asks."""

    def __init__(self, user: Actor) -> None:
        """Know the person, or nobody."""
        self.user = user
        self.local_mode: bool = settings.LOCAL_MODE

    @cached_property
    def memberships(self) -> list[Membership]:
        """The current memberships, oldest first."""
        return list(memberships_of(self.user))

    @property
    def organisations(self) -> list[Organisation]:
        """The organisations of the person, the one joined first in front."""
        return [membership.organisation for membership in self.memberships]

    @property
    def organisation(self) -> Organisation | None:
        """The organisation on whose behalf the person works when nothing else is said."""
        return self.organisations[0] if self.organisations else None


def people(request: HttpRequest) -> dict[str, People]:
    """Give templates `people`."""
    return {"people": People(getattr(request, "user", None))}
