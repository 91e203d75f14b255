"""The app `registers`: lists of a dossier as files, and files read back as lists."""

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.registers"
    label = "registers"
