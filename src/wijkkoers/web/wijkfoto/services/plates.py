"""All praatplaten of a gemeente at once: one by one, in a zip that is kept for a day; one that fails does not stop the rest."""

from __future__ import annotations

import csv
import io
import logging
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.text import slugify

from wijkkoers.base.codes import AreaLevel, level_of, normalise_code
from wijkkoers.base.errors import InputError
from wijkkoers.reports.plate import plate_pdf, plate_svg
from wijkkoers.reports.tables import BOM, csv_cell
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.selectors import GebiedRow, children_of, gebied_of
from wijkkoers.web.wijkfoto.selectors import Shared, subject_of_code, wijkfoto_of

FORMS: dict[str, Callable[[Wijkfoto], bytes | str]] = {"pdf": plate_pdf, "svg": plate_svg}
LEVELS = (AreaLevel.BUURT, AreaLevel.WIJK)
OVERVIEW = "overzicht.csv"
HEADINGS = ("code", "naam", "niveau", "indeling", "bestand", "reden")
KEPT = timedelta(hours=24)
LONGEST_NAME = 60
UNMAKEABLE = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a drawing or the typesetter raises on an area that nobody thought of: logged, told, and the next plate is made."""

log = logging.getLogger(__name__)
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PlateFile:
    """One plate: its area, the name of its file and what is in it; without content, the code and values of the reason."""

    area: GebiedRow
    name: str
    content: bytes = b""
    code: str = ""
    values: dict[str, Any] = field(default_factory=dict)


def areas_for_plates(code: str, level: AreaLevel) -> list[GebiedRow]:
    """Return the areas of a gemeente that get a plate, without water; InputError when it is no gemeente, unknown or without areas."""
    known = normalise_code(code)
    if known is None or level_of(known) is not AreaLevel.GEMEENTE:
        raise InputError("geen-gemeentecode", gegeven=code[:40])
    gemeente = gebied_of(known)
    if gemeente is None:
        raise InputError("gebied-onbekend", code=known)
    rows = [row for row in children_of(known, gemeente.boundary_year, level) if not row.is_water]
    if not rows:
        raise InputError("geen-gebieden-voor-platen", gebied=gemeente.label, niveau=level.value)
    return rows


def make_plates(areas: list[GebiedRow], form: str, language: str, progress: Progress | None = None) -> Iterator[PlateFile]:
    """Make the plates one by one; `progress` may raise to stop."""
    shared = Shared()
    for number, area in enumerate(areas):
        if progress is not None:
            progress(number, len(areas))
        yield _make(area, form, language, shared)
    if progress is not None:
        progress(len(areas), len(areas))


def overview_csv(plates: Iterable[PlateFile], say: Callable[[str, dict[str, Any]], str]) -> bytes:
    """Return the list of plates as csv; `say` makes the sentence of a reason."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for plate in plates:
        area = plate.area
        reason = say(plate.code, plate.values) if plate.code else ""
        row = (area.code, area.label, area.level.value, area.boundary_year, "" if plate.code else plate.name, reason)
        writer.writerow([csv_cell(cell) for cell in row])
    return (BOM + out.getvalue()).encode("utf-8")


def write_zip(
    job_id: int, areas: list[GebiedRow], *, form: str, language: str, say: Callable[[str, dict[str, Any]], str], progress: Progress
) -> dict[str, Any]:
    """Make the plates into the zip of a job; return how many there are and which failed. Older zips are cleared away."""
    clear_old_zips()
    path = zip_path(job_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    passing = path.with_suffix(".deel")
    made: list[PlateFile] = []
    try:
        with zipfile.ZipFile(passing, "w", zipfile.ZIP_DEFLATED if form == "svg" else zipfile.ZIP_STORED) as archive:
            for plate in make_plates(areas, form, language, progress):
                if not plate.code:
                    archive.writestr(plate.name, plate.content)
                made.append(PlateFile(plate.area, plate.name, b"", plate.code, plate.values))
            archive.writestr(OVERVIEW, overview_csv(made, say))
        passing.replace(path)
    finally:
        passing.unlink(missing_ok=True)
    failed = [
        {"gebied": plate.area.code, "naam": plate.area.label, "code": plate.code, "waarden": plate.values} for plate in made if plate.code
    ]
    return {"aantal": len(made) - len(failed), "mislukt": failed, "tot": (timezone.now() + KEPT).isoformat()}


def zip_path(job_id: int) -> Path:
    """Return where the zip of a job is, or was."""
    return Path(settings.WORK_FOLDER) / "platen" / f"{job_id}.zip"


def clear_old_zips() -> None:
    """Remove zips that are older than a day."""
    oldest = (timezone.now() - KEPT).timestamp()
    for path in zip_path(0).parent.glob("*"):
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def file_name(area: GebiedRow, form: str) -> str:
    """Return the name of the file of a plate: `BU05900301-kraaihoek-noord.pdf`."""
    return f"{'-'.join(part for part in (area.code, slugify(area.name)[:LONGEST_NAME].strip('-')) if part)}.{form}"


def _make(area: GebiedRow, form: str, language: str, shared: Shared) -> PlateFile:
    name = file_name(area, form)
    try:
        subject = subject_of_code(area.code, area.boundary_year)
        if subject is None:
            raise InputError("gebied-onbekend", code=area.code)
        content = FORMS[form](wijkfoto_of(subject, language=language, shared=shared))
    except InputError as error:
        return PlateFile(area, name, code=error.code, values={key: str(value) for key, value in error.values.items()})
    except UNMAKEABLE:
        log.exception("plate of %s failed", area.code)
        return PlateFile(area, name, code="plaat-mislukt", values={"gebied": area.code})
    return PlateFile(area, name, content.encode("utf-8") if isinstance(content, str) else content)
