"""Printing cards, keeping what comes back, leading sessions. Each act is one transaction, checks first who may, and ends with its event."""

from wijkkoers.web.kit.services.dilemmas import DilemmaValues, add_dilemma, change_dilemma, drop_dilemma, restore_dilemma
from wijkkoers.web.kit.services.photos import attach_photo
from wijkkoers.web.kit.services.printing import CARD_LIMIT, PrintOrder, print_cards
from wijkkoers.web.kit.services.results import (
    ResultValues,
    add_dots,
    change_results,
    enter_results,
    restore_results,
    sheet_texts,
    withdraw_results,
)

__all__ = (
    "CARD_LIMIT",
    "DilemmaValues",
    "PrintOrder",
    "ResultValues",
    "add_dilemma",
    "add_dots",
    "attach_photo",
    "change_dilemma",
    "change_results",
    "drop_dilemma",
    "enter_results",
    "print_cards",
    "restore_dilemma",
    "restore_results",
    "sheet_texts",
    "withdraw_results",
)
