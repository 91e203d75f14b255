"""Whether the texts of the method fit, are translated, differ from each other and are our own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.handbook.process import Knooppunt, ProcessContent
from wijkkoers.handbook.prose import find_resemblances, forbidden_words
from wijkkoers.handbook.schema import Text

SHORT_LABEL_SIZE = 26
"""Characters that fit in the figure of the compass."""

PROSE_SIZE = 20
"""Characters that a text has at least, spaces around it not counted."""

_SAME_IN_BOTH = frozenset({"gemeente", "school", "wijkposter", "wijkfoto", "wijkvisie", "longlist", "status", "planning"})
"""Words, in small letters, that are rightly equal in Dutch and English."""


class _Named(Protocol):
    """An entry with a label."""

    @property
    def id(self) -> str: ...

    @property
    def label(self) -> Text: ...


@dataclass(frozen=True, slots=True)
class _Label:
    """A label with its place; labels of one scope are unique, others may repeat."""

    kind: str
    id: str
    field: str
    scope: str
    text: Text


@dataclass(frozen=True, slots=True)
class _Passage:
    """A Dutch text with its place."""

    kind: str
    id: str
    field: str
    text: str

    @property
    def where(self) -> Where:
        """Its place as issues name it."""
        return _where(self.kind, self.id, self.field)

    @property
    def name(self) -> str:
        """Its place in one word."""
        return f"{self.kind} {self.id} {self.field}"


def _where(kind: str, id: str, field: str) -> Where:
    return Where(file=kind, sheet=id, column=field)


def check_texts(content: ProcessContent, issues: IssueList) -> None:
    """Report short labels that do not fit, English that is the Dutch text, and labels that stand twice."""
    for entry in content.knooppunten:
        for language in ("nl", "en"):
            size = len(entry.short_label.in_language(language))
            if size > SHORT_LABEL_SIZE:
                place = _where("knooppunt", entry.id, f"short_label.{language}")
                issues.error("label_too_long", place, size=size, most=SHORT_LABEL_SIZE)
    for label in _labels(content):
        text = label.text
        if text.nl == text.en and text.nl.casefold() not in _SAME_IN_BOTH and label.field != "short_label":
            issues.error("english_is_dutch", _where(label.kind, label.id, label.field), text=text.nl)
    for language in ("nl", "en"):
        _check_labels_are_unique(content, language, issues)


def _check_labels_are_unique(content: ProcessContent, language: str, issues: IssueList) -> None:
    seen: dict[tuple[str, str], str] = {}
    for label in _labels(content):
        key = (label.scope, label.text.in_language(language).casefold())
        if seen.setdefault(key, label.id) != label.id:
            place = _where(label.kind, label.id, f"{label.field}.{language}")
            issues.error("text_twice", place, other=seen[key], text=label.text.in_language(language))


def _labels(content: ProcessContent) -> Iterator[_Label]:
    named: tuple[tuple[str, tuple[_Named, ...]], ...] = (
        ("phase", content.phases),
        ("party-kind", content.party_kinds),
        ("fixed-date", content.dates),
        ("rung", content.rungs),
        ("group", content.groups),
        ("theme-of-ambition", content.themes),
        ("method", content.methods),
        ("aspect", content.aspects),
        ("knooppunt", content.knooppunten),
        ("opgave-theme", content.catalogue),
        ("domain", content.domains),
    )
    for kind, entries in named:
        yield from (_Label(kind, entry.id, "label", kind, entry.label) for entry in entries)
    yield from (_Label("aspect", entry.id, "short_label", "aspect short", entry.short_label) for entry in content.aspects)
    yield from (_Label("knooppunt", entry.id, "short_label", "knooppunt short", entry.short_label) for entry in content.knooppunten)
    for knooppunt in content.knooppunten:
        yield from (_Label("output", f"{knooppunt.id}/{entry.id}", "label", "output", entry.label) for entry in knooppunt.gives)
    for method in content.methods:
        parts: tuple[tuple[str, tuple[_Named, ...]], ...] = (("stage", method.stages), ("content-item", method.contents))
        for part, found in parts:
            yield from (_Label(part, f"{method.id}/{entry.id}", "label", f"{part} {method.id}", entry.label) for entry in found)


def check_prose(content: ProcessContent, issues: IssueList) -> None:
    """Report texts that are empty, copied, nearly equal to another one anywhere in the method, or use a forbidden word."""
    passages = list(_passages(content))
    for passage in passages:
        if len(passage.text.strip()) < PROSE_SIZE:
            issues.error("prose_empty", passage.where, text=passage.text.strip())
        for word in forbidden_words(passage.text):
            issues.error("word_forbidden", passage.where, word=word)
    for found in find_resemblances([passage.text for passage in passages]):
        first, second = passages[found.first], passages[found.second]
        code = "prose_copied" if found.share == 1.0 else "prose_nearly_equal"
        issues.error(code, second.where, other=first.name, share_pct=round(100 * found.share))


def _passages(content: ProcessContent) -> Iterator[_Passage]:
    """Yield every Dutch text of the method that is written and not named."""
    yield from (_Passage("phase", entry.id, "purpose", entry.purpose) for entry in content.phases)
    yield from (_Passage("aspect", entry.id, "purpose", entry.purpose) for entry in content.aspects)
    for knooppunt in content.knooppunten:
        yield from _passages_of_knooppunt(knooppunt)
    for method in content.methods:
        yield _Passage("method", method.id, "purpose", method.purpose)
        yield from (_Passage("method", method.id, f"stages.{stage.id}.purpose", stage.purpose) for stage in method.stages)
        yield from (_Passage("method", method.id, f"contents.{item.id}.asks", item.asks) for item in method.contents)
    yield from (_Passage("fixed-date", entry.id, "explanation", entry.explanation) for entry in content.dates)
    yield from (_Passage("rung", entry.id, "meaning", entry.meaning) for entry in content.rungs)
    yield from (_Passage("theme-of-ambition", entry.id, "question", entry.question) for entry in content.themes)
    for theme in content.catalogue:
        yield _Passage("opgave-theme", theme.id, "explanation", theme.explanation)
        yield from (_Passage("opgave-goal", f"{theme.id}/{goal.id}", "text", goal.text) for goal in theme.goals)


def _passages_of_knooppunt(entry: Knooppunt) -> Iterator[_Passage]:
    singles = {"goal": entry.goal, "asks": entry.asks, "gains": entry.gains, "legal_basis": entry.legal_basis}
    texts = {**singles, "practice.text": entry.practice.text}
    if entry.sensitive_why:
        texts["sensitive_why"] = entry.sensitive_why
    for field, several in (("approach", entry.approach), ("tips", entry.tips), ("pitfalls", entry.pitfalls)):
        texts.update({f"{field}.{number}": text for number, text in enumerate(several, start=1)})
    yield from (_Passage("knooppunt", entry.id, field, text) for field, text in texts.items())
