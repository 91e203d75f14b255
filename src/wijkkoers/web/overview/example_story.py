"""The example as typed rows, read from the checked-in files of `example/`; everything in it is made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from wijkkoers.web.dossiers.states import Aim, Status, TeamRole

FOLDER = Path(__file__).resolve().parent / "example"
BOUNDARIES = "grenzen.geojson"
FIGURES = "cijfers-*.csv"


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person."""

    id: str
    name: str
    email: str
    organisation: str
    role: str


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that somebody did in a dossier."""

    at: datetime
    actor: str
    kind: str
    person: str
    after: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DossierStory:
    """A dossier, how it came about, and how it stands at the end."""

    id: str
    name: str
    organisation: str
    aim: Aim
    summary: str
    boundary_year: int
    acts: tuple[Act, ...]
    status: Status
    areas: tuple[str, ...]
    team: dict[str, TeamRole]


def organisations() -> list[dict[str, str]]:
    """Return the organisations: id, name, kind."""
    return [dict(row) for row in _rows("organisaties.yaml")]


def people() -> list[Person]:
    """Return the people, the first of each organisation in front."""
    return [Person(row["id"], row["name"], row["email"], row["organisation"], row["role"]) for row in _rows("personen.yaml")]


def dossiers() -> list[DossierStory]:
    """Return the dossiers with their history in order of time."""
    return [_story(row) for row in _rows("dossiers.yaml")]


def data_files() -> list[Path]:
    """Return the files with boundaries and figures, boundaries first, figures from old to new."""
    return [FOLDER / BOUNDARIES, *sorted(FOLDER.glob(FIGURES))]


def _story(row: dict[str, Any]) -> DossierStory:
    return DossierStory(
        id=row["id"],
        name=row["name"],
        organisation=row["organisation"],
        aim=Aim(row["aim"]),
        summary=row["summary"],
        boundary_year=row["boundary_year"],
        acts=tuple(sorted((_act(event) for event in row["events"]), key=lambda act: act.at)),
        status=Status(row["status"]),
        areas=tuple(row["areas"]),
        team={member["person"]: TeamRole(member["role"]) for member in row["team"]},
    )


def _act(row: dict[str, Any]) -> Act:
    at = timezone.make_aware(datetime.fromisoformat(row["at"]))
    return Act(at, row["actor"], row["kind"], row.get("person", ""), row.get("after", {}))


def _rows(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return found
