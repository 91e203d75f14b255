"""Documents that people hand in: which kinds are taken, and whether the content is what the name says.

Nothing is believed: the kind follows from the name, and the first bytes (of an office file the parts inside it) must agree.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.services.files import CHUNK, Copy, work_folder

SIZE_LIMIT_BYTES = 20 * 1000 * 1000
NAME_LIMIT = 200
HEAD_BYTES = 1024
OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
DANGEROUS_STARTS = (b"<", b"MZ", b"#!", b"\x7fELF", b"{\\rtf", b"\xca\xfe\xba\xbe")
ACTIVE_PARTS = ("vbaproject", "activex", "/embeddings/oleobject", "basic/", "scripts/")
MEMBER_LIMIT = 10_000
BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError)
"""What reading a zip raises when it is broken, locked with a password or packed in a way that is not read here."""


def size_limit_bytes() -> int:
    """Return the size above which a document is refused."""
    return min(int(settings.UPLOAD_LIMIT_BYTES), SIZE_LIMIT_BYTES)


@contextmanager
def received_document(name: str, stream: BinaryIO) -> Iterator[tuple[Copy, str]]:
    """Give a checked copy of a document in a passing folder, with its type.

    InputError `document-leeg`, `document-te-groot`, `document-soort` (a kind that is not taken), `document-anders` (the content is
    not what the name says) or `document-actief` (it holds macros or scripts).
    """
    shown = shown_name(name)
    extension = shown.rpartition(".")[2].lower() if "." in shown else ""
    if extension not in KINDS:
        raise InputError("document-soort")
    content_type, is_kind = KINDS[extension]
    with work_folder() as folder:
        copy = _copy(stream, folder / "document", shown)
        if not is_kind(copy.path):
            raise InputError("document-anders", extension=extension)
        yield copy, content_type


def shown_name(name: str) -> str:
    """Return the name that people see: without folders and signs that steer a screen, not too long, with its ending."""
    last = name.replace("\\", "/").rpartition("/")[2]
    clean = " ".join("".join(sign for sign in last if sign.isprintable() and sign not in '"<>|:*?;').split())
    stem, point, extension = clean.rpartition(".")
    return f"{stem[: NAME_LIMIT - len(extension) - 1]}{point}{extension}" if point and len(extension) < 10 else clean[:NAME_LIMIT]


def _copy(stream: BinaryIO, target: Path, name: str) -> Copy:
    digest, size, limit = hashlib.sha256(), 0, size_limit_bytes()
    if stream.seek(0, os.SEEK_END) > limit:
        raise InputError("document-te-groot", limit_mb=limit // 1_000_000)
    stream.seek(0)
    with target.open("wb") as out:
        while part := stream.read(CHUNK):
            size += len(part)
            digest.update(part)
            out.write(part)
    if size == 0:
        raise InputError("document-leeg")
    return Copy(target, name, digest.hexdigest(), size)


def _starts_with(*signs: bytes) -> Callable[[Path], bool]:
    return lambda path: _head(path).startswith(signs)


def _is_webp(path: Path) -> bool:
    head = _head(path)
    return head.startswith(b"RIFF") and head[8:12] == b"WEBP"


def _is_text(path: Path) -> bool:
    """Whether a file is plain text: no binary, and nothing that a browser or a computer would run."""
    content = path.read_bytes()
    if b"\x00" in content:
        return False
    return not content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(DANGEROUS_STARTS)


def _is_office(part: str) -> Callable[[Path], bool]:
    def is_kind(path: Path) -> bool:
        names = _members(path)
        return "[Content_Types].xml" in names and any(name.startswith(f"{part}/") for name in names)

    return is_kind


def _is_open_document(content_type: str) -> Callable[[Path], bool]:
    def is_kind(path: Path) -> bool:
        if "mimetype" not in _members(path):
            return False
        try:
            with zipfile.ZipFile(path) as archive, archive.open("mimetype") as member:
                return member.read(len(content_type) + 1).strip() == content_type.encode()
        except BROKEN:
            return False

    return is_kind


def _members(path: Path) -> set[str]:
    """Return the names inside a zip, none for what is no zip; InputError `document-actief` when one of them can act by itself."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except BROKEN:
        return set()
    if len(names) > MEMBER_LIMIT:
        return set()
    if any(part in name.lower() for name in names for part in ACTIVE_PARTS):
        raise InputError("document-actief")
    return names


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(HEAD_BYTES)


KINDS: Mapping[str, tuple[str, Callable[[Path], bool]]] = {
    "pdf": ("application/pdf", _starts_with(b"%PDF-")),
    "docx": (f"{OFFICE}.wordprocessingml.document", _is_office("word")),
    "xlsx": (f"{OFFICE}.spreadsheetml.sheet", _is_office("xl")),
    "pptx": (f"{OFFICE}.presentationml.presentation", _is_office("ppt")),
    "odt": (f"{OPEN_DOCUMENT}.text", _is_open_document(f"{OPEN_DOCUMENT}.text")),
    "ods": (f"{OPEN_DOCUMENT}.spreadsheet", _is_open_document(f"{OPEN_DOCUMENT}.spreadsheet")),
    "odp": (f"{OPEN_DOCUMENT}.presentation", _is_open_document(f"{OPEN_DOCUMENT}.presentation")),
    "txt": ("text/plain", _is_text),
    "csv": ("text/csv", _is_text),
    "png": ("image/png", _starts_with(b"\x89PNG\r\n\x1a\n")),
    "jpg": ("image/jpeg", _starts_with(b"\xff\xd8\xff")),
    "jpeg": ("image/jpeg", _starts_with(b"\xff\xd8\xff")),
    "webp": ("image/webp", _is_webp),
}
"""By the ending of the name: the type with which a document is served, and whether a file is of that kind."""
