"""Answers of services, kept on disk by their address: asking twice costs the service nothing."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DAY_S = 24 * 3600.0


class Answers:
    """A folder of answers; one that is older than `max_age_s` counts as absent and is removed."""

    def __init__(self, folder: Path, max_age_s: float = DAY_S, now: Callable[[], float] = time.time) -> None:
        """Keep answers in a folder, which is made when the first one comes; `now` gives seconds since 1970."""
        self.folder, self.max_age_s, self.now = folder, max_age_s, now

    def find(self, address: str) -> bytes | None:
        """Return the answer kept for an address; None when there is none that is young enough."""
        path = self._path(address)
        try:
            if not self._is_young(path):
                return None
            return path.read_bytes()
        except OSError:
            return None

    def keep(self, address: str, answer: bytes) -> None:
        """Keep an answer, and clear away those that grew old."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._clear()
        handle, passing = tempfile.mkstemp(dir=self.folder, suffix=".deel")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(answer)
            os.replace(passing, self._path(address))
        except BaseException:
            Path(passing).unlink(missing_ok=True)
            raise
        os.utime(self._path(address), (self.now(), self.now()))

    def _path(self, address: str) -> Path:
        return self.folder / hashlib.sha256(address.encode("utf-8")).hexdigest()

    def _is_young(self, path: Path) -> bool:
        return self.now() - path.stat().st_mtime <= self.max_age_s

    def _clear(self) -> None:
        for path in self.folder.iterdir():
            with suppress(OSError):  # another process may have been ahead
                if not self._is_young(path):
                    path.unlink()
