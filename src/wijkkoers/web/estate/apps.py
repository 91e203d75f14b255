"""The app `estate`: the complexes of a corporatie."""

from django.apps import AppConfig


class EstateConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.estate"
    label = "estate"
