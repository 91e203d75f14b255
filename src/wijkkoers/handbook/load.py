"""Reads the handbook from its data files and checks every entry against the schema; reports all problems at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList, Where
from wijkkoers.handbook.schema import Entry, Handbook, Indicator, Source, Term, Theme, Unit

DATA = "data"
IDS_LOCK = "ids.lock"
SAFE_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C where PyYAML has it: ten times as quick, and the handbook is read at every start."""

E = TypeVar("E", bound=Entry)
Rows = Iterator[tuple[str, Mapping[str, Any]]]


class _Version(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    version: str


@cache
def load_handbook() -> Handbook:
    """Return the handbook that comes with the product; read once.

    Raises InputError `handbook_invalid`, whose value `issues` (IssueList) names file and entry of every problem.
    """
    return read_handbook(files("wijkkoers.handbook") / DATA)


def read_handbook(folder: Traversable) -> Handbook:
    """Return the handbook in a folder with the layout of `handbook/data`; raises as `load_handbook` does.

    Shapes only: whether references resolve is said by `checks.find_problems`.
    """
    issues = IssueList()
    themes = read_list(folder, "themes.yaml", Theme, issues)
    units = read_list(folder, "units.yaml", Unit, issues)
    sources = read_list(folder, "sources.yaml", Source, issues)
    indicators = _read_indicators(folder, issues)
    terms = [term for name in file_names(folder, "glossary", issues) for term in read_list(folder, name, Term, issues)]
    version = _read_version(folder, issues)
    if issues.has_errors or version is None:
        raise InputError("handbook_invalid", issues=issues)
    order = {theme.id: place for place, theme in enumerate(themes)}
    indicators.sort(key=lambda indicator: order.get(indicator.theme, len(order)))
    return Handbook(
        version=version,
        themes=tuple(themes),
        units=tuple(units),
        sources=tuple(sources),
        indicators=tuple(indicators),
        terms=tuple(terms),
    )


def locked_ids() -> tuple[tuple[str, str], ...]:
    """Return the (kind, id) pairs ever given out, in the order in which they were; kind is `indicator`, `source` and so on."""
    text = (files("wijkkoers.handbook") / DATA / IDS_LOCK).read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((kind, id) for kind, id in lines)


def _read_version(folder: Traversable, issues: IssueList) -> str | None:
    content = read_yaml(folder, "version.yaml", issues)
    entry = checked_entry(_Version, content, "version.yaml", "version", issues) if content is not None else None
    return entry.version if entry is not None else None


def read_list(folder: Traversable, name: str, shape: type[E], issues: IssueList) -> list[E]:
    """Return the entries of a file that holds a list; what is wrong goes to `issues` and is left out."""
    content = read_yaml(folder, name, issues)
    return _entries(content, name, shape, issues) if content is not None else []


def _read_indicators(folder: Traversable, issues: IssueList) -> list[Indicator]:
    """Return the indicators of all files, sorted by name of file without its ending; themes are put in order later."""
    found: list[Indicator] = []
    for name in file_names(folder, "indicators", issues):
        content = read_yaml(folder, name, issues)
        if content is not None:
            found.extend(_entries(_with_defaults(content, name, issues), name, Indicator, issues))
    return found


def _with_defaults(content: Any, name: str, issues: IssueList) -> Any:
    """Return the entries of a file of indicators, each completed with the file's theme and defaults."""
    if not isinstance(content, Mapping) or not set(content) <= {"theme", "defaults", "indicators"}:
        issues.error("handbook_file_shape", Where(file=name), expected="theme, defaults, indicators")
        return []
    shared = {"theme": content.get("theme"), **(content.get("defaults") or {})}
    entries = content.get("indicators") or []
    return [{**shared, **entry} if isinstance(entry, Mapping) else entry for entry in entries]


def _entries(content: Any, name: str, shape: type[E], issues: IssueList) -> list[E]:
    if not isinstance(content, Sequence) or isinstance(content, str):
        issues.error("handbook_file_shape", Where(file=name), expected="list")
        return []
    checked = [checked_entry(shape, row, name, _label_of(row, place), issues) for place, row in enumerate(content, start=1)]
    return [entry for entry in checked if entry is not None]


def _label_of(row: Any, place: int) -> str:
    """Return what an entry calls itself, or its place in the file, counted from 1."""
    label = (row.get("id") or row.get("term")) if isinstance(row, Mapping) else None
    return str(label or place)


M = TypeVar("M", bound=BaseModel)


def checked_entry(shape: type[M], row: Any, name: str, entry: str, issues: IssueList) -> M | None:
    """Return a row as an entry, or None after reporting every field that is wrong."""
    try:
        return shape.model_validate(row)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_context=False):
            field = ".".join(str(part) for part in problem["loc"])
            issues.error("handbook_entry_invalid", Where(file=name, column=field), entry=entry, problem=problem["msg"])
    return None


def read_yaml(folder: Traversable, name: str, issues: IssueList) -> Any:
    """Return the content of a file, or None after reporting that it is missing, empty or no YAML."""
    try:
        content = yaml.load(folder.joinpath(*name.split("/")).read_text(encoding="utf-8"), Loader=SAFE_LOADER)  # noqa: S506  (safe)
    except FileNotFoundError:
        issues.error("handbook_file_missing", Where(file=name))
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        row = mark.line + 1 if mark is not None else None
        issues.error("handbook_file_not_yaml", Where(file=name, row=row), problem=str(getattr(error, "problem", error)))
        return None
    if content is None:
        issues.error("handbook_file_empty", Where(file=name))
    return content


def file_names(folder: Traversable, part: str, issues: IssueList) -> list[str]:
    """Return the YAML files of a subfolder, sorted by name without ending, so that `wonen` comes before `wonen-extra`."""
    place = folder / part
    if not place.is_dir():
        issues.error("handbook_file_missing", Where(file=part))
        return []
    stems = sorted(item.name.removesuffix(".yaml") for item in place.iterdir() if item.name.endswith(".yaml"))
    return [f"{part}/{stem}.yaml" for stem in stems]
