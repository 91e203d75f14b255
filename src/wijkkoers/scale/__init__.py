"""The same blocks of work on one core, on all cores or on a cluster, with the same bytes as result."""
