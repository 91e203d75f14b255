"""The app `events`: append-only log."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.events"
    label = "events"
