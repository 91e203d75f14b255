"""Plugin for the tests of the pure packages: `import django` fails, as if it were not installed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

REFUSED = {"django", "allauth", "csp", "django_htmx", "django_tasks", "django_tasks_db"}


class _Refuse(MetaPathFinder):
    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname.split(".")[0] in REFUSED:
            raise ModuleNotFoundError(f"{fullname} cannot be imported in the tests of the pure packages", name=fullname)
        return None


if any(name.split(".")[0] in REFUSED for name in sys.modules):
    raise RuntimeError("Django was imported before the pure tests started")
sys.meta_path.insert(0, _Refuse())
