"""Changing dossiers. Each act is one transaction, checks first who may, and ends with its event."""

from wijkkoers.web.dossiers.services.dossier import change_dossier, create_dossier, set_areas
from wijkkoers.web.dossiers.services.status import move_status
from wijkkoers.web.dossiers.services.team import add_member, change_member_role, end_member

__all__ = ("add_member", "change_dossier", "change_member_role", "create_dossier", "end_member", "move_status", "set_areas")
