"""A zip with files of known kinds, unpacked safely: also a zip in a zip, and shapefiles whose parts lie beside other files."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList, Where
from wijkkoers.base.years import find_year
from wijkkoers.sources.limits import UNREADABLE
from wijkkoers.sources.zips import Budget, open_zip

PARTS = (".shp", ".dbf", ".shx", ".prj", ".cpg")
"""Parts of a shapefile that are read."""
MAX_NESTED = 2
"""How deep a zip may lie in a zip."""
_OTHER_PARTS = (".qpj", ".sbn", ".sbx", ".qix", ".fbn", ".fbx", ".ain", ".aih", ".atx", ".ixs", ".mxs", ".shp.xml", ".cst")
_LEAVINGS = (".ds_store", "thumbs.db", "desktop.ini")
_EXPLANATIONS = (
    *(".md", ".pdf", ".rtf", ".doc", ".docx", ".htm", ".html", ".css", ".url", ".png", ".jpg", ".jpeg", ".gif", ".svg"),
    *(".xml", ".xsd", ".qml", ".qmd", ".sld", ".qgs", ".qgz", ".lyr", ".lyrx"),
)
_EXPLAINING_NAMES = ("readme", "leesmij", "lees_mij", "licen", "metadata", "changelog")
_ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")

IsWhole = Callable[[Path, str], bool]
"""Whether a zip (path, name) is one file of a kind that is read as a whole."""
Group = tuple[str, int | None]


@dataclass(slots=True)
class Unpacked:
    """The files of a zip, each with the name to show (`zip/member`); a note for each member left out, with the reason."""

    files: list[tuple[Path, str]] = field(default_factory=list)
    issues: IssueList = field(default_factory=IssueList)


def is_archive(path: Path) -> bool:
    """Whether the file is a zip that is not itself an office document."""
    with path.open("rb") as file:
        if file.read(4) not in _ZIP_MAGIC:
            return False
    try:
        with ZipFile(path) as archive:
            return "[Content_Types].xml" not in archive.namelist()
    except UNREADABLE:
        return True


def unpack(path: Path, name: str, into: Path, is_whole: IsWhole | None = None) -> Unpacked:
    """Unpack the files of a zip into a folder, in the order of the zip; zips in it too, unless `is_whole` says they are one file.

    The files get names of our own (`0001.csv`), so that no name from the zip reaches the disk. The parts of shapefiles of one
    folder and year become one zip of ours. InputError for an unsafe, broken or empty zip, for one that holds nothing to read,
    and for zips more than `MAX_NESTED` deep.
    """
    found = Unpacked()
    _Work(into, is_whole or _is_never_whole, Budget(name), found).unpack(path, name, 0)
    if not found.files:
        left_out = ", ".join(str(issue.values["onderdeel"]) for issue in found.issues)[:200]
        raise InputError("zip-niets-te-lezen", Where(file=name), bestand=name, overgeslagen=left_out)
    return found


def group_parts(members: Iterable[str]) -> dict[Group, list[str]]:
    """Return the stems of the shapefiles among members, in lower case, per folder and year."""
    groups: dict[Group, list[str]] = {}
    for member in sorted({known.lower() for known in members}):
        if member.endswith(".shp") and not member.startswith("__macosx/"):
            stem = member[:-4]
            groups.setdefault((str(PurePosixPath(stem).parent), find_year(PurePosixPath(stem).name)), []).append(stem)
    return groups


def is_companion(member: str, members: Sequence[str]) -> bool:
    """Whether a member is a folder, a part of a shapefile or a file that only explains."""
    is_part = _stem_of_part(member, _shapefile_stems(members)) is not None
    return is_part or member.endswith("/") or _is_leaving(member) or _explains(member)


class _Work:
    """One unpacking: everything in it shares a folder, a budget and the numbering of files."""

    def __init__(self, into: Path, is_whole: IsWhole, budget: Budget, found: Unpacked) -> None:
        self.into, self.is_whole, self.budget, self.found = into, is_whole, budget, found
        self.number = 0

    def unpack(self, path: Path, name: str, depth: int) -> None:
        with open_zip(path, name, self.budget) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if not members:
                raise InputError("zip-leeg", Where(file=name), bestand=name)
            names = [member.filename for member in members]
            stems = _shapefile_stems(names)
            for member in members:
                if _stem_of_part(member.filename, stems) is None and not self._is_skipped(member.filename, name):
                    self._unpack_one(archive, member, name, depth)
            for group in group_parts(names).values():
                self._bundle(archive, members, group, name)

    def _is_skipped(self, member: str, name: str) -> bool:
        where, title = Where(file=name), PurePosixPath(member).name[:80]
        if _is_leaving(member):
            self.found.issues.note("zip-systeembestand", where, onderdeel=title)
            return True
        if _explains(member):
            self.found.issues.note("zip-toelichting", where, onderdeel=title)
            return True
        return False

    def _unpack_one(self, archive: ZipFile, member: ZipInfo, name: str, depth: int) -> None:
        target = self._target(PurePosixPath(member.filename).suffix.lower())
        try:
            with archive.open(member) as source, target.open("wb") as file:
                shutil.copyfileobj(source, file)
        except UNREADABLE as error:
            target.unlink(missing_ok=True)
            raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error
        shown = f"{name}/{PurePosixPath(member.filename).name}"
        if not is_archive(target) or self.is_whole(target, shown):
            self.found.files.append((target, shown))
            return
        if depth >= MAX_NESTED:
            target.unlink()
            raise InputError("zip-in-zip", Where(file=name), bestand=name, onderdeel=member.filename[:200])
        self.unpack(target, shown, depth + 1)
        target.unlink()

    def _bundle(self, archive: ZipFile, members: Sequence[ZipInfo], stems: Sequence[str], name: str) -> None:
        """Copy the parts of some shapefiles into a zip of ours, the same bytes each time, so that it is known again."""
        target = self._target(".zip")
        titles = []
        try:
            with ZipFile(target, "w", ZIP_STORED) as bundle:
                for member in sorted(members, key=lambda known: known.filename):
                    lowered = PurePosixPath(member.filename.lower())
                    if str(lowered.with_suffix("")) in stems and lowered.suffix in PARTS:
                        titles += [PurePosixPath(member.filename).stem] if lowered.suffix == ".shp" else []
                        with archive.open(member) as source, bundle.open(ZipInfo(PurePosixPath(member.filename).name), "w") as file:
                            shutil.copyfileobj(source, file)
        except UNREADABLE as error:
            target.unlink(missing_ok=True)
            raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error
        self.found.files.append((target, f"{name}/{'+'.join(titles)[:120]}.shp"))

    def _target(self, suffix: str) -> Path:
        self.number += 1
        return (self.into / f"{self.number:04}").with_suffix(suffix if suffix[1:].isalnum() and len(suffix) <= 10 else ".dat")


def _is_never_whole(path: Path, name: str) -> bool:
    return False


def _shapefile_stems(members: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for group in group_parts(members).values() for stem in group)


def _stem_of_part(member: str, stems: frozenset[str]) -> str | None:
    """Return the stem of the shapefile of which a member is a part, read or not."""
    lowered = member.lower()
    endings = (ending for ending in (*PARTS, *_OTHER_PARTS) if lowered.endswith(ending))
    return next((lowered[: -len(ending)] for ending in endings if lowered[: -len(ending)] in stems), None)


def _is_leaving(member: str) -> bool:
    """Whether the computer that made the zip left this in it."""
    lowered = PurePosixPath(member.lower())
    return lowered.parts[:1] == ("__macosx",) or lowered.name in _LEAVINGS or lowered.name.startswith("._")


def _explains(member: str) -> bool:
    """Whether a member explains or draws the data and holds none."""
    lowered = PurePosixPath(member.lower())
    return lowered.suffix in _EXPLANATIONS or (lowered.suffix in ("", ".txt") and lowered.name.startswith(_EXPLAINING_NAMES))
