"""A store of its own in which real processes work, to be interrupted: SQLite in a folder, or a database on the server of the tests."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

PATIENCE_S = 120
POLL_S = 0.02
HELD_FOR = 5
"""So many looks in a row at which the store is being written: longer than any small act."""


@dataclass(frozen=True)
class Store:
    """A folder with files, and the URL of a database; empty for SQLite in that folder."""

    folder: Path
    url: str

    @property
    def environment(self) -> dict[str, str]:
        """What the processes get."""
        own = {"WIJKKOERS_DATA": str(self.folder), "WIJKKOERS_LOKAAL": "1", "DJANGO_SETTINGS_MODULE": "wijkkoers.web.config.settings"}
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        return kept | own | ({"DATABASE_URL": self.url} if self.url else {})

    def run(self, *words: object) -> subprocess.CompletedProcess[str]:
        """Run `wijkkoers` to its end."""
        command = [sys.executable, "-m", "wijkkoers.cli", *map(str, words)]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)

    def start(self, *words: object) -> subprocess.Popen[bytes]:
        """Start a module with words."""
        command = [sys.executable, "-m", *map(str, words)]
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def python(self, code: str) -> str:
        """Run Python with the store open; returns what it prints."""
        whole = f"import django; django.setup()\nfrom wijkkoers.web.datasets.models import *\n{code}"
        done = subprocess.run([sys.executable, "-c", whole], env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def counts(self) -> list[int]:
        """The numbers of areas, of their versions, of figures and of releases in use."""
        models = "Gebied.objects, GebiedVersion.objects, Observation.objects, Release.objects.filter(state='ingelezen')"
        return [int(number) for number in self.python(f"print(*[rows.count() for rows in ({models})])").split()]

    def is_being_written(self) -> bool:
        """Whether another process holds the store in a transaction that writes figures."""
        return _is_inserting(self.url) if self.url else _is_locked(self.folder / "wijkkoers.sqlite3")


def kill_while_writing(store: Store, process: subprocess.Popen[bytes]) -> int:
    """Kill a process as soon as it is in the middle of writing; returns its exit code."""
    deadline, seen = time.monotonic() + PATIENCE_S, 0
    while seen < HELD_FOR:
        assert process.poll() is None, "the process ended before it could be killed"
        assert time.monotonic() < deadline, "the process never wrote"
        seen = seen + 1 if store.is_being_written() else 0
        time.sleep(POLL_S)
    process.kill()
    return process.wait()


def _is_locked(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as database:
        try:
            database.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        database.execute("ROLLBACK")
        return False


def _is_inserting(url: str) -> bool:
    import psycopg

    query = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'INSERT INTO \"datasets_observation\"%'"
    )
    with psycopg.connect(url) as database:
        row = database.execute(query).fetchone()
    return bool(row and row[0])


@contextmanager
def new_store(folder: Path) -> Iterator[Store]:
    """Give an empty store on the database with which the tests run."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield Store(folder, "")
        return
    import psycopg

    name = f"proef_{os.getpid()}_{time.monotonic_ns()}"
    parts = urlsplit(server)
    with psycopg.connect(server, autocommit=True) as database:
        database.execute(f'CREATE DATABASE "{name}"')
        try:
            yield Store(folder, urlunsplit(parts._replace(path=f"/{name}")))
        finally:
            database.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
