"""Paper of the wijkschouw: the form to walk with, and the list of what comes of it."""
