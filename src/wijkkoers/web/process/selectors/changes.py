"""What another method or a newer handbook would do to a dossier, told before anything changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkkoers.handbook.edition import EditionChange, compare_editions
from wijkkoers.handbook.process import Knooppunt, Method, ProcessContent
from wijkkoers.web.process.selectors.plan import Compass, StapView


@dataclass(frozen=True, slots=True)
class StapChanges:
    """Which knooppunten get a stap, and which stappen come back, fall outside or stay; own steps always stay."""

    added: tuple[Knooppunt, ...]
    returning: tuple[StapView, ...]
    outside: tuple[StapView, ...]
    stays: tuple[StapView, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether everything stays as it is."""
        return not self.added and not self.returning and not self.outside


def knooppunten_of(content: ProcessContent, method: Method) -> tuple[str, ...]:
    """Return the knooppunten of a method that are in use, in its order."""
    in_use = {entry.id for entry in content.knooppunten if entry.retired is None}
    return tuple(id for id in dict.fromkeys(method.knooppunten) if id in in_use)


def stap_changes(staps: Iterable[StapView], content: ProcessContent, method: Method) -> StapChanges:
    """Return what a method of this content does to the stappen of a dossier."""
    wanted = knooppunten_of(content, method)
    from_handbook = [view for view in staps if view.stap.knooppunt]
    present = {view.stap.knooppunt for view in from_handbook}
    return StapChanges(
        added=tuple(content.knooppunt(id) for id in wanted if id not in present),
        returning=tuple(view for view in from_handbook if view.stap.knooppunt in wanted and not view.stap.in_method),
        outside=tuple(view for view in from_handbook if view.stap.knooppunt not in wanted and view.stap.in_method),
        stays=tuple(view for view in from_handbook if view.stap.knooppunt in wanted and view.stap.in_method),
    )


@dataclass(frozen=True, slots=True)
class EditionMove:
    """What the installed handbook changes, and what that does to the stappen; `staps` is None when it no longer has the method."""

    changes: tuple[EditionChange, ...]
    staps: StapChanges | None


def edition_move(compass: Compass, content: ProcessContent) -> EditionMove:
    """Return what moving to this content does to a dossier."""
    method = next((method for method in content.methods if method.id == compass.plan.method), None)
    staps = stap_changes(compass.staps, content, method) if method else None
    return EditionMove(compare_editions(compass.content, content), staps)
