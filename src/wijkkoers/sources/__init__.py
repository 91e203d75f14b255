"""Readers of the outside world: files of known kinds become typed rows with an issue list."""
