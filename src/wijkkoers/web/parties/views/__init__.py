"""Pages of partijen, their words and their ambitions."""
