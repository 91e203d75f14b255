"""Reading gesprekken, schouwen, opgaven and werken. The way in for other apps."""

from wijkkoers.web.fieldwork.selectors.content import content_for, domain_labels, theme_labels
from wijkkoers.web.fieldwork.selectors.meetings import Meeting, meetings_of, undecided_meetings
from wijkkoers.web.fieldwork.selectors.opgaven import (
    all_opgaven,
    opgave_of,
    opgaven_of,
    opgaven_without_ground,
    opgaven_without_owner,
)
from wijkkoers.web.fieldwork.selectors.werken import all_werken, werk_of, werken_of

__all__ = (
    "Meeting",
    "all_opgaven",
    "all_werken",
    "content_for",
    "domain_labels",
    "meetings_of",
    "opgave_of",
    "opgaven_of",
    "opgaven_without_ground",
    "opgaven_without_owner",
    "theme_labels",
    "undecided_meetings",
    "werk_of",
    "werken_of",
)
