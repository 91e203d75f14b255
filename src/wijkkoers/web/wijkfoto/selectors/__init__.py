"""Making a wijkfoto from the store: the way in for pages, commands and other apps."""

from wijkkoers.web.wijkfoto.selectors.comparing import comparison_of
from wijkkoers.web.wijkfoto.selectors.making import map_indicators, wijkfoto_of, wijkfoto_of_one
from wijkkoers.web.wijkfoto.selectors.mapped import figured_areas, shape_of
from wijkkoers.web.wijkfoto.selectors.outlines import ground_of, outline_of
from wijkkoers.web.wijkfoto.selectors.sharing import Shared
from wijkkoers.web.wijkfoto.selectors.similar import figures_of_group, similar_to
from wijkkoers.web.wijkfoto.selectors.snapshots import (
    changed_releases,
    foto_in,
    may_differ,
    releases_behind,
    snapshot_of,
    snapshots_of,
    subject_of_dossier,
)
from wijkkoers.web.wijkfoto.selectors.subject import Subject, subject_of_areas, subject_of_code

__all__ = (
    "Shared",
    "Subject",
    "changed_releases",
    "comparison_of",
    "figured_areas",
    "figures_of_group",
    "foto_in",
    "ground_of",
    "map_indicators",
    "may_differ",
    "outline_of",
    "releases_behind",
    "shape_of",
    "similar_to",
    "snapshot_of",
    "snapshots_of",
    "subject_of_areas",
    "subject_of_code",
    "subject_of_dossier",
    "wijkfoto_of",
    "wijkfoto_of_one",
)
