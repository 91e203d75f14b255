"""Changing maatregelen, pakketten, support and budgets. Each act is one transaction, checks first who may, and ends with its event."""

from wijkkoers.web.measures.services.budgets import set_budgets
from wijkkoers.web.measures.services.lineage import merge_maatregelen, split_maatregel
from wijkkoers.web.measures.services.maatregelen import add_maatregel, change_maatregel, move_maatregel, release_maatregel
from wijkkoers.web.measures.services.pakketten import (
    add_lines,
    add_pakket,
    change_lines,
    change_pakket,
    drop_pakket,
    release_pakket,
    restore_pakket,
)
from wijkkoers.web.measures.services.support import set_support

__all__ = (
    "add_lines",
    "add_maatregel",
    "add_pakket",
    "change_lines",
    "change_maatregel",
    "change_pakket",
    "drop_pakket",
    "merge_maatregelen",
    "move_maatregel",
    "release_maatregel",
    "release_pakket",
    "restore_pakket",
    "set_budgets",
    "set_support",
    "split_maatregel",
)
