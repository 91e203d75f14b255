"""Words for everything on the closed lists, and for every field of the handbook that can change."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from wijkkoers.handbook.edition import ENTRY_KINDS, PLACE
from wijkkoers.handbook.opgaven import CatalogueTheme, Domain
from wijkkoers.handbook.process import AmbitionTheme, Aspect, FixedDate, Group, Instrument, Knooppunt, Method, PartyKind, Phase, Rung
from wijkkoers.web.process import wording
from wijkkoers.web.process.states import ActionStatus, AttachmentKind, BesluitStatus, StapMove, StapStatus

LABELS: list[tuple[Mapping[Any, Any], type[StrEnum]]] = [
    (wording.STATUS_LABELS, StapStatus),
    (wording.STATUS_HELP, StapStatus),
    (wording.MOVE_LABELS, StapMove),
    (wording.MOVE_HELP, StapMove),
    (wording.ACTION_STATUS_LABELS, ActionStatus),
    (wording.ACTION_DONE, ActionStatus),
    (wording.BESLUIT_STATUS_LABELS, BesluitStatus),
    (wording.BESLUIT_MOVE_LABELS, BesluitStatus),
    (wording.BESLUIT_MOVE_HELP, BesluitStatus),
    (wording.ATTACHMENT_LABELS, AttachmentKind),
    (wording.INSTRUMENT_LABELS, Instrument),
]
SHAPES = (Phase, Aspect, PartyKind, Knooppunt, Method, FixedDate, Rung, Group, AmbitionTheme, CatalogueTheme, Domain)


@pytest.mark.parametrize(("labels", "kinds"), LABELS)
def test_every_member_has_its_own_words(labels: Mapping[Any, Any], kinds: type[StrEnum]) -> None:
    assert set(labels) == set(kinds)
    assert len({str(label) for label in labels.values()}) == len(kinds)


def test_every_field_of_the_handbook_has_a_label() -> None:
    fields = {name for shape in SHAPES for name in shape.model_fields if name != "id"}
    assert fields | {PLACE} == set(wording.HANDBOOK_FIELDS)


def test_field_in_one_language_says_which() -> None:
    assert wording.handbook_field_label("label.en") == "Naam (en)"
    assert wording.handbook_field_label("goal") == "Doel"


def test_every_kind_of_entry_of_the_handbook_has_a_label() -> None:
    assert set(wording.ENTRY_KIND_LABELS) == set(ENTRY_KINDS)
