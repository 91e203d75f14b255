"""A file as it looks at first sight: enough to recognise its kind, read at most once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import ZipFile

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.json_text import starts_like_json
from wijkkoers.sources.limits import UNREADABLE
from wijkkoers.sources.tables import IsHeader, Table, open_csv
from wijkkoers.sources.texts import TextForm, inspect_text
from wijkkoers.sources.workbooks import OLE_MAGIC, ZIP_MAGIC, open_workbook

SQLITE_MAGIC = b"SQLite format 3\0"
HEAD_CHARS = 20_000


@dataclass(frozen=True, slots=True)
class Recognition:
    """Kind of a file, the year of its codes when the file tells it, and the words or columns by which it was recognised."""

    kind: str
    year: int | None
    reasons: tuple[str, ...]


class Sample:
    """The start of a file; each view of it is made when a kind first asks for it.

    A view raises InputError when the file breaks off, is hostile or cannot be decoded.
    """

    def __init__(self, path: Path, name: str) -> None:
        """Look at a file; `name` is the name as people know it."""
        self.path, self.name = path, name
        with path.open("rb") as file:
            self.head = file.read(64)

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a database of SQLite, such as a GeoPackage."""
        return self.head.startswith(SQLITE_MAGIC)

    @property
    def is_binary(self) -> bool:
        """Whether it is a workbook, zip or database, so that it has no text."""
        return self.is_sqlite or self.is_workbook or self.is_zip

    @cached_property
    def is_zip(self) -> bool:
        """Whether it is a zip that is no office document."""
        return self.head.startswith(ZIP_MAGIC) and not self.is_workbook

    @cached_property
    def is_workbook(self) -> bool:
        """Whether it is a workbook: xlsx, or xls of before 2007."""
        return self.head.startswith(OLE_MAGIC) or (self.head.startswith(ZIP_MAGIC) and "[Content_Types].xml" in self._zip_names(True))

    @cached_property
    def members(self) -> tuple[str, ...]:
        """Names of the members of a zip; empty for anything else."""
        return self._zip_names(False) if self.is_zip else ()

    @cached_property
    def text(self) -> str:
        """The first characters of a text; empty for anything else."""
        if self.is_binary:
            return ""
        form = inspect_text(self.path, self.name, one_line=True)
        with self.path.open(encoding=form.encoding) as file:
            start = file.read(HEAD_CHARS)
        if not start.strip():
            raise InputError("leeg-bestand", Where(file=self.name), bestand=self.name)
        return start

    @property
    def is_json(self) -> bool:
        """Whether the text starts like JSON, bare or wrapped in JavaScript."""
        return starts_like_json(self.text) if self.text else False

    @cached_property
    def sqlite_tables(self) -> frozenset[str]:
        """Names of the tables of a database of SQLite; empty for anything else."""
        if not self.is_sqlite:
            return frozenset()
        try:
            with closing(sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
                return frozenset(str(row[0]) for row in database.execute("SELECT name FROM sqlite_master"))
        except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
            raise InputError("geopackage-beschadigd", Where(file=self.name), bestand=self.name) from error

    def table(self, is_header: IsHeader) -> Table | None:
        """Return the table under the header that a kind looks for, in csv or workbook; None when there is no such header."""
        if self.is_sqlite or self.is_zip or (not self.is_workbook and self.is_json):
            return None
        try:
            if self.is_workbook:
                return open_workbook(self.path, self.name, is_header)
            return open_csv(self.path, self.name, is_header, known_form=self._form)
        except InputError as error:
            if error.code == "kop-niet-gevonden":
                return None
            raise

    def header(self, is_header: IsHeader) -> Sequence[str]:
        """Return the header that a kind looks for; empty when there is none."""
        table = self.table(is_header)
        return table.header if table else ()

    @cached_property
    def _form(self) -> TextForm:
        """How the text is written; found once for all kinds that look for their header."""
        return inspect_text(self.path, self.name)

    def _zip_names(self, is_quiet: bool) -> tuple[str, ...]:
        try:
            with ZipFile(self.path) as archive:
                return tuple(archive.namelist())
        except UNREADABLE as error:
            if is_quiet:
                return ()
            raise InputError("zip-beschadigd", Where(file=self.name), bestand=self.name) from error
