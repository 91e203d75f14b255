"""Zip containers (also xlsx) looked at before anything in them is unpacked."""

from __future__ import annotations

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


def open_zip(path: Path, name: str) -> ZipFile:
    """Open a zip and check every member; the caller closes it.

    Python's zip reader never yields more bytes than a member declares, so checking what is declared bounds what is read.
    InputError when it is broken, encrypted, too large, too tightly packed, or names a path outside itself.
    """
    try:
        archive = ZipFile(path)
    except UNREADABLE as error:
        raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error
    try:
        check_members(archive.infolist(), name)
    except InputError:
        archive.close()
        raise
    return archive


def check_members(members: list[ZipInfo], name: str) -> None:
    """Raise InputError when the members together or one of them could do harm."""
    if len(members) > MAX_ZIP_MEMBERS:
        raise InputError("zip-te-veel-bestanden", Where(file=name), bestand=name, aantal=len(members), grens=MAX_ZIP_MEMBERS)
    total = sum(member.file_size for member in members)
    if total > MAX_ZIP_TOTAL_BYTES:
        raise InputError("zip-bom", Where(file=name), bestand=name, onderdeel="", mb=total // 1_000_000)
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
