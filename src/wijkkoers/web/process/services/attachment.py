"""Links and documents at a stap or at the dossier; nothing is deleted, what is taken away can come back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import urlsplit

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.services.files import Copy, keep_copy
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision
from wijkkoers.web.process.models import Attachment
from wijkkoers.web.process.permissions import check_can_change_attachment, check_can_take_part
from wijkkoers.web.process.services.documents import received_document
from wijkkoers.web.process.services.record import check_stap, clean_line, clean_text, hold_attachment, log, require_line
from wijkkoers.web.process.states import AttachmentKind

ADDRESS_LIMIT = 500
SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is attached: a dossier, and a stap of it or None."""

    dossier: Dossier
    stap_id: int | None = None


@transaction.atomic
def add_link(*, actor: Actor, place: Place, title: str, address: str) -> Attachment:
    """Attach an address on the web; InputError `link-onbruikbaar` for anything but http and https."""
    check_can_take_part(actor, place.dossier)
    clean = _address(address)
    return _add(actor, place, {"kind": AttachmentKind.LINK.value, "title": clean_line(title) or clean[:200], "address": clean})


def add_document(*, actor: Actor, place: Place, title: str, name: str, stream: BinaryIO) -> Attachment:
    """Attach a document; it is kept under its digest, never under the name that it came with. Raises as `received_document` does."""
    check_can_take_part(actor, place.dossier)
    with received_document(name, stream) as (copy, content_type), transaction.atomic():
        keep_copy(copy)
        return _add(actor, place, {**_document(copy, content_type), "title": clean_line(title) or copy.name})


@transaction.atomic
def drop_attachment(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a link or document away, with the reason; the row and the file stay."""
    held = hold_attachment(attachment)
    check_can_change_attachment(actor, held)
    if held.dropped_at is not None:
        return held
    clean = clean_text(reason)
    if not clean:
        raise InputError("process-reden-nodig")
    held.dropped_at, held.dropped_reason = now(), clean
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    log(actor, held, "bijlage.weggehaald", ({"name": held.title}, {"name": held.title, "reason": clean}))
    return held


@transaction.atomic
def restore_attachment(*, actor: Actor, attachment: Attachment) -> Attachment:
    """Bring back what was taken away."""
    held = hold_attachment(attachment)
    check_can_change_attachment(actor, held)
    if held.dropped_at is None:
        return held
    before = {"name": held.title, "reason": held.dropped_reason}
    held.dropped_at, held.dropped_reason = None, ""
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    log(actor, held, "bijlage.teruggezet", (before, {"name": held.title}))
    return held


def _add(actor: Actor, place: Place, values: dict[str, str | int]) -> Attachment:
    stap_id = check_stap(place.dossier, place.stap_id)
    require_line(str(values["title"]), "bijlage-naam-leeg")
    added_by = actor.pk if actor else None
    attachment = Attachment.objects.create(dossier=place.dossier, stap_id=stap_id, added_by_id=added_by, **values)
    what = attachment.address or attachment.file_name
    log(actor, attachment, "bijlage.toegevoegd", ({}, {"name": attachment.title, "attachment_what": what}))
    return attachment


def _document(copy: Copy, content_type: str) -> dict[str, str | int]:
    return {
        "kind": AttachmentKind.DOCUMENT.value,
        "digest": copy.digest,
        "file_name": copy.name,
        "content_type": content_type,
        "size_bytes": copy.size,
    }


def _address(address: str) -> str:
    clean = address.strip()
    try:
        parts = urlsplit(clean)
        is_fit = parts.scheme.lower() in SCHEMES and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        is_fit = False
    if not is_fit or len(clean) > ADDRESS_LIMIT or any(sign.isspace() or not sign.isprintable() for sign in clean):
        raise InputError("link-onbruikbaar")
    return clean
