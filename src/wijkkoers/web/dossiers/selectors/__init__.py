"""Reading dossiers: who may see which, the board, the team. The way in for other apps."""

from wijkkoers.web.dossiers.selectors.access import (
    Standing,
    area_keys,
    areas_of,
    dossier_for,
    organisations_to_make_in,
    standing_of,
    visible_dossiers,
)
from wijkkoers.web.dossiers.selectors.board import BoardFilter, BoardRow, board_choices, board_rows, has_dossiers
from wijkkoers.web.dossiers.selectors.team import (
    TeamGroup,
    TeamMember,
    has_trekker,
    is_last_trekker,
    member_of,
    names_of_people,
    present_member,
    team_of,
    team_size,
)
from wijkkoers.web.dossiers.selectors.viewing import Viewer, may_know, shared_with, viewer_for, viewer_of, visible

__all__ = (
    "BoardFilter",
    "BoardRow",
    "Standing",
    "TeamGroup",
    "TeamMember",
    "Viewer",
    "area_keys",
    "areas_of",
    "board_choices",
    "board_rows",
    "dossier_for",
    "has_dossiers",
    "has_trekker",
    "is_last_trekker",
    "may_know",
    "member_of",
    "names_of_people",
    "organisations_to_make_in",
    "present_member",
    "shared_with",
    "standing_of",
    "team_of",
    "team_size",
    "viewer_for",
    "viewer_of",
    "visible",
    "visible_dossiers",
)
