"""The app `jobs`: long work with progress."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Configuration of the app."""

    name = "wijkkoers.web.jobs"
    label = "jobs"
