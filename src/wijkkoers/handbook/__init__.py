"""The method as validated data: indicators, sources, units, words. Calculation and pages live elsewhere."""
