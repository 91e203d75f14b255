"""Forms of participation: they check form; the services check sense."""
