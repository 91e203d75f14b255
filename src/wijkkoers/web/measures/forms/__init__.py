"""Forms of measures: they check form; the services check sense."""
