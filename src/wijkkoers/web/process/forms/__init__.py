"""Forms of the process: they check form; the services check sense."""
