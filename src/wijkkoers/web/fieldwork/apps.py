"""The app `fieldwork`: gesprekken, the wijkschouw, the register of opgaven and the works of all partijen."""

from django.apps import AppConfig


class FieldworkConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.fieldwork"
    label = "fieldwork"
