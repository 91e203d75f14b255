"""Zip containers (also xlsx) looked at before anything in them is unpacked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import (
    MAX_ZIP_MEMBER_BYTES,
    MAX_ZIP_MEMBERS,
    MAX_ZIP_RATIO,
    MAX_ZIP_TOTAL_BYTES,
    RATIO_FROM_BYTES,
    UNREADABLE,
)

ENCRYPTED_FLAG = 0x1


@dataclass(slots=True)
class Budget:
    """How much a zip and the zips in it hold together; `name` is that of the outermost."""

    name: str
    members: int = 0
    total_bytes: int = 0

    def spend(self, members: list[ZipInfo]) -> None:
        """Count members in; InputError when they are together too many or too large."""
        self.members += len(members)
        self.total_bytes += sum(member.file_size for member in members)
        where = Where(file=self.name)
        if self.members > MAX_ZIP_MEMBERS:
            raise InputError("zip-te-veel-bestanden", where, bestand=self.name, aantal=self.members, grens=MAX_ZIP_MEMBERS)
        if self.total_bytes > MAX_ZIP_TOTAL_BYTES:
            raise InputError("zip-bom", where, bestand=self.name, onderdeel="", mb=self.total_bytes // 1_000_000)


def open_zip(path: Path, name: str, budget: Budget | None = None) -> ZipFile:
    """Open a zip and check every member; the caller closes it. A zip in a zip shares the `budget` of the outermost.

    Python's zip reader never yields more bytes than a member declares, so checking what is declared bounds what is read.
    InputError when it is broken, encrypted, too large, too tightly packed, or names a path outside itself.
    """
    try:
        archive = ZipFile(path)
    except UNREADABLE as error:
        raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error
    try:
        check_members(archive.infolist(), name, budget)
    except InputError:
        archive.close()
        raise
    return archive


def check_members(members: list[ZipInfo], name: str, budget: Budget | None = None) -> None:
    """Raise InputError when the members together or one of them could do harm."""
    (budget or Budget(name)).spend(members)
    for member in members:
        _check_member(member, name)


def is_safe_path(member_name: str) -> bool:
    """Whether a member stays inside the folder into which it is unpacked."""
    path = PurePosixPath(member_name.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in member_name and "\0" not in member_name


def read_member(archive: ZipFile, member: str, name: str) -> bytes:
    """Return the bytes of a small member; InputError when it is broken."""
    try:
        return archive.read(member)
    except (BadZipFile, *UNREADABLE) as error:
        raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error


def _check_member(member: ZipInfo, name: str) -> None:
    where = Where(file=name)
    if member.flag_bits & ENCRYPTED_FLAG:
        raise InputError("bestand-versleuteld", where, bestand=name)
    if not is_safe_path(member.filename):
        raise InputError("pad-in-zip", where, bestand=name, onderdeel=member.filename[:200])
    too_dense = member.file_size > RATIO_FROM_BYTES and member.file_size > MAX_ZIP_RATIO * max(member.compress_size, 1)
    if too_dense or member.file_size > MAX_ZIP_MEMBER_BYTES:
        raise InputError("zip-bom", where, bestand=name, onderdeel=member.filename[:200], mb=member.file_size // 1_000_000)
