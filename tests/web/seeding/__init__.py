"""One dossier filled to a size in every table of the guided process: for tests of queries, and for benchmarks.

`seed_dossier(world, FULL)` is the way in. The same world, size and seed give the same rows, apart from today's date.
"""

from tests.web.seeding.dossier import seed_dossier
from tests.web.seeding.sizes import FULL, LARGER, SMALL, Sizes

__all__ = ("FULL", "LARGER", "SMALL", "Sizes", "seed_dossier")
