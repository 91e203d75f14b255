"""Editions of the handbook: the one that is installed, and those that dossiers took up."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from wijkkoers.handbook.edition import digest_of, restore_content
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.load_process import load_process
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.process.models import HandbookEdition


@dataclass(frozen=True, slots=True)
class Installed:
    """The method that comes with the product as it runs now."""

    content: ProcessContent
    digest: str
    version: str


@cache
def installed_edition() -> Installed:
    """Return the installed method; it cannot change while the process lives."""
    content = load_process()
    return Installed(content, digest_of(content), load_handbook().version)


@lru_cache(maxsize=16)
def stored_content(digest: str) -> ProcessContent:
    """Return a kept edition; editions never change, so that one digest gives one content for as long as the process lives."""
    return restore_content(HandbookEdition.objects.get(digest=digest).content)


def knowers_of(content: ProcessContent, knooppunten: Collection[str]) -> Mapping[str, ProcessContent]:
    """Return per knooppunt that this content lacks the newest kept edition that has it, so that its text stays readable.

    Raises KeyError for a knooppunt that no kept edition has.
    """
    missing = set(knooppunten) - {entry.id for entry in content.knooppunten}
    found: dict[str, ProcessContent] = {}
    digests = HandbookEdition.objects.order_by("-id").values_list("digest", flat=True) if missing else ()
    for digest in digests:
        older = stored_content(digest)
        found = {**{entry.id: older for entry in older.knooppunten if entry.id in missing}, **found}
    if missing - found.keys():
        raise KeyError(sorted(missing - found.keys()))
    return found
