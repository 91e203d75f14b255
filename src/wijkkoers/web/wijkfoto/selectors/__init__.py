"""Making a wijkfoto from the store: the way in for pages, commands and other apps."""

from wijkkoers.web.wijkfoto.selectors.making import map_indicators, wijkfoto_of
from wijkkoers.web.wijkfoto.selectors.subject import Subject, subject_of_areas, subject_of_code

__all__ = ("Subject", "map_indicators", "subject_of_areas", "subject_of_code", "wijkfoto_of")
