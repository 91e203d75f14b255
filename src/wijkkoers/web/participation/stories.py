"""What became of a contribution in sentences for whoever brought it in: the same on their own page and in the letter. Short words, `u`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkkoers.base.periods import day_text
from wijkkoers.web.participation.inbreng_page import thing_name
from wijkkoers.web.participation.selectors.fate import Outcome, Story
from wijkkoers.web.participation.states import Fate, Moderation

FATE_SENTENCES = {
    Fate.OPEN: gettext_lazy("Wij weten nog niet wat wij met uw inbreng doen. U leest het hier zodra wij het weten."),
    Fate.OVERGENOMEN: gettext_lazy("Wij nemen uw inbreng over."),
    Fate.DEELS: gettext_lazy("Wij nemen een deel van uw inbreng over."),
    Fate.NIET: gettext_lazy("Wij nemen uw inbreng niet over."),
}
PART_SENTENCES = {
    Fate.OPEN: gettext_lazy("Wij weten nog niet wat wij hiermee doen."),
    Fate.OVERGENOMEN: gettext_lazy("Dit nemen wij over."),
    Fate.DEELS: gettext_lazy("Een deel hiervan nemen wij over."),
    Fate.NIET: gettext_lazy("Dit nemen wij niet over."),
}


@dataclass(frozen=True, slots=True)
class ToldAnswer:
    """One answer in words; `part` quotes the part of the own text that it answers, empty when it answers all of it.

    `is_shielded` says that these own words are for nobody but whoever brought them in.
    """

    sentence: str
    reason: str
    places: tuple[str, ...]
    where: str
    fate: Fate
    part: str = ""
    is_shielded: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One step of what happened, with its day; `is_done` False for what is still to come."""

    label: str
    day: str = ""
    is_done: bool = True


def answers_of(story: Story) -> list[ToldAnswer]:
    """Return the answers to a contribution in words; none for one that was left out."""
    if story.is_left:
        return []
    return [_told(outcome) for outcome in story.outcomes]


def notes_of(story: Story) -> list[str]:
    """Return what else whoever brought it in should know."""
    notes = []
    if story.is_left:
        notes.append(_("Wij nemen dit bericht niet mee. De reden: %(reason)s") % {"reason": story.row.dropped_reason})
    if story.is_merged:
        notes.append(_("Meer mensen brachten dit in. Wij nemen het samen en geven één antwoord voor iedereen."))
    if story.is_split:
        notes.append(_("U noemde meer dan één ding. Op elk ding geven wij apart antwoord."))
    if story.row.moderation == Moderation.AFGESCHERMD and not story.is_left:
        notes.append(_("Anderen kunnen uw tekst niet lezen. De reden: %(reason)s") % {"reason": story.row.moderation_reason})
    return notes


def steps_of(story: Story, language: str) -> list[Step]:
    """Return what happened with a contribution and when, and what is still to come."""
    row = story.row
    steps = [Step(_("Ontvangen"), day_text(localdate(row.added_at), language))]
    if row.moderated_at:
        steps.append(Step(_("Gelezen"), day_text(localdate(row.moderated_at), language)))
    elif not story.is_left:
        steps.append(Step(_("Gelezen"), is_done=story.is_answered))
    if story.is_merged and row.dropped_at:
        steps.append(Step(_("Samengenomen met wat anderen zeiden"), day_text(localdate(row.dropped_at), language)))
    if story.is_split and row.dropped_at:
        steps.append(Step(_("In delen bekeken"), day_text(localdate(row.dropped_at), language)))
    if story.is_left:
        return steps
    day = answered_day(story)
    return [*steps, Step(_("Antwoord"), day_text(day, language) if day else "", day is not None)]


def answered_day(story: Story) -> date | None:
    """Return the day of the last answer, when all of it was answered."""
    moments = [outcome.row.fate_at for outcome in story.outcomes if outcome.row.fate_at]
    return localdate(max(moments)) if moments and story.is_answered else None


def _told(outcome: Outcome) -> ToldAnswer:
    row, part = outcome.row, outcome.part
    sentences = PART_SENTENCES if part else FATE_SENTENCES
    return ToldAnswer(
        str(sentences[outcome.fate]),
        row.fate_reason,
        tuple(thing_name(card) for card in outcome.places),
        row.fate_where,
        outcome.fate,
        part.text if part else "",
        part is not None and part.moderation == Moderation.AFGESCHERMD,
    )
