"""Changing participatiemomenten. Each act is one transaction, checks first who may, and ends with its event."""

from wijkkoers.web.participation.services.following import write_follow_up
from wijkkoers.web.participation.services.planning import add_moment, change_moment, move_moment
from wijkkoers.web.participation.services.turnout import set_turnout

__all__ = ("add_moment", "change_moment", "move_moment", "set_turnout", "write_follow_up")
