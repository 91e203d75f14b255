"""Bringing files into the store and taking them out again. The way in for pages, commands and the example."""

from wijkkoers.web.datasets.services.imports import accept_release, import_file, preview_file, read_again, reject_release, withdraw_release
from wijkkoers.web.datasets.services.reception import Handed, receive_file, receive_files
from wijkkoers.web.datasets.services.review import review_file

__all__ = (
    "Handed",
    "accept_release",
    "import_file",
    "preview_file",
    "read_again",
    "receive_file",
    "receive_files",
    "reject_release",
    "review_file",
    "withdraw_release",
)
