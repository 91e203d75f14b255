"""Tags and filters every template may use: numbers as people write them, the current part of the menu."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from wijkkoers.base.numbers import format_number

register = template.Library()


@register.filter
def number(value: float | None, decimals: int = 0) -> str:
    """Return a number in the language of the page; an empty text for no value."""
    return "" if value is None else format_number(value, int(decimals), get_language() or "nl")


@register.simple_tag(takes_context=True)
def nav_current(context: RequestContext, *parts: str) -> SafeString:
    """Mark the part of the main menu to which the page belongs (by the first word of the address name)."""
    match: Any = getattr(context.get("request"), "resolver_match", None)
    name = (match.url_name or "") if match else ""
    return SafeString('aria-current="true"') if any(name == part or name.startswith(f"{part}-") for part in parts) else SafeString("")
