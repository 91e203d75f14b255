"""Reading maatregelen, pakketten, support and budgets. The way in for other apps.

Of a dossier the guide asks `maatregelen_of`, `without_payer`, `without_opgave` and `has_null`.
"""

from wijkkoers.web.measures.selectors.budgets import budget_revision, budgets_of
from wijkkoers.web.measures.selectors.detail import (
    Relations,
    SupportLine,
    is_everyone_for,
    maatregel_of,
    maatregelen_of_effects,
    pakketten_with,
    relations_of,
    subject_of,
    support_lines,
    support_of,
    support_rows,
)
from wijkkoers.web.measures.selectors.longlist import (
    CostSum,
    Wanted,
    find_maatregelen,
    maatregelen_of,
    open_maatregelen,
    opgaven_by_maatregel,
    payers_of,
    start_years_of,
    sums_of,
    without_opgave,
    without_payer,
)
from wijkkoers.web.measures.selectors.pakketten import (
    has_null,
    lines_of,
    lines_out,
    maatregelen_to_add,
    pakket_of,
    pakketten_of,
    present_pakketten,
)
from wijkkoers.web.measures.selectors.weighing import Level, Weighing, level_of, weigh

__all__ = (
    "CostSum",
    "Level",
    "Relations",
    "SupportLine",
    "Wanted",
    "Weighing",
    "budget_revision",
    "budgets_of",
    "find_maatregelen",
    "has_null",
    "is_everyone_for",
    "level_of",
    "lines_of",
    "lines_out",
    "maatregel_of",
    "maatregelen_of",
    "maatregelen_of_effects",
    "maatregelen_to_add",
    "open_maatregelen",
    "opgaven_by_maatregel",
    "pakket_of",
    "pakketten_of",
    "pakketten_with",
    "payers_of",
    "present_pakketten",
    "relations_of",
    "start_years_of",
    "subject_of",
    "sums_of",
    "support_lines",
    "support_of",
    "support_rows",
    "weigh",
    "without_opgave",
    "without_payer",
)
