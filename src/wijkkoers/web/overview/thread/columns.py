"""In which column of the drawing a kind of thing stands, and what the columns are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from wijkkoers.reports.figures.thread_content import ThreadColumn
from wijkkoers.web.thread.kinds import ThingKind

SOURCE, GROUND, OPGAVE, MAATREGEL, PAKKET, BESLUIT = range(6)
COLUMN_OF: Mapping[ThingKind, int] = {
    ThingKind.MOMENT: SOURCE,
    ThingKind.GESPREK: SOURCE,
    ThingKind.SCHOUW: SOURCE,
    ThingKind.PARTIJ: SOURCE,
    ThingKind.CIJFER: GROUND,
    ThingKind.SIGNAAL: GROUND,
    ThingKind.SCHOUWPUNT: GROUND,
    ThingKind.INBRENG: GROUND,
    ThingKind.DOEL: GROUND,
    ThingKind.COMPLEX: GROUND,
    ThingKind.WERK: GROUND,
    ThingKind.OPGAVE: OPGAVE,
    ThingKind.MAATREGEL: MAATREGEL,
    ThingKind.PAKKET: PAKKET,
    ThingKind.BESLUIT: BESLUIT,
}
"""A source is where a ground was found: the gesprek of a signaal, the partij of a doel."""
HEADINGS = {
    SOURCE: (_("Waar het begon"), ""),
    GROUND: (_("Grond"), _("Nog geen grond")),
    OPGAVE: (_("Opgave"), _("Nog geen opgave")),
    MAATREGEL: (_("Maatregel"), _("Nog geen maatregel")),
    PAKKET: (_("Pakket"), _("Nog in geen pakket")),
    BESLUIT: (_("Besluit"), _("Nog geen besluit")),
}


def columns_for(kinds: Iterable[ThingKind]) -> tuple[dict[int, int], tuple[ThreadColumn, ...]]:
    """Return the place of every column, and the columns: all of the thread, and sources only where there are any."""
    found = {COLUMN_OF[kind] for kind in kinds}
    numbers = [number for number in HEADINGS if number != SOURCE or SOURCE in found]
    places = {number: place for place, number in enumerate(numbers)}
    return places, tuple(ThreadColumn(str(HEADINGS[number][0]), str(HEADINGS[number][1])) for number in numbers)
