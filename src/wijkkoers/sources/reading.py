"""Reading a file of a known kind: the one door for the web and the command line."""

from __future__ import annotations

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year_in_name
from wijkkoers.sources.kinds import KINDS
from wijkkoers.sources.limits import check_size
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request


def read(request: Request, kind: str | None = None) -> ReadResult:
    """Read a file into typed rows; `kind` None recognises it.

    InputError when the file cannot be read, its year is not known (`jaar-onbekend`) or not one row can be used.
    """
    name, year = request.name, request.year
    check_size(request.path, name)
    if kind is not None and kind not in KINDS:
        raise InputError("soort-bestaat-niet", Where(file=name), soort=kind, soorten=", ".join(KINDS))
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError("jaar-buiten-bereik", Where(file=name), jaar=year, van=FIRST_YEAR, tot=LAST_YEAR)
    result = KINDS[kind or recognise(request.path, name).kind].read(request)
    _tell_year_of_zip(request, result)
    return result


def _tell_year_of_zip(request: Request, result: ReadResult) -> None:
    """Say so when the year is that of the zip, because the name of the file in it tells none."""
    container, _, own = request.name.rpartition("/")
    told = find_year_in_name(container)
    if request.year is not None or told is None or told not in (result.boundary_year, result.period):
        return
    if find_year_in_name(own) is None and find_year_in_name(request.name) == told:
        result.issues.note("jaar-uit-zip", Where(file=request.name), bestand=own, jaar=told)
