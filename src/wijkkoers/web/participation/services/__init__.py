"""Changing participatiemomenten, oproepen and inbreng. Each act is one transaction, checks first who may, and ends with its event."""

from wijkkoers.web.participation.services.answering import answer_inbreng, answer_together
from wijkkoers.web.participation.services.following import write_follow_up
from wijkkoers.web.participation.services.joining import Part, merge_inbreng, split_inbreng
from wijkkoers.web.participation.services.oproepen import add_oproep, change_oproep, close_oproep, reopen_oproep
from wijkkoers.web.participation.services.planning import add_moment, change_moment, move_moment
from wijkkoers.web.participation.services.reading import drop_inbreng, read_inbreng, restore_inbreng
from wijkkoers.web.participation.services.receiving import add_inbreng, change_inbreng, receive_inbreng
from wijkkoers.web.participation.services.telling import tell_fate, untell_fate
from wijkkoers.web.participation.services.turnout import set_turnout

__all__ = (
    "Part",
    "add_inbreng",
    "add_moment",
    "add_oproep",
    "answer_inbreng",
    "answer_together",
    "change_inbreng",
    "change_moment",
    "change_oproep",
    "close_oproep",
    "drop_inbreng",
    "merge_inbreng",
    "move_moment",
    "read_inbreng",
    "receive_inbreng",
    "reopen_oproep",
    "restore_inbreng",
    "set_turnout",
    "split_inbreng",
    "tell_fate",
    "untell_fate",
    "write_follow_up",
)
