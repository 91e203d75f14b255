"""A zip with files of known kinds, unpacked safely."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import UNREADABLE
from wijkkoers.sources.zips import open_zip

_SKIPPED = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")


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


def unpack(path: Path, name: str, into: Path) -> list[tuple[Path, str]]:
    """Unpack the files of a zip into a folder; returns (path, name as shown: `zip/member`) in the order of the zip.

    The files get names of our own (`0001.csv`), so that no name from the zip reaches the disk.
    InputError for an unsafe, broken or empty zip and for a zip in a zip.
    """
    with open_zip(path, name) as archive:
        members = [member for member in archive.infolist() if not member.is_dir() and not _is_skipped(member.filename)]
        if not members:
            raise InputError("zip-leeg", Where(file=name), bestand=name)
        return [_unpack_one(archive, member, name, into / f"{number:04}") for number, member in enumerate(members, start=1)]


def _is_skipped(member_name: str) -> bool:
    return member_name.startswith(_SKIPPED[0]) or PurePosixPath(member_name).name in _SKIPPED[1:]


def _unpack_one(archive: ZipFile, member: ZipInfo, name: str, stem: Path) -> tuple[Path, str]:
    suffix = PurePosixPath(member.filename).suffix.lower()
    target = stem.with_suffix(suffix if suffix[1:].isalnum() and len(suffix) <= 10 else ".dat")
    try:
        with archive.open(member) as source, target.open("wb") as file:
            shutil.copyfileobj(source, file)
    except UNREADABLE as error:
        target.unlink(missing_ok=True)
        raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error
    if is_archive(target):
        target.unlink()
        raise InputError("zip-in-zip", Where(file=name), bestand=name, onderdeel=member.filename[:200])
    return target, f"{name}/{PurePosixPath(member.filename).name}"
