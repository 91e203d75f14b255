"""The guide: plain facts of a dossier, a table of rules over them, and the gaps that they name."""
