"""A file comes in: kept under its digest, read within narrow limits, and its columns guessed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any, BinaryIO

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.loose_tables import LooseTable, read_loose
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.services.files import CHUNK, Copy, keep_copy, path_of, work_folder
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.events.clock import now
from wijkkoers.web.registers.columns import Register
from wijkkoers.web.registers.matching import find_header, guess_columns, heading_cells
from wijkkoers.web.registers.models import ColumnMemory, Intake
from wijkkoers.web.registers.permissions import check_can_import
from wijkkoers.web.registers.planning import FileRows, Layout
from wijkkoers.web.registers.registry import register_named
from wijkkoers.web.registers.selectors import memory_of
from wijkkoers.web.registers.states import IntakeStatus

FILE_LIMIT_BYTES = 20_000_000
PASTED_LIMIT_BYTES = 5_000_000
NAME_LIMIT = 200
LAYOUT_FIELDS = ["header_row", "mapping", "decimal"]


def receive_file(*, actor: Actor, viewer: Viewer, register: Register, name: str, stream: BinaryIO) -> Intake:
    """Keep and read a file, or pasted text as one. Nothing is added to the register yet.

    InputError when it is empty, too large or no table; raises as `read_loose` does.
    """
    check_can_import(register, actor, viewer.dossier)
    with work_folder() as folder:
        copy = _copy(stream, folder / "bestand", name[:NAME_LIMIT])
        table = read_loose(copy.path, copy.name)
        with transaction.atomic():
            keep_copy(copy)
            return Intake.objects.create(
                dossier=viewer.dossier,
                register=register.name,
                organisation_id=viewer.writing_organisation_id,
                is_private=not viewer.is_editor,
                file_name=copy.name,
                digest=copy.digest,
                size_bytes=copy.size,
                uploaded_by_id=viewer.user_id or None,
                **_read_values(register, table, viewer.writing_organisation_id),
            )


@transaction.atomic
def explain_intake(*, actor: Actor, intake: Intake, layout: Layout, sheet: str = "") -> Intake:
    """Keep what a person said of the columns, also for a next file; another sheet is read, and its columns guessed."""
    register, held = hold_intake(actor, intake)
    if sheet != held.sheet and sheet in held.sheets:
        table = read_loose(path_of(held.digest), held.file_name, sheet)
        values = _read_values(register, table, held.organisation_id)
        return _save(held, values)
    header_row = layout.header_row
    if header_row != held.header_row:
        if header_row not in {0, *(number for number, _cells in rows_of(held))}:
            raise InputError("lijst-kop-onbekend", rij=header_row)
        headings = heading_cells(rows_of(held), header_row)
        guessed = guess_columns(register, headings, memory_of(held.organisation_id, register))
        return _save(held, {"header_row": header_row, "mapping": guessed, "decimal": layout.decimal})
    if len(set(layout.mapping.values())) < len(layout.mapping):
        raise InputError("lijst-kolom-dubbel")
    _remember(held, register, layout)
    return _save(held, {"mapping": dict(layout.mapping), "decimal": layout.decimal})


@transaction.atomic
def drop_intake(*, actor: Actor, intake: Intake) -> Intake:
    """Let a file go that will not be taken over; the register did not change, and the file itself stays under its digest."""
    _register, held = hold_intake(actor, intake)
    return _save(held, {"status": IntakeStatus.DROPPED.value, "rows": [], "finished_at": now()})


def rows_of(intake: Intake) -> FileRows:
    """Return the rows as they were read."""
    return [(number, cells) for number, cells in intake.rows]


def layout_of(intake: Intake) -> Layout:
    """Return what was said of the columns."""
    return Layout(intake.header_row, intake.mapping, intake.decimal)


def hold_intake(actor: Actor, intake: Intake) -> tuple[Register, Intake]:
    """Lock a file that waits; InputError `lijst-al-klaar` when it was taken over or dropped meanwhile."""
    held = Intake.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=intake.pk)
    register = register_named(held.register)
    if register is None:
        raise InputError("lijst-onbekend")
    check_can_import(register, actor, held.dossier)
    if held.status != IntakeStatus.READY:
        raise InputError("lijst-al-klaar", bestand=held.file_name)
    return register, held


def _read_values(register: Register, table: LooseTable, organisation_id: int | None) -> dict[str, Any]:
    header_row = find_header(register, table.rows)
    guessed = guess_columns(register, heading_cells(table.rows, header_row), memory_of(organisation_id, register))
    return {
        "sheets": list(table.sheets),
        "sheet": table.sheet,
        "rows": [[number, list(cells)] for number, cells in table.rows],
        "notes": list(table.notes),
        "header_row": header_row,
        "mapping": guessed,
        "decimal": "",
    }


def _remember(intake: Intake, register: Register, layout: Layout) -> None:
    """Keep per heading what it is; the number of a row is not kept, as that of another's list means something else."""
    if intake.organisation_id is None or not layout.header_row:
        return
    headings = [fold(heading) for heading in heading_cells(rows_of(intake), layout.header_row)]
    said = {heading: layout.mapping.get(str(place), "") for place, heading in enumerate(headings) if heading}
    told = {heading: key for heading, key in said.items() if key != register.key}
    known = memory_of(intake.organisation_id, register)
    ColumnMemory.objects.update_or_create(
        organisation_id=intake.organisation_id, register=register.name, defaults={"columns": {**known, **told}}
    )


def _save(intake: Intake, values: dict[str, Any]) -> Intake:
    for field, value in values.items():
        setattr(intake, field, value)
    intake.save(update_fields=list(values))
    return intake


def _copy(stream: BinaryIO, target: Path, name: str) -> Copy:
    size = stream.seek(0, os.SEEK_END)
    if size > FILE_LIMIT_BYTES:
        raise InputError("lijst-bestand-te-groot", grens_mb=FILE_LIMIT_BYTES // 1_000_000)
    if size == 0:
        raise InputError("leeg-bestand", bestand=name)
    stream.seek(0)
    digest = hashlib.sha256()
    with target.open("wb") as out:
        while part := stream.read(CHUNK):
            digest.update(part)
            out.write(part)
    return Copy(target, name, digest.hexdigest(), size)
