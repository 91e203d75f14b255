"""What can go on cards, per kind: released words only. A new kind is one line in CARD_KINDS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import get_language

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.models import Dilemma
from wijkkoers.web.kit.selectors.shapes import CardSource, Choice
from wijkkoers.web.kit.selectors.thread_sources import effect_sources, maatregel_sources, opgave_sources
from wijkkoers.web.kit.wording import KIND_NAMES
from wijkkoers.web.parties.models import JointAmbition
from wijkkoers.web.parties.selectors import latest_pictures, present_partijen, released_goals, released_words
from wijkkoers.web.process.selectors import StapView, compass_of, installed_edition
from wijkkoers.web.process.states import StapStatus

TITLE_SIGNS = 140


@dataclass(frozen=True, slots=True)
class SourceFilter:
    """Which sources to show; empty leaves all in."""

    phase: str = ""
    spoor: str = ""
    party: str = ""
    theme: str = ""


def sources_of(dossier: Dossier, kind: CardKind) -> list[CardSource]:
    """Return everything of a kind that may be printed, in the order in which it is read; nothing for blank cards."""
    return CARD_KINDS[kind](dossier)


def filtered(sources: Iterable[CardSource], wanted: SourceFilter) -> list[CardSource]:
    """Return the sources that a filter leaves in."""
    return [source for source in sources if _fits(source, wanted)]


def choices_of(sources: Iterable[CardSource]) -> dict[str, list[Choice]]:
    """Return what one can choose by, in the order of the sources: `phase`, `spoor`, `party` and `theme`, each without doubles."""
    found: dict[str, dict[str, str]] = {"phase": {}, "spoor": {}, "party": {}, "theme": {}}
    for source in sources:
        found["phase"].update([source.phase] if source.phase else [])
        found["theme"].update([source.theme] if source.theme else [])
        found["spoor"].update({spoor: spoor for spoor in source.sporen})
        found["party"].update(source.parties)
    return {name: list(choices.items()) for name, choices in found.items()}


def _fits(source: CardSource, wanted: SourceFilter) -> bool:
    return (
        (not wanted.phase or (source.phase is not None and source.phase[0] == wanted.phase))
        and (not wanted.theme or (source.theme is not None and source.theme[0] == wanted.theme))
        and (not wanted.spoor or wanted.spoor in source.sporen)
        and (not wanted.party or wanted.party in dict(source.parties))
    )


def _knooppunten(dossier: Dossier) -> list[CardSource]:
    compass = compass_of(dossier)
    if compass is None:
        return []
    views = (view for view in compass.in_method if view.status is not StapStatus.NIET_VAN_TOEPASSING)
    return [_of_stap(view, compass.content) for view in views]


def _of_stap(view: StapView, content: ProcessContent) -> CardSource:
    language, stage = _language(), view.stage
    parties = tuple((id, _party_label(content, id)) for id in view.parties)
    phase = (stage.id, stage.label.in_language(language)) if stage else None
    return CardSource(
        subject=f"stap:{view.id}",
        label=view.label(language),
        text=view.knooppunt.goal if view.knooppunt else view.stap.own_goal,
        kicker=" · ".join([_name(CardKind.KNOOPPUNTEN), *([phase[1]] if phase else [])]),
        sporen=view.sporen,
        tags=tuple(label for _id, label in parties),
        text_language="nl",
        phase=phase,
        parties=parties,
    )


def _party_label(content: ProcessContent, id: str) -> str:
    known = {kind.id: kind for kind in content.party_kinds}
    return known[id].label.in_language(_language()) if id in known else id


def _belangen(dossier: Dossier) -> list[CardSource]:
    found = [(partij, released_words(partij)) for partij in present_partijen(dossier)]
    return [
        CardSource(
            subject=f"partij:{partij.pk}",
            label=partij.name,
            text=words.interest,
            kicker=_name(CardKind.BELANGEN),
            text_language="nl",
            parties=((str(partij.pk), partij.name),),
        )
        for partij, words in found
        if words is not None and words.interest
    ]


def _doelen(dossier: Dossier) -> list[CardSource]:
    names = {partij.pk: partij.name for partij in present_partijen(dossier)}
    themes = _themes()
    return [
        CardSource(
            subject=f"doel:{goal.id}",
            label=_title(goal.text, names[goal.partij_id]),
            text=_rest(goal.text),
            kicker=" · ".join([_name(CardKind.DOELEN), themes.get(goal.theme, goal.theme)]),
            tags=(names[goal.partij_id],),
            text_language="nl",
            theme=(goal.theme, themes.get(goal.theme, goal.theme)),
            parties=((str(goal.partij_id), names[goal.partij_id]),),
        )
        for goal in released_goals(dossier)
        if goal.partij_id in names
    ]


def _ambities(dossier: Dossier) -> list[CardSource]:
    themes = _themes()
    joints = [picture.joint for round_ in latest_pictures(dossier) for picture in round_.joints.values() if picture is not None]
    return [
        CardSource(
            subject=f"ambitie:{joint.pk}",
            label=_title(joint.text, themes.get(joint.theme, joint.theme)),
            text="\n".join(filter(None, [_rest(joint.text), _criterion(joint)])),
            kicker=" · ".join([_name(CardKind.AMBITIES), themes.get(joint.theme, joint.theme)]),
            text_language="nl",
            theme=(joint.theme, themes.get(joint.theme, joint.theme)),
        )
        for joint in joints
    ]


def _dilemmas(dossier: Dossier) -> list[CardSource]:
    return [
        CardSource(
            subject=f"dilemma:{row.pk}",
            label=row.question,
            kicker=_name(CardKind.DILEMMAS),
            poles=(row.first_value, row.second_value),
            text_language="nl",
        )
        for row in Dilemma.objects.filter(dossier=dossier, dropped_at=None)
    ]


def _title(text: str, otherwise: str) -> str:
    """Return a text that is short enough to be the title of a card, else the name of what it is about."""
    return text if len(text) <= TITLE_SIGNS else otherwise


def _rest(text: str) -> str:
    """Return a text that is too long to be the title of a card."""
    return "" if len(text) <= TITLE_SIGNS else text


def _criterion(joint: JointAmbition) -> str:
    return f"{joint.measure}: {joint.target} ({joint.target_year})" if joint.has_criterion else ""


def _themes() -> Mapping[str, str]:
    return {theme.id: theme.label.in_language(_language()) for theme in installed_edition().content.themes}


def _name(kind: CardKind) -> str:
    return str(KIND_NAMES[kind])


def _language() -> str:
    return (get_language() or "nl")[:2]


CARD_KINDS: Mapping[CardKind, Callable[[Dossier], list[CardSource]]] = {
    CardKind.KNOOPPUNTEN: _knooppunten,
    CardKind.BELANGEN: _belangen,
    CardKind.DOELEN: _doelen,
    CardKind.AMBITIES: _ambities,
    CardKind.OPGAVEN: opgave_sources,
    CardKind.MAATREGELEN: maatregel_sources,
    CardKind.EFFECTEN: effect_sources,
    CardKind.DILEMMAS: _dilemmas,
    CardKind.LEEG: lambda dossier: [],
}
