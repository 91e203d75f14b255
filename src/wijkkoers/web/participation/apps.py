"""The app `participation`: who was involved when, and who was not heard yet."""

from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.participation"
    label = "participation"
