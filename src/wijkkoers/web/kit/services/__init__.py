"""Printing cards, keeping what comes back, leading sessions. Each act is one transaction, checks first who may, and ends with its event."""

from wijkkoers.web.kit.services.dilemmas import DilemmaValues, add_dilemma, change_dilemma, drop_dilemma, restore_dilemma
from wijkkoers.web.kit.services.photos import attach_photo
from wijkkoers.web.kit.services.printing import CARD_LIMIT, PrintOrder, print_cards
from wijkkoers.web.kit.services.results import (
    ResultValues,
    Scan,
    add_dots,
    change_results,
    enter_results,
    restore_results,
    sheet_texts,
    withdraw_results,
)
from wijkkoers.web.kit.services.seats import NOTE_LIMIT, SEAT_LIMIT, Said, add_paper, give_answer, take_seat
from wijkkoers.web.kit.services.sessions import (
    MINUTES_LIMIT,
    OPEN_HOURS,
    SessionValues,
    change_time,
    move_session,
    start_session,
    write_outcome,
)

__all__ = (
    "CARD_LIMIT",
    "MINUTES_LIMIT",
    "NOTE_LIMIT",
    "OPEN_HOURS",
    "SEAT_LIMIT",
    "DilemmaValues",
    "PrintOrder",
    "ResultValues",
    "Said",
    "Scan",
    "SessionValues",
    "add_dilemma",
    "add_dots",
    "add_paper",
    "attach_photo",
    "change_dilemma",
    "change_results",
    "change_time",
    "drop_dilemma",
    "enter_results",
    "give_answer",
    "move_session",
    "print_cards",
    "restore_dilemma",
    "restore_results",
    "sheet_texts",
    "start_session",
    "take_seat",
    "withdraw_results",
    "write_outcome",
)
