"""A sentence per code of the readers, the import and the command line: the cause, and what to do about it."""

from __future__ import annotations

from django.utils.functional import Promise

from wijkkoers.web.datasets.sentences.readers import COMMAND_SENTENCES, EVENTS, IMPORT_SENTENCES, ISSUE_SENTENCES

__all__ = ("COMMAND_SENTENCES", "EVENTS", "IMPORT_SENTENCES", "ISSUE_SENTENCES", "SENTENCES")

SENTENCES: dict[str, Promise] = {**ISSUE_SENTENCES, **IMPORT_SENTENCES, **COMMAND_SENTENCES}
"""All sentences of this app."""
