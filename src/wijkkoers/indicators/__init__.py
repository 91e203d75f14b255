"""From figures to comparisons: derived figures, totals over areas, differences, trends, classes. Plain values in and out."""
