"""Reasons and issues as plain values for JSON."""

from __future__ import annotations

from typing import Any

from wijkkoers.base.issues import Issue
from wijkkoers.base.reasons import Reason


def plain(value: Any) -> Any:
    """Return a value as JSON holds it: tuples as lists, ids and numbers as they are."""
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value.item() if hasattr(value, "item") else value


def plain_reason(reason: Reason) -> dict[str, Any]:
    """Return a reason as its kind and values."""
    return {"soort": reason.kind, **{name: plain(value) for name, value in reason.values.items()}}


def described(issue: Issue) -> dict[str, Any]:
    """Return an issue as its code and values."""
    return {"code": issue.code, "niveau": issue.level.value, **{name: plain(value) for name, value in issue.values.items()}}
