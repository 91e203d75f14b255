"""Views of registers."""
