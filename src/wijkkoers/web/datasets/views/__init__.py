"""Pages of data: files, conversion between boundary years, and what helps to read in more."""
