"""Bringing files into the store and taking them out again. The way in for pages, commands and the example."""

from wijkkoers.web.datasets.services.direct import import_copy, import_file, preview_copy
from wijkkoers.web.datasets.services.explaining import explain_release, known_mapping, look_at_release
from wijkkoers.web.datasets.services.files import Copy, copied_files
from wijkkoers.web.datasets.services.imports import accept_all, accept_release, read_again, reject_release, share_release, withdraw_release
from wijkkoers.web.datasets.services.reception import Handed, receive_files
from wijkkoers.web.datasets.services.review import review_file

__all__ = (
    "Copy",
    "Handed",
    "accept_all",
    "accept_release",
    "copied_files",
    "explain_release",
    "import_copy",
    "import_file",
    "known_mapping",
    "look_at_release",
    "preview_copy",
    "read_again",
    "receive_files",
    "reject_release",
    "review_file",
    "share_release",
    "withdraw_release",
)
