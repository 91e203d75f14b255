"""What the kinds of things that can be found are called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.presentation import label_of

STAP, ACTIE, DOCUMENT, BEGRIP = "stap", "actie", "document", "begrip"
OWN_LABELS = {
    STAP: (_("stap"), _("stappen")),
    ACTIE: (_("actie"), _("acties")),
    DOCUMENT: (_("document"), _("documenten")),
    BEGRIP: (_("begrip"), _("begrippen")),
}
"""Kinds that are no things of the thread."""


def kind_label(kind: str, count: int = 1) -> str:
    """Return what things of a kind are called."""
    if kind in OWN_LABELS:
        return str(OWN_LABELS[kind][0 if count == 1 else 1])
    return label_of(ThingKind(kind), count)
