"""A photo of a sheet, kept beside what was typed in from it: made anew from its picture, so that place and camera stay out."""

from __future__ import annotations

import io
from typing import BinaryIO

from django.db import transaction
from PIL import Image, ImageOps, UnidentifiedImageError

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.revisions import add_revision
from wijkkoers.web.kit.models import ResultSheet
from wijkkoers.web.kit.permissions import check_can_change_sheet
from wijkkoers.web.kit.services.record import log
from wijkkoers.web.process.services import Place, add_document

LONGEST_SIDE, QUALITY = 2400, 85
PIXEL_LIMIT = 60_000_000
SIZE_LIMIT_BYTES = 20 * 1000 * 1000
FORMATS = ("JPEG", "PNG", "WEBP")


@transaction.atomic
def attach_photo(*, actor: Actor, sheet: ResultSheet, stream: BinaryIO) -> ResultSheet:
    """Keep a photo of the sheet as a document of the dossier; InputError `kit-foto-te-groot`, `kit-foto-onleesbaar`."""
    held = ResultSheet.objects.select_for_update(of=("self",)).select_related("batch__dossier__organisation").get(pk=sheet.pk)
    check_can_change_sheet(actor, held)
    dossier, name = held.batch.dossier, f"{held.batch.title}, {held.title}"
    clean = redrawn(stream)
    held.photo = add_document(actor=actor, place=Place(dossier), title=name[:200], name=f"stippenvel-{held.pk}.jpg", stream=clean)
    held.save(update_fields=["photo", *add_revision(held)])
    log(actor, dossier, "kit.foto-toegevoegd", f"telling:{held.pk}", ({"name": name}, {"name": name}))
    return held


def redrawn(stream: BinaryIO) -> io.BytesIO:
    """Return the picture alone as a new JPEG, upright and not larger than is needed to read it; nothing else of the file comes along."""
    if stream.seek(0, io.SEEK_END) > SIZE_LIMIT_BYTES:
        raise InputError("kit-foto-te-groot", limit_mb=SIZE_LIMIT_BYTES // 1_000_000)
    stream.seek(0)
    try:
        with Image.open(stream, formats=FORMATS) as opened:
            if opened.width * opened.height > PIXEL_LIMIT:
                raise InputError("kit-foto-te-groot", limit_mb=SIZE_LIMIT_BYTES // 1_000_000)
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InputError("kit-foto-onleesbaar") from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain = Image.new("RGB", upright.size)
    plain.paste(upright)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=QUALITY)
    out.seek(0)
    return out
