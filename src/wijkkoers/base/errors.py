"""Errors that are shown to people. Everything else that is raised is a bug."""

from __future__ import annotations

from typing import Any

from wijkkoers.base.issues import Where


class InputError(Exception):
    """Input that cannot be used: a stable code and the values of its sentence; the sentence is made at the edge."""

    def __init__(self, code: str, where: Where | None = None, /, **values: Any) -> None:
        """Keep code, place and values."""
        super().__init__(code)
        self.code = code
        self.where = where or Where()
        self.values = values


class NotAllowed(Exception):
    """An act that this person may not do; the reason code becomes a sentence and travels with the denial."""

    def __init__(self, code: str, /, **values: Any) -> None:
        """Keep the code of the reason and the values of its sentence."""
        super().__init__(code)
        self.code = code
        self.values = values
