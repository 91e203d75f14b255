"""Start of the site: the handbook is checked before anything is served."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """The app that holds settings and addresses."""

    name = "wijkkoers.web.config"
    label = "config"
