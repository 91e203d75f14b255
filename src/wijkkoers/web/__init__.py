"""People in a browser: the only package that knows Django."""
