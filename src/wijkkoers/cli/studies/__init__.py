"""From a weegbestand to results and reports: where the pure packages meet."""
