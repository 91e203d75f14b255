"""Pages of complexes."""
