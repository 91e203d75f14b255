"""Whether the texts of the handbook fit, are translated and differ from each other."""

from __future__ import annotations

from collections.abc import Iterable

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.handbook.schema import Handbook, Text

SHORT_LABEL_SIZE = 22
"""Characters that fit beside a figure."""

_SAME_IN_BOTH = frozenset({"%", "kWh", "km", "ha", "dossier", "indicator", "status", "complex", "wijkfoto", "m²", "score"})
"""Words that are rightly equal in Dutch and English."""


def _place(kind: str, id: str, field: str) -> Where:
    return Where(file=kind, sheet=id, column=field)


def check_short_labels(handbook: Handbook, issues: IssueList) -> None:
    """Report short labels that do not fit beside a figure."""
    for indicator in handbook.indicators:
        for language in ("nl", "en"):
            size = len(indicator.short_label.in_language(language))
            if size > SHORT_LABEL_SIZE:
                issues.error(
                    "label_too_long", _place("indicator", indicator.id, f"short_label.{language}"), size=size, most=SHORT_LABEL_SIZE
                )


def check_translations(handbook: Handbook, issues: IssueList) -> None:
    """Report English that is the Dutch text; short labels may be equal."""
    for kind, id, field, text in _texts(handbook):
        if text.nl == text.en and text.nl not in _SAME_IN_BOTH and field != "short_label":
            issues.error("english_is_dutch", _place(kind, id, field), text=text.nl)


def _texts(handbook: Handbook) -> Iterable[tuple[str, str, str, Text]]:
    """Yield (kind, id, field, text) of every text in two languages that is a sentence or a name."""
    yield from (("theme", entry.id, "label", entry.label) for entry in handbook.themes)
    yield from (("unit", entry.id, "label", entry.label) for entry in handbook.units)
    yield from (("source", entry.id, "update_cycle", entry.update_cycle) for entry in handbook.sources)
    for indicator in handbook.indicators:
        yield "indicator", indicator.id, "label", indicator.label
        yield "indicator", indicator.id, "short_label", indicator.short_label
        yield "indicator", indicator.id, "definition", indicator.definition
    yield from (("term", entry.term, "definition", entry.definition) for entry in handbook.terms)


def check_texts_are_unique(handbook: Handbook, issues: IssueList) -> None:
    """Report two entries of one kind with the same definition or label in either language."""
    for language in ("nl", "en"):
        seen: dict[tuple[str, str, str], str] = {}
        for kind, id, field, text in _texts(handbook):
            key = (kind, field, text.in_language(language).casefold())
            if field != "update_cycle" and seen.setdefault(key, id) != id:
                issues.error("text_twice", _place(kind, id, f"{field}.{language}"), other=seen[key])
