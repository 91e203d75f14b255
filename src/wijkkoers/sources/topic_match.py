"""Which of our indicators a subject of a CBS table is: by title, group and unit, never by its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.sources.columns import Column
from wijkkoers.sources.statline_names import BY_TITLE, KWB, NEAR, NEVER, SES, TopicMeasure, factor_of
from wijkkoers.sources.topics import Topic

FAMILIES = (KWB, NEAR, SES)


@dataclass(frozen=True, slots=True)
class Match:
    """What a subject stands for; without measure it is unknown, or (`is_ambiguous`) it could be more than one thing."""

    measure: TopicMeasure | None = None
    factor: float = 1.0
    is_ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """A column as its file names it, with the subject that it is about; None for a column of another sort (area, period)."""

    index: int
    name: str
    topic: Topic


def match_topic(topic: Topic, family: str = "", period: int | None = None) -> Match:
    """Return the one measure of a subject; `period` is the year of the figures.

    `family` is the source of the table: it decides where the groups are not known; known groups decide by themselves.
    """
    titled = BY_TITLE.get(topic.title, ())
    known = [measure for measure in titled if topic.groups is not None or family in ("", measure.source)]
    fitting = [measure for measure in known if factor_of(measure, topic.unit) is not None and _fits_group(measure, topic, family)]
    if topic.unit is None:
        fitting = [measure for measure in fitting if measure.sure_from <= (period or NEVER - 1)]
    best = _closest(fitting, topic)
    if len({measure.indicator for measure in best}) == 1:
        return Match(best[0], factor_of(best[0], topic.unit) or 1.0)
    return Match(is_ambiguous=bool(best) or (topic.groups is None and bool(known)))


def family_of(topics: Sequence[Topic], family: str = "") -> str:
    """Return the source of a table: what is told, else that of most subjects that only one source has; empty when nothing shows it."""
    if family:
        return family
    votes = dict.fromkeys(FAMILIES, 0)
    for topic in topics:
        known = BY_TITLE.get(topic.title, ())
        sources = {measure.source for measure in known if topic.groups is None or _fits_group(measure, topic, "")}
        if len(sources) == 1:
            votes[sources.pop()] += 1
    best = max(FAMILIES, key=lambda source: votes[source])
    return best if votes[best] else ""


def columns_of(subjects: Sequence[Subject], family: str, period: int) -> tuple[list[Column], list[Subject], list[Subject]]:
    """Return the columns with figures for one year, the subjects that could be more than one thing, and those not known.

    Of two columns for one indicator the first is used; the second counts as not known.
    """
    columns: dict[str, Column] = {}
    unsure: list[Subject] = []
    unknown: list[Subject] = []
    for subject in subjects:
        match = match_topic(subject.topic, family, period)
        measure = match.measure
        if measure is None:
            (unsure if match.is_ambiguous else unknown).append(subject)
        elif measure.indicator in columns:
            unknown.append(subject)
        else:
            columns[measure.indicator] = Column(
                subject.index, subject.name, measure.indicator, period, measure.source, match.factor, measure.zero_is_missing
            )
    return list(columns.values()), unsure, unknown


def _fits_group(measure: TopicMeasure, topic: Topic, family: str) -> bool:
    if topic.groups is None:
        return not measure.needs_group and (not measure.group or family == measure.source)
    return not measure.group or measure.group in "".join(topic.groups)


def _closest(measures: Sequence[TopicMeasure], topic: Topic) -> Sequence[TopicMeasure]:
    """Return the measures that name the most of the groups: `Nabijheid` of KWB goes before a title without group."""
    if not measures or topic.groups is None:
        return measures
    longest = max(len(measure.group) for measure in measures)
    return [measure for measure in measures if len(measure.group) == longest]
