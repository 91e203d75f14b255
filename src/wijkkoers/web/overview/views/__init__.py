"""Pages of the overview: the front page with words and handbook, the guide, the thread, and searching a dossier."""
