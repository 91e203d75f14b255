"""Opening a complex: who may not see it gets the same answer as for one that does not exist."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.estate.models import Complex
from wijkkoers.web.estate.selectors import complex_for


def open_complex(request: HttpRequest, complex_id: int) -> Complex:
    """Return the complex for the person of this request, or answer 404."""
    found = complex_for(request.user, complex_id)
    if found is None:
        raise Http404
    return found


def trail(complex_: Complex | None = None, page: str = "") -> list[tuple[str, str]]:
    """Return where a page of complexes is."""
    here = [(_("Complexen"), reverse("complex-list"))]
    if complex_ is not None:
        here.append((complex_.name, reverse("complex-detail", args=[complex_.pk])))
    return [*here, (page, "")] if page else here
