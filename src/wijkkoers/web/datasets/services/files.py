"""The files themselves: kept once, under their digest, never under a name a person gave."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Issue, Where
from wijkkoers.sources.archive import is_archive, unpack
from wijkkoers.sources.recognise import order_of, wants_whole_zip

CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Copy:
    """A file in a passing folder: the name people know it by, its digest (SHA-256), its size in bytes; the address it was fetched from."""

    path: Path
    name: str
    digest: str
    size: int
    address: str = ""


def path_of(digest: str) -> Path:
    """Return where a file with this digest is kept."""
    return Path(settings.FILES_FOLDER) / digest[:2] / digest


class Copies(list[Copy]):
    """Copies in the order in which they are read; `skipped` has a note for each member of a zip that was left out."""

    skipped: Sequence[Issue] = ()


@contextmanager
def copied_files(name: str, stream: BinaryIO) -> Iterator[Copies]:
    """Give copies of a file, or of every file in a zip, in a passing folder; `keep_copy` keeps one for good.

    Boundaries come first, files that need them later. A zip of a kind that is read as a whole stays one file.
    InputError when the file is empty or too large, or the zip is broken or hostile.
    """
    with work_folder() as folder:
        whole = _copy(stream, folder / "bestand", name)
        if not is_archive(whole.path) or wants_whole_zip(whole.path, name):
            yield Copies([whole])
            return
        inside = folder / "inhoud"
        inside.mkdir()
        found = unpack(whole.path, name, inside, wants_whole_zip)
        copies = Copies(_copy_of(path, inner) for path, inner in found.files)
        copies.skipped = tuple(found.issues)
        if len(copies) > 1:
            copies.sort(key=lambda copy: order_of(copy.path, copy.name))
        yield copies


def keep_copy(copy: Copy) -> None:
    """Keep a copy under its digest, unless that file is kept already."""
    target = path_of(copy.digest)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        os.replace(copy.path, target)


@contextmanager
def work_folder() -> Iterator[Path]:
    """Give a folder for passing work, on the disk of the kept files; gone afterwards."""
    root = Path(settings.WORK_FOLDER)
    root.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=root))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy(stream: BinaryIO, target: Path, name: str) -> Copy:
    _check_size(stream.seek(0, os.SEEK_END), name)
    stream.seek(0)
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as out:
        while part := stream.read(CHUNK):
            size += len(part)
            _check_size(size, name)
            digest.update(part)
            out.write(part)
    return Copy(target, name, digest.hexdigest(), size)


def _check_size(size: int, name: str) -> None:
    if size == 0:
        raise InputError("leeg-bestand", Where(file=name), bestand=name)
    if size > settings.UPLOAD_LIMIT_BYTES:
        limit_mb = settings.UPLOAD_LIMIT_BYTES // 1_000_000
        raise InputError("bestand-te-groot", Where(file=name), bestand=name, limit_mb=limit_mb)


def _copy_of(path: Path, name: str) -> Copy:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return Copy(path, name, digest, path.stat().st_size)
