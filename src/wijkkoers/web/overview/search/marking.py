"""Texts with the words that were asked for marked; every other sign is escaped."""

from __future__ import annotations

from django.utils.html import escape
from django.utils.safestring import SafeString

from wijkkoers.base.folding import spans_of

AROUND, WHOLE = 70, 180
"""Signs before the first word that was found, and in all."""


def marked(text: str, asked: str) -> SafeString:
    """Return a text with the words in `mark`."""
    parts, end = [], 0
    for start, stop in spans_of(text, asked):
        parts += [escape(text[end:start]), f"<mark>{escape(text[start:stop])}</mark>"]
        end = stop
    return SafeString("".join([*parts, escape(text[end:])]))


def excerpt(text: str, asked: str) -> str:
    """Return the part of a text round the first word that was found, as one line."""
    line = " ".join(text.split())
    spans = spans_of(line, asked)
    if len(line) <= WHOLE:
        return line
    start = max(spans[0][0] - AROUND, 0) if spans else 0
    start = line.rfind(" ", 0, start) + 1 if start else 0
    part = line[start : start + WHOLE]
    return ("… " if start else "") + part.rstrip() + (" …" if start + WHOLE < len(line) else "")
