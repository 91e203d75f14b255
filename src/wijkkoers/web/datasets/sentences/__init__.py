"""A sentence per code of the readers, the import and the command line: the cause, and what to do about it."""

from __future__ import annotations

from django.utils.functional import Promise

from wijkkoers.web.datasets.sentences import addresses, area_tables, boundaries, concordance, fetching, mapping, readers, statistics
from wijkkoers.web.datasets.sentences.readers import COMMAND_SENTENCES, IMPORT_SENTENCES, ISSUE_SENTENCES

__all__ = ("COMMAND_SENTENCES", "EVENTS", "IMPORT_SENTENCES", "ISSUE_SENTENCES", "SENTENCES")

SENTENCES: dict[str, Promise] = {
    **ISSUE_SENTENCES,
    **IMPORT_SENTENCES,
    **COMMAND_SENTENCES,
    **addresses.SENTENCES,
    **area_tables.SENTENCES,
    **boundaries.SENTENCES,
    **concordance.SENTENCES,
    **fetching.SENTENCES,
    **mapping.SENTENCES,
    **statistics.SENTENCES,
}
"""All sentences of this app."""
EVENTS: dict[str, Promise] = {**readers.EVENTS, **concordance.EVENTS, **mapping.EVENTS}
"""What happened to files and conversions, for the log of the organisation."""
