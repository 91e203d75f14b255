"""Loading Django for verbs that need the store, and bringing the store up to date."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkkoers.web.accounts.models import Organisation, User


def open_store(*, is_local: bool = True, migrate: bool = True) -> None:
    """Load Django and bring the database up to date; release work that was cut off is given back for review."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkkoers.web.config.settings")
    os.environ.setdefault("WIJKKOERS_LOKAAL", "1" if is_local else "0")
    import django

    django.setup()
    if migrate:
        from django.core.management import call_command

        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        from wijkkoers.web.datasets.tasks import recover_interrupted

        recover_interrupted()


@contextmanager
def as_local_person() -> Iterator[None]:
    """Read figures as the person at this computer may see them: also those of the own organisation."""
    from wijkkoers.web.accounts.selectors import organisation_ids_of
    from wijkkoers.web.datasets.selectors.viewing import seen_by

    person, _organisation = local_person()
    with seen_by(organisation_ids_of(person)):
        yield


def local_person() -> tuple[User, Organisation]:
    """Return the person at this computer and the organisation on whose behalf the command works."""
    from wijkkoers.web.accounts.selectors import current_organisation
    from wijkkoers.web.accounts.services import ensure_local_person

    person = ensure_local_person()
    organisation = current_organisation(person)
    if organisation is None:
        raise RuntimeError("the local person belongs to no organisation")
    return person, organisation
