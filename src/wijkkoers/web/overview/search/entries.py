"""What can be found in a dossier, as plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found: `kind` as in `wording`, `number` how people call it (`12`, `M3`), `state` where it stands."""

    kind: str
    title: str
    url: str
    number: str = ""
    text: str = ""
    state: str = ""
    is_dropped: bool = False
    is_draft: bool = False
