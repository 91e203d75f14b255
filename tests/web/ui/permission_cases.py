"""Who gets what answer on the page with all parts of the design: everyone."""

from __future__ import annotations

from tests.web.permission_table import SEEN, Case, public

CASES = [Case("parts", public(SEEN))]
