"""What the panel `registers/links.html` asks: the files of a list, and whether this person may bring rows in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.template.context import RequestContext
from django.urls import reverse

from wijkkoers.reports.register_files import WRITERS
from wijkkoers.web.registers.permissions import import_refusal
from wijkkoers.web.registers.registry import register_named

register = template.Library()


@dataclass(frozen=True, slots=True)
class Links:
    """The files (ending and address), the page to bring rows in (empty for a list that takes none), and why this person may not."""

    files: tuple[tuple[str, str], ...]
    import_url: str
    refusal: str


@register.simple_tag(takes_context=True)
def links_of(context: RequestContext, dossier: Any, name: str) -> Links | None:
    """Return the links of a register; None when no app has it."""
    found = register_named(name)
    if found is None:
        return None
    files = tuple((ending, reverse("register-file", args=[dossier.pk, name, f"{name}.{ending}"])) for ending in WRITERS)
    user: Any = getattr(context.get("request"), "user", None)
    address = reverse("register-import", args=[dossier.pk, name]) if found.takes_rows else ""
    return Links(files, address, import_refusal(found, user, dossier) if address else "")
