"""The app `measures`: maatregelen and pakketten."""

from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.measures"
    label = "measures"
