"""Reading across the apps: where a person stands, and what the guide knows of a dossier."""

from wijkkoers.web.overview.selectors.guide import facts_of
from wijkkoers.web.overview.selectors.home import Home, home_of

__all__ = ("Home", "facts_of", "home_of")
