"""The app `process`: the compass of a dossier, its stappen, actions and besluiten."""

from django.apps import AppConfig


class ProcessConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.process"
    label = "process"
