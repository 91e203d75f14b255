"""The weegbestand: one file, YAML or workbook, with everything a weighing needs."""
