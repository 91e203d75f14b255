"""Pages of the process of a dossier."""
