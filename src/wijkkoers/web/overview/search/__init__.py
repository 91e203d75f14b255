"""Searching a dossier: what is found by words or by a number, in which order, and how it is shown."""
