"""The thread on pages: a drawing with its list, the whole of a dossier in numbers, and its loose ends."""
