"""The app `thread`: arrows between the things of a dossier, and what a thing rests on and leads to."""

from django.apps import AppConfig


class ThreadConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.thread"
    label = "thread"
