"""Who looks at the process of a dossier: the same as everywhere in the dossier."""

from wijkkoers.web.dossiers.selectors.viewing import Viewer, viewer_for, viewer_of

__all__ = ("Viewer", "viewer_for", "viewer_of")
