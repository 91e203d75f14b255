"""The files of the project, as the house tests see them: everything that .gitignore does not leave out."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/wijkkoers"
WEB = PACKAGE / "web"
PURE = ("base", "handbook", "sources", "indicators", "reports", "appraisal", "housing", "scale")
CALCULATING = ("base", "indicators", "appraisal", "housing")
BINARY = {".png", ".jpg", ".ico", ".woff2", ".ttf", ".xlsx", ".xls", ".gpkg", ".zip", ".pdf", ".npz", ".gz"}


@cache
def ignored_patterns() -> tuple[str, ...]:
    lines = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def is_ignored(path: PurePosixPath, is_folder: bool) -> bool:
    if path.name == ".git":
        return True
    for pattern in ignored_patterns():
        if pattern.endswith("/") and not is_folder:
            continue
        plain = pattern.strip("/")
        if fnmatch(path.name, plain) or fnmatch(str(path), plain):
            return True
    return False


def _walk(folder: Path) -> Iterator[Path]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        relative = PurePosixPath(path.relative_to(ROOT))
        if is_ignored(relative, entry.is_dir()):
            continue
        if entry.is_dir():
            yield from _walk(path)
        else:
            yield path


@cache
def project_files() -> tuple[Path, ...]:
    return tuple(_walk(ROOT))


def project_texts() -> list[Path]:
    return [path for path in project_files() if path.suffix not in BINARY]


def python_files(folder: Path) -> list[Path]:
    return [path for path in project_files() if path.suffix == ".py" and folder in path.parents]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported_modules(path: Path) -> set[str]:
    """Full names that a file imports; `from a import b` gives both a and a.b."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found
