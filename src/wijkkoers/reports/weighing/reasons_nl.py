"""The sentence of every kind of reason, in Dutch; the kinds are those that `appraisal` gives."""

from __future__ import annotations

REASONS_NL: dict[str, str] = {}
