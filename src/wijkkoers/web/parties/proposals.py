"""Which partijen the map and the stock of an area suggest. One rule per kind; a missing figure gives no proposal, and that is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wijkkoers.web.parties.kinds import PartijKind

MANY_PCT = 5.0
"""Other landlords and flats of owners count from this share of the homes in an area."""
CORPORATIE, OTHER_LANDLORDS, FLATS, OWNED = "aandeel-corporatie", "aandeel-overige-verhuur", "aandeel-meergezins", "aandeel-koop"
HEAT_NETWORK, STRATEGY = "aandeel-stadsverwarming", "startanalyse-strategie"
INDICATORS = (CORPORATIE, OTHER_LANDLORDS, FLATS, OWNED, HEAT_NETWORK, STRATEGY)
NETWORK_STRATEGIES = (2.0, 3.0)
"""Categories of the startanalyse in which a heat network costs the country least."""
SCHOOLS = frozenset({"school", "mbo"})
MOST_SCHOOLS = 12


@dataclass(frozen=True, slots=True)
class AreaValue:
    """The newest value of an indicator in one area, with where it comes from."""

    area: str
    value: float
    period: int
    source: str


@dataclass(frozen=True, slots=True)
class TeamOrganisation:
    """An organisation that takes part in the dossier and is no partij of it."""

    id: int
    name: str
    kind: PartijKind


@dataclass(frozen=True, slots=True)
class AreaFacts:
    """What is known of the areas of a dossier. `values` holds per indicator the areas with a value; `schools` is None without a map."""

    values: Mapping[str, tuple[AreaValue, ...]]
    schools: tuple[str, ...] | None
    kinds: frozenset[PartijKind]
    names: frozenset[str]
    organisations: tuple[TeamOrganisation, ...]
    is_about_heat: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A partij to add; `reason` is the code of its sentence with these `values`. `key` stays the same as long as the reason holds."""

    key: str
    kind: PartijKind
    name: str
    reason: str
    values: Mapping[str, str | float | int]
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of partij of which nothing can be said, because these figures are missing; `schools` stands for the map of facilities."""

    kind: PartijKind
    missing: tuple[str, ...]


Found = list[Proposal | Gap]


def propose(facts: AreaFacts) -> tuple[list[Proposal], list[Gap]]:
    """Return the partijen to propose and the kinds of which nothing is known, in the order of the rules."""
    found = [item for rule in RULES for item in rule(facts)]
    return [item for item in found if isinstance(item, Proposal)], [item for item in found if isinstance(item, Gap)]


def _team(facts: AreaFacts) -> Found:
    """An organisation with people in the team is proposed as partij."""
    return [
        Proposal(f"organisatie:{row.id}", row.kind, row.name, "team", {"name": row.name}, row.id)
        for row in facts.organisations
        if row.name.casefold() not in facts.names
    ]


def _corporatie(facts: AreaFacts) -> Found:
    """A corporatie where it has homes, unless one takes part."""
    if facts.kinds & {PartijKind.CORPORATIE} or any(row.kind is PartijKind.CORPORATIE for row in facts.organisations):
        return []
    return _share(facts, CORPORATIE, PartijKind.CORPORATIE, least=0.0)


def _tenants(facts: AreaFacts) -> Found:
    """An organisation of tenants where a corporatie has homes, unless one takes part."""
    if PartijKind.HUURDERSORGANISATIE in facts.kinds:
        return []
    return _share(facts, CORPORATIE, PartijKind.HUURDERSORGANISATIE, least=0.0)


def _landlords(facts: AreaFacts) -> Found:
    """Other landlords where they let many homes, unless one takes part."""
    if PartijKind.VASTGOEDEIGENAAR in facts.kinds:
        return []
    return _share(facts, OTHER_LANDLORDS, PartijKind.VASTGOEDEIGENAAR, least=MANY_PCT)


def _vve(facts: AreaFacts) -> Found:
    """An owners' association where there are many flats and many homes of owners, unless one takes part.

    Only when both shares together exceed 100 % are there flats of owners for certain.
    """
    if PartijKind.VVE in facts.kinds:
        return []
    owned = {value.area: value for value in facts.values.get(OWNED, ())}
    pairs = [(flats, owned[flats.area]) for flats in facts.values.get(FLATS, ()) if flats.area in owned]
    if not pairs:
        return [Gap(PartijKind.VVE, tuple(name for name in (FLATS, OWNED) if not facts.values.get(name)) or (FLATS, OWNED))]
    many = [pair for pair in pairs if pair[0].value >= MANY_PCT and pair[1].value >= MANY_PCT]
    if not many:
        return []
    flats, owner = max(many, key=lambda pair: pair[0].value + pair[1].value)
    code = "vve-zeker" if flats.value + owner.value > 100 else "vve-mogelijk"
    values = {"flats": flats.value, "owned": owner.value, **_origin(flats)}
    return [Proposal("vve", PartijKind.VVE, "", code, values)]


def _heat(facts: AreaFacts) -> Found:
    """A heat company where there is a heat network, or where the startanalyse gives one as the cheapest, unless one takes part."""
    if PartijKind.WARMTEBEDRIJF in facts.kinds or any(row.kind is PartijKind.WARMTEBEDRIJF for row in facts.organisations):
        return []
    present = [value for value in facts.values.get(HEAT_NETWORK, ()) if value.value > 0]
    if present:
        most = max(present, key=lambda value: value.value)
        return [Proposal("warmtebedrijf", PartijKind.WARMTEBEDRIJF, "", "warmtenet", {"share": most.value, **_origin(most)})]
    cheapest = [value for value in facts.values.get(STRATEGY, ()) if value.value in NETWORK_STRATEGIES]
    if cheapest:
        return [Proposal("warmtebedrijf", PartijKind.WARMTEBEDRIJF, "", "startanalyse", _origin(cheapest[0]))]
    missing = tuple(name for name in (HEAT_NETWORK, STRATEGY) if not facts.values.get(name))
    return [Gap(PartijKind.WARMTEBEDRIJF, missing)] if missing else []


def _grid(facts: AreaFacts) -> Found:
    """The grid operator whenever the dossier is about heat, unless it takes part."""
    takes_part = PartijKind.NETBEHEERDER in facts.kinds or any(row.kind is PartijKind.NETBEHEERDER for row in facts.organisations)
    if takes_part or not facts.is_about_heat:
        return []
    return [Proposal("netbeheerder", PartijKind.NETBEHEERDER, "", "warmteplan", {})]


def _schools(facts: AreaFacts) -> Found:
    """Every school on the map of the area that is no partij by its own name."""
    if facts.schools is None:
        return [Gap(PartijKind.SCHOOL, ("schools",))]
    new = dict.fromkeys(name for name in facts.schools if name.casefold() not in facts.names)
    return [
        Proposal(f"school:{name.casefold()}", PartijKind.SCHOOL, name, "school" if name else "school-zonder-naam", {"name": name})
        for name in list(new)[:MOST_SCHOOLS]
    ]


RULES: tuple[Callable[[AreaFacts], Found], ...] = (_team, _corporatie, _tenants, _landlords, _vve, _heat, _grid, _schools)


def _share(facts: AreaFacts, indicator: str, kind: PartijKind, *, least: float) -> Found:
    """Propose a kind where the share of an indicator exceeds `least` (or reaches it, above 0), by the area with the largest share."""
    values = facts.values.get(indicator, ())
    if not values:
        return [Gap(kind, (indicator,))]
    most = max(values, key=lambda value: value.value)
    if most.value <= 0 or most.value < least:
        return []
    return [Proposal(kind.value, kind, "", kind.value, {"share": most.value, **_origin(most)})]


def _origin(value: AreaValue) -> dict[str, str | int]:
    return {"area": value.area, "year": value.period, "source": value.source}
