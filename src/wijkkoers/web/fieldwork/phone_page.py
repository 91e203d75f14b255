"""The page on the phone: what it keeps for when there is no network, and the texts its scripts speak."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language

from wijkkoers.web.fieldwork.models import Schouw, Schouwpunt, SchouwSeat
from wijkkoers.web.fieldwork.phone_words import phone_words
from wijkkoers.web.fieldwork.selectors.content import content_for, theme_labels
from wijkkoers.web.fieldwork.selectors.seats import points_of_seat, points_to_visit, takes_points
from wijkkoers.web.wijkfoto.selectors import outline_of

STYLES = ("ui/tokens.css", "ui/base.css", "ui/components.css", "fieldwork/phone.css")
MODULES = ("phone", "album", "draft", "elements", "form", "keep", "list", "photos", "place", "sending", "sketch", "state", "store", "words")
SCRIPTS = tuple(f"fieldwork/phone/{name}.js" for name in MODULES)
EXTRA = tuple(f"ui/vendor/SourceSans3-{weight}.woff2" for weight in ("Regular", "Semibold", "Bold"))
WORKER, TEMPLATE = "fieldwork/phone/worker.js", Path(__file__).parent / "templates/fieldwork/phone.html"
OWN_POINTS = 500


def shell_context(schouw: Schouw) -> dict[str, Any]:
    """Return what the page shows without anything of a person: it is kept on the phone as it is."""
    return {
        "schouw": schouw,
        "styles": STYLES,
        "version": shell_version(schouw),
        "words": dict(phone_words()),
        "desk_url": reverse("schouwpunt-new", args=[schouw.dossier_id, schouw.pk]),
    }


def worker_script(request: HttpRequest, schouw: Schouw, code: str) -> str:
    """Return the service worker of this page: its script after what it keeps."""
    kept = {
        "version": shell_version(schouw),
        "name": f"schouw-{code}-",
        "page": reverse("phone", args=[code]),
        "files": [static(name) for name in (*STYLES, *SCRIPTS)],
        "extra": [static(name) for name in EXTRA],
    }
    return f"const KEPT = {json.dumps(kept)};\n{_text_of(WORKER)}"


def shell_version(schouw: Schouw) -> str:
    """Return the digest of everything that the page consists of, in this language: another one makes phones fetch it anew."""
    words = json.dumps(dict(phone_words()), sort_keys=True, ensure_ascii=False)
    parts = (_files_digest(_changes()), schouw.title, schouw.dossier.name, get_language() or "nl", words)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def phone_data(seat: SchouwSeat) -> Mapping[str, Any]:
    """Return what the phone needs of the schouw, and what arrived from this phone."""
    schouw = seat.schouw
    language = get_language() or "nl"
    return {
        "title": schouw.title,
        "is_open": takes_points(schouw),
        "themes": [{"id": id_, "label": label} for id_, label in theme_labels(content_for(schouw.dossier), language).items()],
        "route": [
            {"id": point.pk, "number": point.number, "label": point.label, "at": _at(point.geometry)} for point in points_to_visit(schouw)
        ],
        "line": schouw.route.line["coordinates"] if schouw.route and schouw.route.line else [],
        "outline": [ring for feature in outline_of(schouw.dossier)["features"] for ring in _rings(feature["geometry"])],
        "arrived": [_arrived(punt) for punt in points_of_seat(seat).order_by("-number")[:OWN_POINTS]],
    }


def _arrived(punt: Schouwpunt) -> dict[str, Any]:
    return {
        "id": str(punt.client_id),
        "number": punt.number,
        "verdict": punt.verdict,
        "note": punt.note,
        "route_point": punt.route_point_id,
        "place_note": punt.place_note,
        "photos": punt.photo_count,  # type: ignore[attr-defined]
    }


def _at(geometry: Mapping[str, Any] | None) -> list[float] | None:
    return geometry["coordinates"] if geometry and geometry["type"] == "Point" else None


def _rings(geometry: Mapping[str, Any]) -> list[Any]:
    """Return the outer rings of an area."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [part[0] for part in parts]


def _path_of(name: str) -> Path:
    found = finders.find(name)
    if not isinstance(found, str):
        raise FileNotFoundError(name)
    return Path(found)


def _text_of(name: str) -> str:
    return _path_of(name).read_text("utf-8")


def _changes() -> tuple[float, ...]:
    """Return when each file last changed, so that their digest is made once."""
    return tuple(path.stat().st_mtime for path in (TEMPLATE, *map(_path_of, (*STYLES, *SCRIPTS, WORKER))))


@lru_cache(maxsize=4)
def _files_digest(_changed: tuple[float, ...]) -> str:
    digest = hashlib.sha256(TEMPLATE.read_bytes())
    for name in (*STYLES, *SCRIPTS, WORKER):
        digest.update(_path_of(name).read_bytes())
    return digest.hexdigest()
