"""Reads the method from its data files and checks every entry against the schema; reports all problems at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList, Where
from wijkkoers.handbook.load import DATA, checked_entry, file_names, read_list, read_yaml
from wijkkoers.handbook.opgaven import CatalogueTheme, Domain
from wijkkoers.handbook.process import (
    AmbitionTheme,
    Aspect,
    FixedDate,
    Group,
    Knooppunt,
    Method,
    PartyKind,
    Phase,
    ProcessContent,
    Rung,
)

KNOOPPUNTEN = "knooppunten"
METHODS = "methods"
OPGAVEN = "opgaven"
METHOD_ORDER = ("kompas", "wijkvisie-corporatie", "integraal-wijkplan", "wijkuitvoeringsplan")
"""The order in which people see the methods; any other one comes after."""
CATALOGUE_ORDER = (
    "wonen",
    "werk-en-participatie",
    "onderwijs-en-opvoeding",
    "veiligheid",
    "gezondheid-en-zorg",
    "samenleven",
    "leefomgeving",
    "duurzaamheid",
    "water-en-hitte",
    "riolering",
    "groen",
    "warmte-en-energie",
    "verkeer-en-parkeren",
    "voorzieningen-en-schoolgebouwen",
    "aanzicht-en-openbare-ruimte",
    "ruimtelijke-ordening",
)
"""The order in which people see the themes of opgaven: those about people first; any other one comes after."""

E = TypeVar("E", Knooppunt, Method, CatalogueTheme)


@cache
def load_process() -> ProcessContent:
    """Return the method that comes with the product; read once.

    Raises InputError `handbook_invalid`, whose value `issues` (IssueList) names file, entry and field of every problem.
    """
    return read_process(files("wijkkoers.handbook") / DATA)


def read_process(folder: Traversable) -> ProcessContent:
    """Return the method in a folder with the layout of `handbook/data`; raises as `load_process` does.

    Knooppunten come in the order of the phases, methods in that of METHOD_ORDER, themes of opgaven in that of CATALOGUE_ORDER.
    Shapes only: whether references resolve is said by `checks_process.find_process_problems`.
    """
    issues = IssueList()
    phases = read_list(folder, "phases.yaml", Phase, issues)
    knooppunten = _read_each(folder, KNOOPPUNTEN, Knooppunt, issues)
    methods = _read_each(folder, METHODS, Method, issues)
    content = ProcessContent(
        phases=tuple(phases),
        aspects=tuple(read_list(folder, "process/aspects.yaml", Aspect, issues)),
        party_kinds=tuple(read_list(folder, "process/party_kinds.yaml", PartyKind, issues)),
        knooppunten=_in_order(knooppunten, [id for phase in phases for id in phase.knooppunten]),
        methods=_in_order(methods, METHOD_ORDER),
        dates=tuple(read_list(folder, "process/dates.yaml", FixedDate, issues)),
        rungs=tuple(read_list(folder, "process/rungs.yaml", Rung, issues)),
        groups=tuple(read_list(folder, "process/groups.yaml", Group, issues)),
        themes=tuple(read_list(folder, "process/themes.yaml", AmbitionTheme, issues)),
        catalogue=_in_order(_read_each(folder, OPGAVEN, CatalogueTheme, issues), CATALOGUE_ORDER),
        domains=tuple(read_list(folder, "process/domains.yaml", Domain, issues)),
    )
    if issues.has_errors:
        raise InputError("handbook_invalid", issues=issues)
    return content


def _read_each(folder: Traversable, part: str, shape: type[E], issues: IssueList) -> list[E]:
    """Return the entries of a subfolder with one entry per file, sorted by name; a file is named after its entry."""
    found: list[E] = []
    for name in file_names(folder, part, issues):
        content = read_yaml(folder, name, issues)
        if content is None:
            continue
        stem = name.removeprefix(f"{part}/").removesuffix(".yaml")
        entry = checked_entry(shape, content, name, stem, issues)
        if entry is not None and entry.id != stem:
            issues.error("handbook_file_name", Where(file=name, column="id"), entry=entry.id, expected=stem)
        elif entry is not None:
            found.append(entry)
    return found


def _in_order(entries: Iterable[E], order: Sequence[str]) -> tuple[E, ...]:
    """Return entries in the order of their ids in `order`; those it leaves out come last, as they came."""
    places: dict[str, int] = {}
    for place, id in enumerate(order):
        places.setdefault(id, place)
    return tuple(sorted(entries, key=lambda entry: places.get(entry.id, len(places))))
