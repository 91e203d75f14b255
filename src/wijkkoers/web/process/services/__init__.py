"""Changing the process of a dossier. Each act is one transaction, checks first who may, and ends with its event."""

from wijkkoers.web.process.services.action import add_action, change_action, move_action
from wijkkoers.web.process.services.attachment import Place, add_document, add_link, drop_attachment, restore_attachment
from wijkkoers.web.process.services.besluit import add_besluit, change_besluit, move_besluit
from wijkkoers.web.process.services.method import choose_method, move_to_edition
from wijkkoers.web.process.services.stap import add_stap, change_stap, move_stap, write_result

__all__ = (
    "Place",
    "add_action",
    "add_besluit",
    "add_document",
    "add_link",
    "add_stap",
    "change_action",
    "change_besluit",
    "change_stap",
    "choose_method",
    "drop_attachment",
    "move_action",
    "move_besluit",
    "move_stap",
    "move_to_edition",
    "restore_attachment",
    "write_result",
)
