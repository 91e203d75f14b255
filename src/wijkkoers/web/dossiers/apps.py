"""The app `dossiers`: the workspace of one wijk."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.dossiers"
    label = "dossiers"
