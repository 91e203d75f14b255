"""Services of registers: a file comes in, is explained, taken over or dropped."""

from wijkkoers.web.registers.services.receiving import PASTED_LIMIT_BYTES, drop_intake, explain_intake, layout_of, receive_file, rows_of
from wijkkoers.web.registers.services.taking import RowsRefused, take_intake

__all__ = (
    "PASTED_LIMIT_BYTES",
    "RowsRefused",
    "drop_intake",
    "explain_intake",
    "layout_of",
    "receive_file",
    "rows_of",
    "take_intake",
)
