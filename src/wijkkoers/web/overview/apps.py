"""The app `overview`: home, board and example."""

from django.apps import AppConfig


class OverviewConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.overview"
    label = "overview"
