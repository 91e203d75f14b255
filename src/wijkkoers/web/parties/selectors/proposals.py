"""What is known of the areas of a dossier, as far as the person who looks may see it, to propose partijen from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.selectors import GebiedRow, buurten_in, facilities_near, figures_of, gebied_of, shapes_of
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import area_keys
from wijkkoers.web.dossiers.states import Aim
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.models import ProposalAnswer
from wijkkoers.web.parties.proposals import INDICATORS, SCHOOLS, STRATEGY, AreaFacts, AreaValue, TeamOrganisation
from wijkkoers.web.parties.selectors.partijen import organisations_to_add, present_partijen
from wijkkoers.web.parties.selectors.words import released_goals

HEAT_THEME = "energie"


def area_facts(dossier: Dossier, language: str) -> AreaFacts | None:
    """Return what is known of the areas of a dossier; None when it has no area that the store knows."""
    areas = [found for code, year in area_keys(dossier) if (found := gebied_of(code, year)) is not None]
    if not areas:
        return None
    partijen = present_partijen(dossier)
    organisations = tuple(TeamOrganisation(row.pk, row.name, PartijKind(row.kind)) for row in organisations_to_add(dossier))
    return AreaFacts(
        values=_values(areas, language),
        schools=_schools(areas),
        kinds=frozenset(PartijKind(partij.kind) for partij in partijen),
        names=frozenset(partij.name.casefold() for partij in partijen),
        organisations=organisations,
        is_about_heat=dossier.aim == Aim.WUP or any(goal.theme == HEAT_THEME for goal in released_goals(dossier)),
    )


def proposal_answers(dossier: Dossier) -> list[ProposalAnswer]:
    """Return the proposed partijen that are not needed, with the reason."""
    return list(ProposalAnswer.objects.filter(dossier=dossier, withdrawn_at=None))


def answer_of(dossier: Dossier, answer_id: int) -> ProposalAnswer | None:
    """Return one answer of this dossier."""
    return ProposalAnswer.objects.filter(dossier=dossier, pk=answer_id).select_related("dossier__organisation").first()


def _values(areas: list[GebiedRow], language: str) -> Mapping[str, tuple[AreaValue, ...]]:
    """Return per indicator the newest value of each area; the startanalyse, which is of buurten, also of the buurten in a wijk."""
    names = {area.id: area.label for area in areas}
    owners = {area.id: area.label for area in areas}
    for wijk, buurten in buurten_in(areas).items():
        owners.update(dict.fromkeys(buurten, names[wijk]))
    sources = {source.id: source.label.in_language(language) for source in load_handbook().sources}
    newest: dict[tuple[str, int], AreaValue] = {}
    for (gebied, indicator, period), row in figures_of(owners, INDICATORS).items():
        if row.figure.value is None or (gebied not in names and indicator != STRATEGY):
            continue
        known = newest.get((indicator, gebied))
        if known is None or period > known.period:
            newest[indicator, gebied] = AreaValue(owners[gebied], row.figure.value, period, sources.get(row.source, row.source))
    return {indicator: tuple(value for (name, _id), value in newest.items() if name == indicator) for indicator in INDICATORS}


def _schools(areas: Iterable[GebiedRow]) -> tuple[str, ...] | None:
    """Return the names of schools in the areas; None when no facility at all is known there, so that nothing can be said."""
    places = [place for wkb, _year in shapes_of(areas).values() for place in facilities_near(wkb, 0.0)]
    if not places:
        return None
    return tuple(place.name for place in places if place.kind in SCHOOLS)
