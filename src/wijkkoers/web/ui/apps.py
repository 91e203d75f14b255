"""The app `ui`: shared look."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.ui"
    label = "ui"
