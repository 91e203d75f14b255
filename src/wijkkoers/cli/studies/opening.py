"""Opening a weegbestand for a verb: everything that is wrong is said at once, and nothing is computed from a file with errors."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from wijkkoers.base.issues import Issue, Level
from wijkkoers.cli.weegbestand_sentences import describe
from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.reading import read_weegbestand


class FileRefused(Exception):
    """A weegbestand with errors, which have been said."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A weegbestand that is in order, with the warnings about it."""

    file: Weegbestand
    name: str
    warnings: tuple[Issue, ...]


def open_weegbestand(path: Path, language: str) -> Opened:
    """Return the weegbestand at a path. Raises InputError when it cannot be read at all, FileRefused when it has errors."""
    file, issues = read_weegbestand(path)
    errors = [issue for issue in issues if issue.level is Level.ERROR]
    if file is None or errors:
        for issue in errors:
            print(f"Fout: {describe(issue, language)}" if language == "nl" else f"Error: {describe(issue, language)}", file=sys.stderr)
        raise FileRefused
    return Opened(file, path.name, tuple(issue for issue in issues if issue.level is Level.WARNING))
