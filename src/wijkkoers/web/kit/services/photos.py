"""A photo of a sheet, kept beside what was typed in from it: made anew from its picture, so that place and camera stay out."""

from __future__ import annotations

import io
from typing import BinaryIO

from django.db import transaction

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.revisions import add_revision
from wijkkoers.web.kit.models import ResultSheet
from wijkkoers.web.kit.permissions import check_can_change_sheet
from wijkkoers.web.kit.services.record import log
from wijkkoers.web.process.services import Place, add_document
from wijkkoers.web.ui.pictures import redrawn


@transaction.atomic
def attach_photo(*, actor: Actor, sheet: ResultSheet, stream: BinaryIO) -> ResultSheet:
    """Keep a photo of the sheet as a document of the dossier; InputError `foto-te-groot`, `foto-onleesbaar`."""
    held = ResultSheet.objects.select_for_update(of=("self",)).select_related("batch__dossier__organisation").get(pk=sheet.pk)
    check_can_change_sheet(actor, held)
    dossier, name = held.batch.dossier, f"{held.batch.title}, {held.title}"
    picture = redrawn(stream)
    held.photo = add_document(
        actor=actor, place=Place(dossier), title=name[:200], name=f"stippenvel-{held.pk}.jpg", stream=io.BytesIO(picture.content)
    )
    held.save(update_fields=["photo", *add_revision(held)])
    log(actor, dossier, "kit.foto-toegevoegd", f"telling:{held.pk}", ({"name": name}, {"name": name}))
    return held
