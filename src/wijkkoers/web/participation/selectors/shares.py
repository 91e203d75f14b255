"""How large a group is in the wijk: the share that the wijkfoto of the dossier gives, with its year, source and marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wijkkoers.base.missing import Figure, Status, absent
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.datasets.selectors import store_version
from wijkkoers.web.datasets.selectors.viewing import viewer
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.wijkfoto.selectors import Subject, subject_of_dossier
from wijkkoers.web.wijkfoto.selectors.lines import Figures, lines_of
from wijkkoers.web.wijkfoto.selectors.series import Series, narrowed, series_over_years
from wijkkoers.web.wijkfoto.selectors.sharing import KEPT


@dataclass(frozen=True, slots=True)
class PopulationShare:
    """The share of a group in percent of what the indicator counts, or why there is none; `label` says what is counted."""

    figure: Figure
    label: str
    decimals: int
    year: int | None
    source: str

    @property
    def fraction(self) -> float | None:
        """The share from 0 to 1, None when it is not known."""
        return None if self.figure.value is None else self.figure.value / 100


@dataclass(frozen=True, slots=True)
class Population:
    """The areas of a dossier taken together, with the shares of groups; `name` is empty when the dossier has no area."""

    name: str = ""
    boundary_year: int | None = None
    shares: Mapping[str, PopulationShare] = field(default_factory=dict)
    is_fictional: bool = False


def population_of(dossier: Dossier, content: ProcessContent, language: str) -> Population:
    """Return the shares of the groups of this handbook in the areas of a dossier; a group without a figure has none."""
    subject = subject_of_dossier(dossier)
    if subject is None:
        return Population()
    wanted = {group.id: group.indicator for group in content.groups if group.indicator}
    handbook = narrowed(load_handbook(), sorted(set(wanted.values())))
    series = _series(subject, frozenset(wanted.values()))
    lines = {line.indicator: line for line in lines_of(handbook, Figures(series, None, None, {}), language)}
    shares = {
        group: PopulationShare(line.figure, line.label, line.decimals, line.year, line.source)
        for group, indicator in wanted.items()
        if (line := lines.get(indicator)) is not None
    }
    made_up = {source.id for source in load_handbook().sources if source.is_fictional}
    is_fictional = not made_up.isdisjoint(row.source for row in series.rows.values())
    return Population(subject.name, subject.first.boundary_year, shares, is_fictional)


NO_SHARE = PopulationShare(absent(Status.UNKNOWN), "", 0, None, "")


def _series(subject: Subject, indicators: frozenset[str]) -> Series:
    """Return the figures of a subject as the wijkfoto combines them; kept until the store changes, per viewer."""
    handbook, first = load_handbook(), subject.first.id
    key = ("groepen", *store_version(), handbook.version, viewer(), tuple(part.id for part in subject.parts), indicators)
    found = KEPT.get(key)
    if found is None:
        found = {first: series_over_years(narrowed(handbook, sorted(indicators)), subject.parts)}
        KEPT.put(key, found)
    return found[first]
