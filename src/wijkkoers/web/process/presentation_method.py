"""The choice of a method, and of a newer handbook, as pages: what each is for, and what it would change here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkkoers.handbook.edition import EditionChange
from wijkkoers.handbook.process import Method, ProcessContent
from wijkkoers.web.process import wording
from wijkkoers.web.process.selectors import Compass, EditionMove, StapChanges, StapView, knooppunten_of


@dataclass(frozen=True, slots=True)
class MethodCard:
    """One method to choose: what it is for, how many knooppunten, which stages."""

    id: str
    label: str
    purpose: str
    count: int
    stages: tuple[str, ...]
    contents: int
    is_suggested: bool
    is_present: bool


@dataclass(frozen=True, slots=True)
class StapLine:
    """A stap in a list of what changes; `id` is 0 for one that is still to come."""

    id: int
    label: str
    status_label: str
    has_content: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """What a choice does to the stappen."""

    added: tuple[StapLine, ...]
    outside: tuple[StapLine, ...]
    stays: tuple[StapLine, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether no stap comes or goes."""
        return not self.added and not self.outside


@dataclass(frozen=True, slots=True)
class EditionLine:
    """One entry of the handbook that changed: its fields before and after, and what that means for the stap of this dossier."""

    label: str
    kind: str
    kind_label: str
    fields: tuple[tuple[str, str, str], ...]
    meaning: str
    stap_id: int


@dataclass(frozen=True, slots=True)
class EditionPart:
    """The changes of one kind of entry."""

    label: str
    lines: tuple[EditionLine, ...]


def method_cards(content: ProcessContent, aim: str, present: str, language: str) -> list[MethodCard]:
    """Return the methods, the one that suits the aim of the dossier first."""
    suggested = suggested_method(content, aim)
    cards = [_card(content, method, (suggested, present), language) for method in content.methods]
    return sorted(cards, key=lambda card: not card.is_suggested)


def suggested_method(content: ProcessContent, aim: str) -> str:
    """Return the method for an aim; else the one that suits every aim."""
    suits: dict[str, str] = {method.aim: method.id for method in reversed(content.methods)}
    return suits.get(aim) or suits.get("") or content.methods[0].id


def changes_of(changes: StapChanges, touched: frozenset[int], language: str) -> Changes:
    """Return what happens to the stappen, in the language of the page."""
    new = tuple(StapLine(0, knooppunt.label.in_language(language), "", False) for knooppunt in changes.added)
    return Changes(
        added=(*new, *_lines(changes.returning, touched, language)),
        outside=_lines(changes.outside, touched, language),
        stays=_lines(changes.stays, touched, language),
    )


def edition_parts(compass: Compass, move: EditionMove, language: str) -> list[EditionPart]:
    """Return what a newer handbook changes, per kind of entry, with what it means here."""
    parts: dict[str, list[EditionLine]] = {}
    for change in move.changes:
        parts.setdefault(change.entry, []).append(_edition_line(compass, move, change, language))
    return [EditionPart(str(wording.ENTRY_KIND_LABELS[kind]), tuple(lines)) for kind, lines in parts.items()]


def _card(content: ProcessContent, method: Method, marks: tuple[str, str], language: str) -> MethodCard:
    suggested, present = marks
    return MethodCard(
        id=method.id,
        label=method.label.in_language(language),
        purpose=method.purpose,
        count=len(knooppunten_of(content, method)),
        stages=tuple(stage.label.in_language(language) for stage in method.stages),
        contents=len(method.contents),
        is_suggested=method.id == suggested,
        is_present=method.id == present,
    )


def _lines(views: Iterable[StapView], touched: frozenset[int], language: str) -> tuple[StapLine, ...]:
    return tuple(StapLine(view.id, view.label(language), str(wording.STATUS_LABELS[view.status]), view.id in touched) for view in views)


def _edition_line(compass: Compass, move: EditionMove, change: EditionChange, language: str) -> EditionLine:
    view = compass.by_key.get(change.id) if change.entry == "knooppunt" else None
    fields = tuple((wording.handbook_field_label(row.field), row.before, row.after) for row in change.fields)
    kind_label = str(wording.CHANGE_KIND_LABELS[change.kind])
    meaning = _meaning(change, view, move) if change.entry == "knooppunt" else ""
    return EditionLine(change.label.in_language(language), change.kind, kind_label, fields, meaning, view.id if view else 0)


def _meaning(change: EditionChange, view: StapView | None, move: EditionMove) -> str:
    added = {knooppunt.id for knooppunt in move.staps.added} if move.staps else set()
    return str(wording.EDITION_MEANINGS[_meaning_key(change, view, added)])


def _meaning_key(change: EditionChange, view: StapView | None, added: set[str]) -> str:
    if view is None:
        return "komt" if change.id in added else "geen"
    return "vervalt" if change.kind == "vervallen" else "tekst"
