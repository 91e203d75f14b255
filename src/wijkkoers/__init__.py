"""Wijkkoers: from figures, talks and wijkschouw to a weighed neighbourhood plan."""

__version__ = "0.1.0"
