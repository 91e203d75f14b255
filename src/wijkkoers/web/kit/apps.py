"""The app `kit`: cards and sheets for a room without screens, sessions, and what comes back from them."""

from django.apps import AppConfig


class KitConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.kit"
    label = "kit"
