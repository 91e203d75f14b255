"""The example as typed rows, read from the checked-in files of `example/`; everything in it is made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from wijkkoers.web.dossiers.states import Aim, Status, TeamRole
from wijkkoers.web.estate.kinds import ComplexKind, Heating
from wijkkoers.web.estate.values import ComplexValues

FOLDER = Path(__file__).resolve().parent / "example"
BOUNDARIES = ("grenzen-2020.geojson", "grenzen.geojson")
FACILITIES = "voorzieningen.geojson"
FIGURES = "cijfers-*.csv"
SECOND_SOURCE = "telling-woningen.csv"
OWN_STOCK = "bezit-2025.csv"
"""Seen by the corporatie alone, as its own figures always are; the rest everybody sees."""
REVISED = "herziening-*.csv"
COMPLEXES = "complexen-*.yaml"
COMPLEXES_STATED = "2025-02-03T09:00"
FILES_READ = "2025-09-01T08:30"
REVISED_READ = "2026-06-18T09:15"
BOUNDARY_YEAR = 2025
OLDER_BOUNDARY_YEAR = 2020
GEMEENTE = "GM9901"


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


def complexes() -> list[tuple[str, ComplexValues]]:
    """Return the complexes with the id of their organisation, by number."""
    names = sorted(path.name for path in FOLDER.glob(COMPLEXES))
    return [(row["organisation"], _complex(row)) for name in names for row in _rows(name)]


def complexes_stated_at() -> datetime:
    """Return when the organisations stated their complexes."""
    return _moment(COMPLEXES_STATED)


def data_files() -> list[Path]:
    """Return the files: areas and places first, figures from old to new, then what a second source and the corporatie say."""
    areas = [FOLDER / name for name in (*BOUNDARIES, FACILITIES)]
    return [*areas, *sorted(FOLDER.glob(FIGURES)), FOLDER / SECOND_SOURCE, FOLDER / OWN_STOCK]


def is_shared(path: Path) -> bool:
    """Whether everybody may see what is in a file."""
    return path.name != OWN_STOCK


def revised_files() -> list[Path]:
    """Return the files that came in after the dossiers were made: figures that were revised."""
    return sorted(FOLDER.glob(REVISED))


def files_read_at() -> datetime:
    """Return when the files came in that were there before the dossiers."""
    return _moment(FILES_READ)


def revised_read_at() -> datetime:
    """Return when the revised figures came in."""
    return _moment(REVISED_READ)


def _story(row: dict[str, Any]) -> DossierStory:
    acts = [*(_act(event) for event in row["events"]), *_party_acts(row["id"]), *_course_acts(row["id"])]
    return DossierStory(
        id=row["id"],
        name=row["name"],
        organisation=row["organisation"],
        aim=Aim(row["aim"]),
        summary=row["summary"],
        boundary_year=row["boundary_year"],
        acts=tuple(sorted(acts, key=lambda act: act.at)),
        status=Status(row["status"]),
        areas=tuple(row["areas"]),
        team={member["person"]: TeamRole(member["role"]) for member in row["team"]},
    )


def _act(row: dict[str, Any]) -> Act:
    return Act(_moment(row["at"]), row["actor"], row["kind"], row.get("person", ""), row.get("after", {}))


def _party_acts(dossier: str) -> list[Act]:
    """Return how the partijen of a dossier joined, wrote their belang and released it; `after` holds the whole partij."""
    names = {row["id"]: row["name"] for row in organisations()}
    acts = []
    for row in (row for row in _rows("partijen.yaml") if row["dossier"] == dossier):
        for party in row["parties"]:
            organisation = names.get(party.get("organisation", ""), "")
            after = {**party, "organisation": organisation, "name": party.get("name", organisation)}
            added, written = party.get("added", row["added"]), party["written"]
            acts.append(Act(_moment(added["at"]), added["by"], "partij.toegevoegd", "", after))
            acts.append(Act(_moment(written["at"]), written["by"], "partij.concept-gewijzigd", "", after))
            if "released" in party:
                acts.append(Act(_moment(party["released"]), written["by"], "partij.vrijgegeven", "", after))
    return acts


def _course_acts(dossier: str) -> list[Act]:
    """Return what the team of a dossier did in the compass, with its partijen and in the wijk; `after` holds the whole row.

    All rows share one `refs`: what the things of the story are called once they are made (`key` -> `opgave:12`).
    """
    names = sorted(path.name for path in FOLDER.glob(f"verloop-{dossier}-*.yaml"))
    refs: dict[str, str] = {}
    return [Act(_moment(row["at"]), row.get("by", ""), row["act"], "", row | {"refs": refs}) for name in names for row in _rows(name)]


def _complex(row: dict[str, Any]) -> ComplexValues:
    longitude, latitude = row["point"]
    return ComplexValues(
        number=row["id"].upper(),
        name=row["name"],
        kind=ComplexKind(row["kind"]),
        eenheid_count=row["eenheid_count"],
        buurt_code=row["buurtcode"],
        boundary_year=BOUNDARY_YEAR,
        built_year=row["built"],
        heating=Heating(row["heating"]),
        energy_labels=row["energy_labels"],
        rent_eur_per_month=Decimal(row["rent"]["eur_per_month"]),
        rent_year=row["rent"]["year"],
        longitude=longitude,
        latitude=latitude,
        remark=row["remark"],
    )


def _moment(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))


def _rows(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return found
