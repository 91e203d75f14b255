"""Forms of partijen and their ambitions: they check form; the services check sense."""
