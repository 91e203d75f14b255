"""Figures as plain SVG text, the same for page, plate and report; no style attributes, no scripts, no ids that clash."""
