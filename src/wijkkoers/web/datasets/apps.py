"""The app `datasets`: areas, releases and observations."""

from django.apps import AppConfig


class DatasetsConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.datasets"
    label = "datasets"
