"""The app `accounts`: people, organisations, roles."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.accounts"
    label = "accounts"
