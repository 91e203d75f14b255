"""Who gets what answer on the pages about this computer's network."""

from __future__ import annotations

from tests.web.permission_table import HIDDEN, SEEN, Case, public

CASES = [
    Case("network", public(SEEN)),
    Case("network-certificate", public(HIDDEN), moment="never served on a network", settings={"NETWORK_FOLDER": "geen-map"}),
]
