"""The app `parties`: who has a stake in a dossier, and in which words."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.parties"
    label = "parties"
