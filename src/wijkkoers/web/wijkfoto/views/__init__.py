"""Pages of the wijkfoto."""
