"""The app `wijkfoto`: the wijkfoto of an area."""

from django.apps import AppConfig


class WijkfotoConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.wijkfoto"
    label = "wijkfoto"
