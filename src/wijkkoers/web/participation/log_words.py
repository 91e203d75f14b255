"""A change of a moment in words, as the log shows it to everybody: names instead of ids, small counts hidden."""

from __future__ import annotations

from collections.abc import Mapping

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.participation.hiding import Count, Shown, show_count, show_turnout
from wijkkoers.web.participation.values import CAME, COUNT_FIELDS

LANGUAGE = "nl"
"""The language of texts in the log."""
HIDDEN_WORDS = {Shown.UNKNOWN: "", Shown.SMALL: "minder dan 10", Shown.SHIELDED: "verborgen"}
LEFT_OUT = ("owner", "stap")
"""The log names no people in its fields, and a stap by its own history."""


def logged_texts(changed: Mapping[str, str], whole: Mapping[str, str], content: ProcessContent) -> dict[str, str]:
    """Return the fields that changed under the names and in the words of the log; `whole` is what they stood beside."""
    found = {f"moment_{name}": _words(name, text, content) for name, text in changed.items() if name not in (*LEFT_OUT, *COUNT_FIELDS)}
    found = {name: text for name, text in found.items() if not name.startswith(f"moment_{CAME}")}
    return found | _counts(changed, whole, content)


def _words(name: str, text: str, content: ProcessContent) -> str:
    if name == "rung":
        return next((rung.label.in_language(LANGUAGE) for rung in content.rungs if rung.id == text), text)
    if name == "groups":
        labels = {group.id: group.label.in_language(LANGUAGE) for group in content.groups}
        return ", ".join(labels.get(id_, id_) for id_ in text.split("\n") if id_)
    return text


def _counts(changed: Mapping[str, str], whole: Mapping[str, str], content: ProcessContent) -> dict[str, str]:
    """Return the counts that changed; those by group as one text, hidden as they are everywhere else."""
    came = {name.removeprefix(CAME): int(text) for name, text in whole.items() if name.startswith(CAME) and text}
    total = int(whole["came_total"]) if whole.get("came_total") else None
    shown = show_turnout(total, came, {group.id: group.dimension for group in content.groups})
    found = {
        f"moment_{name}": _count_words(show_count(int(changed[name]) if changed[name] else None))
        for name in COUNT_FIELDS
        if name in changed
    }
    if "came_total" in changed:
        found["moment_came_total"] = _count_words(shown.total)
    if any(name.startswith(CAME) for name in changed):
        labels = {group.id: group.label.in_language(LANGUAGE) for group in content.groups}
        found["moment_came"] = "; ".join(f"{labels.get(group, group)}: {_count_words(count)}" for group, count in shown.came.items())
    return found


def _count_words(count: Count) -> str:
    return HIDDEN_WORDS.get(count.shown, str(count.value))
