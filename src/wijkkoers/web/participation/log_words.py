"""A change of a moment in words, as the log shows it to everybody: names instead of ids, and of counts only which ones changed.

A figure in the log would stay beside later ones: groups of 20 and "minder dan 10" today and a total of 21 tomorrow tell that it was 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.participation.values import CAME, COUNT_FIELDS

LANGUAGE = "nl"
"""The language of texts in the log."""
COUNT_WORDS = {"invited": "uitgenodigd", "reached": "bereikt", "came_total": "gekomen in totaal"}
LEFT_OUT = ("owner", "stap")
"""The log names no people in its fields, and a stap by its own history."""


def logged_texts(changed: Mapping[str, str], content: ProcessContent) -> dict[str, str]:
    """Return the fields that changed under the names and in the words of the log; counts are left to `changed_counts`."""
    told = {name: text for name, text in changed.items() if name not in (*LEFT_OUT, *COUNT_FIELDS) and not name.startswith(CAME)}
    return {f"moment_{name}": _words(name, text, content) for name, text in told.items()}


def changed_counts(names: Iterable[str], content: ProcessContent) -> dict[str, str]:
    """Return which counts are among the fields that changed, by name and never by figure; nothing when there are none."""
    asked = set(names)
    labels = COUNT_WORDS | {f"{CAME}{group.id}": group.label.in_language(LANGUAGE) for group in content.groups}
    older = sorted(name for name in asked - labels.keys() if name.startswith(CAME))
    told = [*(label for name, label in labels.items() if name in asked), *(name.removeprefix(CAME) for name in older)]
    return {"moment_counts": "; ".join(told)} if told else {}


def _words(name: str, text: str, content: ProcessContent) -> str:
    if name == "rung":
        return next((rung.label.in_language(LANGUAGE) for rung in content.rungs if rung.id == text), text)
    if name == "groups":
        labels = {group.id: group.label.in_language(LANGUAGE) for group in content.groups}
        return ", ".join(labels.get(id_, id_) for id_ in text.split("\n") if id_)
    return text
