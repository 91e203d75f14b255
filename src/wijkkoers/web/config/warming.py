"""What a server does once before its first request: load what every request needs and keep it out of the collector's rounds."""

from __future__ import annotations

import gc

from django.urls import get_resolver

from wijkkoers.web.process.selectors import installed_edition

YOUNG, MIDDLE, OLD = 10_000, 20, 50
"""How much must come in before the collector looks: the standard 700 makes it look many times in one page."""


def warm_up() -> None:
    """Load handbook, method and addresses, then freeze what is there.

    The libraries and the handbook are some two hundred thousand objects that never become garbage; a full round over them took a tenth
    of a second, in the middle of somebody's page.
    """
    installed_edition()
    get_resolver().url_patterns  # noqa: B018 - reading the addresses loads the views
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
