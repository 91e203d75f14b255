"""Reading files on their way into a register."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.registers.columns import Register
from wijkkoers.web.registers.models import ColumnMemory, Intake
from wijkkoers.web.registers.states import IntakeStatus


def intakes_of(viewer: Viewer, register: Register) -> QuerySet[Intake]:
    """Return the files for a register of the dossier that this person may know of: own ones, and for an editor those of other editors."""
    mine = Q(uploaded_by_id=viewer.user_id)
    known = mine | Q(is_private=False) if viewer.is_editor else mine
    return Intake.objects.filter(known, dossier=viewer.dossier, register=register.name).select_related("uploaded_by")


def open_intakes_of(viewer: Viewer, register: Register) -> QuerySet[Intake]:
    """Return those that wait to be taken over, without their rows."""
    return intakes_of(viewer, register).filter(status=IntakeStatus.READY.value).defer("rows", "mapping")


def intake_of(viewer: Viewer, register: Register, intake_id: int) -> Intake | None:
    """Return one of them."""
    return intakes_of(viewer, register).filter(pk=intake_id).first()


def memory_of(organisation_id: int | None, register: Register) -> dict[str, str]:
    """Return what an organisation said of headings before."""
    found = ColumnMemory.objects.filter(organisation_id=organisation_id or 0, register=register.name).first()
    return dict(found.columns) if found else {}
