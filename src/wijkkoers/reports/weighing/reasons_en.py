"""The sentence of every kind of reason, in English; the kinds are those that `appraisal` gives."""

from __future__ import annotations

REASONS_EN: dict[str, str] = {}
