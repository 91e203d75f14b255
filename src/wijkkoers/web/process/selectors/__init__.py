"""Reading the process of a dossier. The way in for other apps."""

from wijkkoers.web.process.selectors.changes import EditionMove, StapChanges, edition_move, knooppunten_of, stap_changes
from wijkkoers.web.process.selectors.editions import Installed, installed_edition
from wijkkoers.web.process.selectors.history import earlier_texts, earlier_versions, subject_of
from wijkkoers.web.process.selectors.plan import Compass, StapView, compass_of, content_of, due_of, plan_of, stap_of
from wijkkoers.web.process.selectors.records import (
    action_of,
    actions_of,
    attachment_of,
    attachments_of,
    besluit_of,
    besluiten_of,
    dropped_attachments_of,
    late_actions_of,
    open_actions_of,
    people_to_ask,
    results_of,
    touched_staps,
)
from wijkkoers.web.process.selectors.viewing import Viewer, viewer_for, viewer_of

__all__ = (
    "Compass",
    "EditionMove",
    "Installed",
    "StapChanges",
    "StapView",
    "Viewer",
    "action_of",
    "actions_of",
    "attachment_of",
    "attachments_of",
    "besluit_of",
    "besluiten_of",
    "compass_of",
    "content_of",
    "dropped_attachments_of",
    "due_of",
    "earlier_texts",
    "earlier_versions",
    "edition_move",
    "installed_edition",
    "knooppunten_of",
    "late_actions_of",
    "open_actions_of",
    "people_to_ask",
    "plan_of",
    "results_of",
    "stap_changes",
    "stap_of",
    "subject_of",
    "touched_staps",
    "viewer_for",
    "viewer_of",
)
