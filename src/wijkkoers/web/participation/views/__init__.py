"""Pages of participation."""
