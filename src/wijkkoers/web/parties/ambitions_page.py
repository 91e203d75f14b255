"""Rounds of ambitions in words: who handed in, what all wrote side by side, what they want together and who agrees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkkoers.web.parties import wording
from wijkkoers.web.parties.forms.fields import theme_labels, theme_questions
from wijkkoers.web.parties.models import AmbitionEntry, AmbitionRound, JointAmbition, Partij
from wijkkoers.web.parties.selectors import (
    JointPicture,
    OpinionLine,
    Viewer,
    entries_of,
    handed_in_of,
    partijen_of,
    pictures_of,
    terms_of,
)
from wijkkoers.web.parties.states import SHOWN, RoundMove, RoundStatus, moves_from
from wijkkoers.web.parties.vague_words import vague_words_in, words_without_meaning


@dataclass(frozen=True, slots=True)
class RoundItem:
    """A round in a list."""

    round: AmbitionRound
    status: str
    themes: tuple[str, ...]
    handed_in: int


@dataclass(frozen=True, slots=True)
class WriterItem:
    """A partij that takes part in a round; what it wrote is not told here."""

    partij: Partij
    has_handed_in: bool
    may_write: bool


@dataclass(frozen=True, slots=True)
class EntryItem:
    """What a partij wrote on a theme, as this person may read it."""

    name: str
    text: str
    is_gone: bool


@dataclass(frozen=True, slots=True)
class OpinionItem:
    """What a partij says of a joint ambition; `earlier` is what it said of an earlier text when it said nothing of this one."""

    partij: Partij
    sign: str
    label: str
    remark: str
    earlier: str
    state: str
    may_say: bool


@dataclass(frozen=True, slots=True)
class ThemeItem:
    """One theme of a round: what was written, what was made of it, who agrees, and what could be sharper."""

    id: str
    label: str
    question: str
    entries: tuple[EntryItem, ...]
    joint: JointAmbition | None
    opinions: tuple[OpinionItem, ...]
    vague: tuple[str, ...]
    undefined: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveItem:
    """An act that can come next."""

    move: RoundMove
    label: str
    help: str


@dataclass(frozen=True, slots=True)
class RoundPicture:
    """Everything that the page of a round shows to this person."""

    round: AmbitionRound
    status: str
    status_help: str
    is_shown: bool
    writers: tuple[WriterItem, ...]
    themes: tuple[ThemeItem, ...]
    moves: tuple[MoveItem, ...]

    @property
    def missing(self) -> list[str]:
        """The partijen that did not hand in."""
        return [writer.partij.name for writer in self.writers if not writer.has_handed_in]

    @property
    def own(self) -> list[WriterItem]:
        """The partijen for which this person writes."""
        return [writer for writer in self.writers if writer.may_write]


def round_items(rounds: Iterable[AmbitionRound]) -> list[RoundItem]:
    """Return rounds in words."""
    found = list(rounds)
    labels, given = theme_labels(), handed_in_of(found)
    return [
        RoundItem(
            row,
            str(wording.STATUS_LABELS[RoundStatus(row.status)][0]),
            tuple(labels.get(theme, theme) for theme in row.themes),
            len(given[row.pk]),
        )
        for row in found
    ]


def round_picture(viewer: Viewer, round_: AmbitionRound) -> RoundPicture:
    """Return a round as this person may read it; a fixed number of queries."""
    status = RoundStatus(round_.status)
    partijen = partijen_of(viewer.dossier)
    present = [partij for partij in partijen if partij.dropped_at is None]
    given = handed_in_of([round_])[round_.pk]
    label, help_text = wording.STATUS_LABELS[status]
    may_write = {partij.pk for partij in present if status is RoundStatus.BLIND and viewer.is_open and viewer.writes_for(partij)}
    moves = moves_from(status) if viewer.is_editor and viewer.is_open else ()
    return RoundPicture(
        round_,
        str(label),
        str(help_text),
        status in SHOWN,
        tuple(WriterItem(partij, partij.pk in given, partij.pk in may_write) for partij in present),
        tuple(_themes(viewer, round_, partijen)),
        tuple(MoveItem(move, str(wording.MOVE_LABELS[move][0]), str(wording.MOVE_LABELS[move][1])) for move in moves),
    )


def _themes(viewer: Viewer, round_: AmbitionRound, partijen: list[Partij]) -> Iterable[ThemeItem]:
    labels, questions = theme_labels(), theme_questions()
    entries, joints = _entries_by_theme(viewer, round_, partijen), pictures_of([round_])[0].joints
    known = [term.term for term in terms_of(viewer.dossier) if term.meaning]
    present = [partij for partij in partijen if partij.dropped_at is None]
    for theme in round_.themes:
        picture = joints[theme]
        text = f"{picture.joint.text} {picture.joint.measure} {picture.joint.target}" if picture else ""
        yield ThemeItem(
            theme,
            labels.get(theme, theme),
            questions.get(theme, ""),
            tuple(entries.get(theme, ())),
            picture.joint if picture else None,
            tuple(_opinion(viewer, round_, partij, picture) for partij in present) if picture else (),
            tuple(vague_words_in(text)),
            tuple(words_without_meaning(text, known)),
        )


def _entries_by_theme(viewer: Viewer, round_: AmbitionRound, partijen: list[Partij]) -> Mapping[str, list[EntryItem]]:
    order = {partij.pk: place for place, partij in enumerate(partijen)}
    found: dict[str, list[EntryItem]] = {}
    rows: list[AmbitionEntry] = sorted(entries_of(viewer, round_, partijen), key=lambda row: order[row.partij_id])
    for row in rows:
        partij = partijen[order[row.partij_id]]
        found.setdefault(row.theme, []).append(EntryItem(partij.name, row.text, partij.dropped_at is not None))
    return found


def _opinion(viewer: Viewer, round_: AmbitionRound, partij: Partij, picture: JointPicture) -> OpinionItem:
    said = next((line for line in picture.opinions if line.partij_id == partij.pk), None)
    may_say = round_.status == RoundStatus.OPEN and viewer.is_open and viewer.writes_for(partij)
    if said is None or not said.is_current:
        sign, label = wording.SILENT
        return OpinionItem(partij, sign, str(label), "", opinion_words(said) if said else "", "stil", may_say)
    sign, label = wording.OPINION_LABELS[said.opinion]
    return OpinionItem(partij, sign, str(label), said.remark, "", said.opinion.value, may_say)


def opinion_words(line: OpinionLine) -> str:
    """Return an opinion in words, with its remark."""
    _sign, label = wording.OPINION_LABELS[line.opinion]
    return f"{label}: {line.remark}" if line.remark else str(label)
