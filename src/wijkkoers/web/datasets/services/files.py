"""The files themselves: kept once, under their digest, never under a name a person gave."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where

CHUNK = 1024 * 1024


def path_of(digest: str) -> Path:
    """Return where a file with this digest is kept."""
    return Path(settings.FILES_FOLDER) / digest[:2] / digest


def keep_file(name: str, stream: BinaryIO) -> tuple[str, int]:
    """Keep a file and return its digest (SHA-256) and size; InputError when it is empty or too large."""
    with work_folder() as folder:
        copy = folder / "nieuw"
        digest, size = _copy(stream, copy, name)
        if size == 0:
            raise InputError("leeg-bestand", Where(file=name))
        target = path_of(digest)
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            os.replace(copy, target)
    return digest, size


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


def _copy(stream: BinaryIO, target: Path, name: str) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as out:
        while part := stream.read(CHUNK):
            size += len(part)
            if size > settings.UPLOAD_LIMIT_BYTES:
                raise InputError("bestand-te-groot", Where(file=name), limit_mb=settings.UPLOAD_LIMIT_BYTES // CHUNK)
            digest.update(part)
            out.write(part)
    return digest.hexdigest(), size
