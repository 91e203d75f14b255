"""Gesprekken, routes, schouwen and schouwpunten for tests, made through the services."""

from __future__ import annotations

import io
from datetime import date
from itertools import count
from typing import Any

from PIL import Image
from tests.web.fieldwork.making_opgaven import HERE, SECRET
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import Gesprek, Photo, Quote, Route, RoutePoint, Schouw, Schouwpunt, Signaal
from wijkkoers.web.fieldwork.services import gesprekken, photos_release, punten, routes, schouw
from wijkkoers.web.fieldwork.values_talks import GesprekValues, PuntValues, QuoteValues, RouteValues, SchouwValues

HELD = date(2026, 4, 12)
AGREED = date(2026, 4, 20)
NAME = "Meneer De Bruin 5519"
"""A name that may stand on the page of its own organisation only."""
_numbers = count(1)


def make_gesprek(world: World, dossier: Dossier, actor: User | None = None, *, is_draft: bool | None = None, **values: Any) -> Gesprek:
    """Write a talk down."""
    told = {"title": f"Gesprek {next(_numbers)}", "with_role": "huurder", **values}
    return gesprekken.add_gesprek(actor=actor or world.redacteur, dossier=dossier, values=GesprekValues(**told), is_draft=is_draft)


def make_quote(
    world: World, gesprek: Gesprek, actor: User | None = None, text: str = "Het tocht hier", agreed_on: date | None = None
) -> Quote:
    """Write down what was said."""
    return gesprekken.add_quote(actor=actor or world.redacteur, gesprek=gesprek, values=QuoteValues(text, agreed_on))


def make_signaal(world: World, gesprek: Gesprek, actor: User | None = None, text: str = "Tocht in de portieken") -> Signaal:
    """Write one signaal down."""
    return gesprekken.add_signalen(actor=actor or world.redacteur, gesprek=gesprek, texts=[text])[0]


def make_route(world: World, dossier: Dossier, points: int = 3) -> Route:
    """Lay out a route with fixed points."""
    route = routes.add_route(actor=world.redacteur, dossier=dossier, values=RouteValues("Ronde Seinhof"))
    for number in range(1, points + 1):
        make_fixed(world, route, f"Plek {number}")
    return route


def make_fixed(world: World, route: Route, label: str = "Speelveld") -> RoutePoint:
    """Put a fixed point on a route."""
    return routes.add_route_point(actor=world.redacteur, route=route, label=label, geometry=HERE)


def make_schouw(world: World, dossier: Dossier, actor: User | None = None, *, is_draft: bool | None = None, **values: Any) -> Schouw:
    """Plan a schouw; `route` may be a route."""
    route = values.pop("route", None)
    told = {"title": f"Schouw {next(_numbers)}", "held_on": HELD, "route_id": route.pk if route else None, **values}
    return schouw.add_schouw(actor=actor or world.redacteur, dossier=dossier, values=SchouwValues(**told), is_draft=is_draft)


def make_punt(world: World, held: Schouw, actor: User | None = None, **values: Any) -> Schouwpunt:
    """Write a point down; `point` may be a fixed point, `due` a text."""
    point = values.pop("point", None)
    if isinstance(values.get("due"), str):
        values["due"] = parse_period(values["due"])
    told = {"verdict": Verdict.SLECHT, "note": "Losse tegels", "place_note": "bij de ingang", **values}
    return punten.add_punt(
        actor=actor or world.redacteur, schouw=held, values=PuntValues(route_point_id=point.pk if point else None, **told)
    )


def picture(size: tuple[int, int] = (80, 60), form: str = "JPEG") -> io.BytesIO:
    """Return a picture with a place in it, as a phone makes them."""
    made = Image.effect_noise(size, 90).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Toestel"
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    made.save(out, form, exif=exif)
    out.seek(0)
    out.name = f"foto.{form.lower()}"
    return out


def make_photo(world: World, punt: Schouwpunt, *, is_seen: bool = False, is_released: bool = False) -> Photo:
    """Add a photo; looked at and released when asked."""
    photo = photos_release.add_photo(actor=world.redacteur, punt=punt, stream=picture())
    if is_seen or is_released:
        photo = photos_release.blur_photo(actor=world.redacteur, photo=photo, boxes=[[0.1, 0.1, 0.3, 0.3]])
    if is_released:
        photo = photos_release.release_photo(actor=world.redacteur, photo=photo, caption="Losse tegels")
    return photo


def make_secret_talk(world: World, dossier: Dossier) -> Gesprek:
    """Make a draft of the gemeente with a quote that was agreed and a signaal."""
    guest = world.gemeente_redacteur
    gesprek = make_gesprek(world, dossier, guest, title=SECRET, with_role=SECRET, notes=SECRET, place_note=SECRET)
    make_quote(world, gesprek, guest, SECRET, AGREED)
    make_signaal(world, gesprek, guest, SECRET)
    return gesprek


def make_secret_schouw(world: World, dossier: Dossier) -> Schouw:
    """Make a draft of the gemeente with an urgent point."""
    guest = world.gemeente_redacteur
    held = make_schouw(world, dossier, guest, title=SECRET, note=SECRET)
    make_punt(world, held, guest, note=SECRET, place_note=SECRET, agreement=SECRET, is_urgent=True, geometry=HERE)
    return held
