"""What is made of wijkfotos and kept."""
