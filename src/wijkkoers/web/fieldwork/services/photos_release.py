"""Photos at the desk: add one, make faces and number plates unreadable by hand, release it, take it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.dossiers.services import rows
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.fieldwork.models import Photo, Schouwpunt
from wijkkoers.web.fieldwork.permissions.talks import check_can_change_punt, check_can_release_photo
from wijkkoers.web.fieldwork.photos import Box, Picture, blurred, keep_picture, redrawn
from wijkkoers.web.fieldwork.services.arriving import FOTO, keep_photo
from wijkkoers.web.fieldwork.services.cleaning import require_line
from wijkkoers.web.fieldwork.services.punten import hold_punt

CAPTION_LIMIT = 200


def add_photo(*, actor: Actor, punt: Schouwpunt, stream: BinaryIO) -> Photo:
    """Keep a photo of a point, made anew from its picture. Raises InputError as `redrawn` and `keep_photo` do."""
    check_can_change_punt(actor, punt)
    picture = redrawn(stream)
    with transaction.atomic():
        held = hold_punt(punt)
        check_can_change_punt(actor, held)
        return keep_photo(actor, held, picture)


def blur_photo(*, actor: Actor, photo: Photo, boxes: Sequence[Box], is_clear: bool = False, seen: str | None = None) -> Photo:
    """Make parts of a photo unreadable, or say that there is nothing to hide (`is_clear`); it is to be released again after this.

    `seen` is the shown picture that the person started from. InputError `foto-keuze` for both or neither, `foto-weg`, `foto-al-nagekeken`
    when somebody else did it meanwhile, and as `blurred` raises.
    """
    check_can_release_photo(actor, photo)
    if bool(boxes) == is_clear:
        raise InputError("foto-keuze")
    picture = _hidden(photo, boxes) if boxes else None
    with transaction.atomic():
        held = hold_photo(photo)
        check_can_release_photo(actor, held)
        if seen is not None and seen != held.shown_digest:
            raise InputError("foto-al-nagekeken")
        held.shown_digest = keep_picture(picture) if picture else held.digest
        held.boxes, held.released_at = [list(box) for box in boxes], None
        held.save(update_fields=["shown_digest", "boxes", "released_at"])
        _log(actor, held, "vervaagd")
    return held


@transaction.atomic
def release_photo(*, actor: Actor, photo: Photo, caption: str, seen: str | None = None, base: str | None = None) -> Photo:
    """Let others see a photo that was looked at; `seen` is the picture and `base` the caption that the person started from.

    InputError `rij-al-vervallen`, `foto-niet-nagekeken`, `foto-bijschrift-leeg`, `foto-al-nagekeken`, and `intussen-gewijzigd` when
    somebody else wrote another caption meanwhile.
    """
    held = hold_photo(photo)
    check_can_release_photo(actor, held)
    if held.dropped_at is not None:
        raise InputError("rij-al-vervallen")
    if not held.shown_digest:
        raise InputError("foto-niet-nagekeken")
    if seen is not None and seen != held.shown_digest:
        raise InputError("foto-al-nagekeken")
    before = held.caption
    held.caption = require_line(caption, "foto-bijschrift-leeg", CAPTION_LIMIT)
    if base is not None and before not in (base, held.caption):
        raise InputError(STALE)
    held.released_at = held.released_at or now()
    held.save(update_fields=["caption", "released_at"])
    _log(actor, held, "vrijgegeven", ({"foto_caption": before}, {"foto_caption": held.caption}))
    return held


@transaction.atomic
def take_back_photo(*, actor: Actor, photo: Photo) -> Photo:
    """Let nobody else see a photo any more; InputError `foto-niet-vrij`."""
    held = hold_photo(photo)
    check_can_release_photo(actor, held)
    if held.released_at is None:
        raise InputError("foto-niet-vrij")
    held.released_at = None
    held.save(update_fields=["released_at"])
    _log(actor, held, "teruggenomen")
    return held


@transaction.atomic
def drop_photo(*, actor: Actor, photo: Photo, reason: str) -> Photo:
    """Take a photo away, with the reason; nobody can open it then. InputError `rij-al-vervallen`."""
    held = hold_photo(photo)
    check_can_change_punt(actor, held.schouwpunt)
    if held.dropped_at is not None:
        raise InputError("rij-al-vervallen")
    held.dropped_reason, held.dropped_at, held.released_at = rows.clean_reason(reason), now(), None
    held.save(update_fields=["dropped_at", "dropped_reason", "released_at"])
    _log(actor, held, "vervallen", ({}, {"reason": held.dropped_reason}))
    return held


@transaction.atomic
def restore_photo(*, actor: Actor, photo: Photo) -> Photo:
    """Bring a photo back, not released; InputError `rij-niet-vervallen`."""
    held = hold_photo(photo)
    check_can_change_punt(actor, held.schouwpunt)
    if held.dropped_at is None:
        raise InputError("rij-niet-vervallen")
    held.dropped_at, held.dropped_reason, held.released_at = None, "", None
    held.save(update_fields=["dropped_at", "dropped_reason", "released_at"])
    _log(actor, held, "teruggekomen")
    return held


def hold_photo(photo: Photo) -> Photo:
    """Return the photo as it is now, held until the end of the transaction."""
    found = Photo.objects.select_for_update(of=("self",))
    return found.select_related("schouwpunt__schouw__dossier__organisation", "schouwpunt__holder_partij").get(pk=photo.pk)


def _hidden(photo: Photo, boxes: Sequence[Box]) -> Picture:
    try:
        with path_of(photo.digest).open("rb") as stream:
            return blurred(stream, boxes)
    except FileNotFoundError as error:
        raise InputError("foto-weg") from error


def _log(actor: Actor, photo: Photo, act: str, change: rows.Change = ({}, {})) -> None:
    name = {"name": FOTO.name(photo)}
    rows.log_row(actor, photo, FOTO, act, ({**name, **change[0]}, {**name, **change[1]}))
