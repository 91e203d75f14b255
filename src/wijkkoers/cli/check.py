"""`wijkkoers check`: is everything in place and in order."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from wijkkoers.base.issues import Issue, Level
from wijkkoers.cli.store import open_store

SUMMARY = "controleer of alles op zijn plaats staat"
Problems = Iterator[str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes: nothing."""


def run(options: argparse.Namespace) -> int:
    """Run all checks and say what is wrong; exit code 1 when something is."""
    open_store(migrate=False)
    found = 0
    for label, check in CHECKS:
        problems = list(check())
        found += len(problems)
        print(f"{'in orde ' if not problems else 'NIET IN ORDE'}  {label}")
        for problem in problems:
            print(f"    {problem}")
    return 1 if found else 0


def _handbook() -> Problems:
    from wijkkoers.handbook.checks import find_problems
    from wijkkoers.handbook.load import load_handbook
    from wijkkoers.indicators.derived import FUNCTIONS

    yield from map(_line, find_problems(load_handbook(), FUNCTIONS))


def _method() -> Problems:
    """Say what is wrong with the texts and the graph of the method; warnings are for who writes it, not for who runs it."""
    from wijkkoers.base.errors import InputError
    from wijkkoers.handbook.checks_process import find_process_problems
    from wijkkoers.handbook.load import load_handbook
    from wijkkoers.handbook.load_process import load_process

    indicators = {indicator.id for indicator in load_handbook().indicators}
    try:
        issues = find_process_problems(load_process(), indicators)
    except InputError as error:
        issues = error.values["issues"]
    yield from (_line(issue) for issue in issues if issue.level is Level.ERROR)


def _line(issue: Issue) -> str:
    return f"{issue.where.file} {issue.where.sheet} {issue.where.column}: {issue.code} {dict(issue.values)}"


def _site() -> Problems:
    from django.core import checks

    for message in checks.run_checks():
        if message.level >= checks.WARNING:
            yield f"{message.id}: {message.msg}"


def _database() -> Problems:
    """A database that is still empty is in order: the first start fills it."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan and executor.loader.applied_migrations:
        yield f"de database loopt {len(plan)} stappen achter; start `wijkkoers serve` om hem bij te werken"


def _fonts() -> Problems:
    from django.contrib.staticfiles import finders

    from wijkkoers.base.errors import InputError
    from wijkkoers.reports.fonts import fonts_folder

    try:
        fonts_folder()
    except InputError:
        yield "het lettertype voor de praatplaat ontbreekt; draai `make setup`"
    for name in ("ui/vendor/maplibre-gl.mjs", "ui/vendor/SourceSans3-Regular.woff2"):
        if finders.find(name) is None:
            yield f"{name} ontbreekt; draai `make setup`"


CHECKS: tuple[tuple[str, Callable[[], Problems]], ...] = (
    ("handboek", _handbook),
    ("werkwijze", _method),
    ("instellingen", _site),
    ("database", _database),
    ("lettertypen en kaartbestanden", _fonts),
)
