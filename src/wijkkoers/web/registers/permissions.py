"""Who may bring a file into a register: who may add to that list, as its own app decides."""

from __future__ import annotations

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.registers.columns import Register


def check_can_import(register: Register, actor: Actor, dossier: Dossier) -> None:
    """Raise NotAllowed as the register's own check does, and `lijst-leest-niet` for a list that is exported only."""
    if register.takes is None:
        raise NotAllowed("lijst-leest-niet")
    register.takes.check(actor, dossier)


def import_refusal(register: Register, actor: Actor, dossier: Dossier) -> str:
    """Return why this person may not, as a sentence; empty when it is allowed. Only for a list that takes rows."""
    return register.takes.check.reason(actor, dossier) if register.takes is not None else ""
