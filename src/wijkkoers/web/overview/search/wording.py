"""What the kinds of things that can be found are called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.presentation import label_of

STAP, ACTIE, DOCUMENT, BEGRIP, MOMENT, SCHOUW = "stap", "actie", "document", "begrip", "moment", "schouw"
OWN_LABELS = {
    STAP: (_("stap"), _("stappen")),
    ACTIE: (_("actie"), _("acties")),
    DOCUMENT: (_("document"), _("documenten")),
    BEGRIP: (_("begrip"), _("begrippen")),
    MOMENT: (_("participatiemoment"), _("participatiemomenten")),
    SCHOUW: (_("schouw"), _("schouwen")),
}
"""Kinds that are no things of the thread, or whose app does not bring them there."""


def kind_label(kind: str, count: int = 1) -> str:
    """Return what things of a kind are called."""
    if kind in set(ThingKind):
        known = label_of(ThingKind(kind), count)
        if known != kind or kind not in OWN_LABELS:
            return known
    one, many = OWN_LABELS.get(kind, (kind, kind))
    return str(one if count == 1 else many)
