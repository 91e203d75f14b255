"""How forms become HTML: as Django does it, except that a list of choices is written at once.

Django's own template is read anew for every choice: a filter with four hundred opgaven took a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

SELECT = "django/forms/widgets/select.html"


class FormRenderer(DjangoTemplates):
    """Django's renderer of forms with a quicker select."""

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """Return the HTML of a part of a form."""
        if template_name == SELECT:
            return _write_select(context["widget"])
        return super().render(template_name, context, request)


def _write_select(widget: Mapping[str, Any]) -> SafeString:
    groups = "".join(_write_group(name, options) for name, options, _index in widget["optgroups"])
    return SafeString(f'<select name="{conditional_escape(widget["name"])}"{flatatt(widget["attrs"])}>{groups}\n</select>')


def _write_group(name: str | None, options: Iterable[Mapping[str, Any]]) -> str:
    written = "".join(f"\n  {_write_option(option)}" for option in options)
    return f'\n  <optgroup label="{conditional_escape(name)}">{written}\n  </optgroup>' if name else written


def _write_option(option: Mapping[str, Any]) -> str:
    value = conditional_escape(str(option["value"]))
    return f'<option value="{value}"{flatatt(option["attrs"])}>{conditional_escape(option["label"])}</option>'
