"""A file is taken over: one transaction, each row through the ordinary services of its app."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from django.db import transaction

from wijkkoers.base.columns import empty_value
from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.events.services import append_event
from wijkkoers.web.registers.columns import Register
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.planning import Fault, Outcome, Plan, PlannedRow, make_plan, numbers_in
from wijkkoers.web.registers.services.receiving import hold_intake, layout_of, rows_of
from wijkkoers.web.registers.states import IntakeStatus

CHANGED_SINCE = "lijst-rij-gewijzigd"


class RowsRefused(Exception):
    """Rows that the services of the app refuse, or that another person changed since they were shown; everything was put back."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Keep why, per row."""
        super().__init__(len(faults))
        self.faults = tuple(faults)

    @property
    def is_stale(self) -> bool:
        """Whether the rows changed since they were shown."""
        return any(fault.error.code == CHANGED_SINCE for fault in self.faults)


@transaction.atomic
def take_intake(*, actor: Actor, intake: Intake, seen: str, only_good: bool, revisions: Mapping[int, int] | None = None) -> Intake:
    """Add and change the rows as the person saw them (`seen`, the digest of the plan); only the good ones, or all or nothing.

    The file and the rows that it changes are held before they are read, so that no edit falls between looking and writing.
    InputError: `lijst-al-klaar`; `intussen-gewijzigd` when the same file would do something else now; `lijst-eerst-herstellen` when
    a row is refused and all were wanted; `lijst-doet-niets`. RowsRefused when a service refuses rows and all were wanted, and when rows
    are no longer at the `revisions` that the person saw (those of the plan).
    """
    register, held = hold_intake(actor, intake)
    viewer = register.viewer(actor, held.dossier_id)
    if viewer is None:
        raise NotAllowed("dossier-onbekend")
    if register.takes is not None and register.takes.hold is not None:
        register.takes.hold(viewer, numbers_in(register, rows_of(held), layout_of(held)))
    plan = make_plan(register, viewer, rows_of(held), layout_of(held))
    _check_seen(register, plan, seen, revisions or {})
    _check(plan, only_good)
    faults = _apply(register, plan, actor, held.dossier)
    if faults and not only_good:
        raise RowsRefused(faults)
    return _finish(actor, held, plan, {fault.row for fault in faults})


def _check_seen(register: Register, plan: Plan, seen: str, revisions: Mapping[int, int]) -> None:
    if plan.digest == seen:
        return
    column = register.column(register.key)
    rows = [row for row in plan.rows if revisions.get(row.row, row.revision) != row.revision]
    if rows:
        raise RowsRefused([Fault(row.row, column, str(row.number)[:80], InputError(CHANGED_SINCE)) for row in rows])
    raise InputError(STALE)


def _check(plan: Plan, only_good: bool) -> None:
    if plan.counts[Outcome.REFUSED] and not only_good:
        raise InputError("lijst-eerst-herstellen", aantal=plan.counts[Outcome.REFUSED])
    if not plan.does_something:
        raise InputError("lijst-doet-niets")


def _apply(register: Register, plan: Plan, actor: Actor, dossier: Dossier) -> list[Fault]:
    """Give every new and changed row to the service of the app; what a refused row wrote is put back at once."""
    faults: list[Fault] = []
    for row in plan.rows:
        if row.outcome not in (Outcome.NEW, Outcome.CHANGED):
            continue
        try:
            with transaction.atomic():
                _apply_row(register, row, actor, dossier)
        except (InputError, NotAllowed) as error:
            faults.append(Fault(row.row, None, "", error))
    return faults


def _apply_row(register: Register, row: PlannedRow, actor: Actor, dossier: Dossier) -> None:
    takes = register.takes
    if takes is not None and takes.change is not None and row.outcome is Outcome.CHANGED:
        takes.change(actor=actor, dossier=dossier, number=row.number, values=dict(row.values))
    elif takes is not None:
        empty = {column.key: empty_value(column.kind) for column in register.columns if column.is_read and column.key != register.key}
        takes.add(actor=actor, dossier=dossier, values={**empty, **row.values})


def _finish(actor: Actor, intake: Intake, plan: Plan, refused: set[int]) -> Intake:
    counted = Counter(Outcome.REFUSED if row.row in refused else row.outcome for row in plan.rows)
    intake.counts = {outcome.value: counted[outcome] for outcome in Outcome}
    intake.status, intake.finished_at, intake.rows = IntakeStatus.TAKEN.value, now(), []
    intake.save(update_fields=["counts", "status", "finished_at", "rows"])
    append_event(
        actor_id=actor.pk if actor else None,
        kind="lijst.ingelezen",
        subject=f"lijst:{intake.pk}",
        organisation_id=intake.organisation_id,
        dossier_id=None if intake.is_private else intake.dossier_id,
        change=({}, {"name": intake.file_name}),
    )
    return intake
