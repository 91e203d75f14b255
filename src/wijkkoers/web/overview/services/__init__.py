"""Building the fictional example through the same services that people use."""

from wijkkoers.web.overview.services.example import TELLINGS, build_example, has_example

__all__ = ("TELLINGS", "build_example", "has_example")
