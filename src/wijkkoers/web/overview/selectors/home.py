"""What the front page needs to know to name the next step."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.web.accounts.models import OrganisationKind
from wijkkoers.web.accounts.selectors import Actor, current_organisation
from wijkkoers.web.datasets.permissions import check_can_import_for
from wijkkoers.web.datasets.selectors import is_empty
from wijkkoers.web.dossiers.permissions import check_can_create_dossier
from wijkkoers.web.dossiers.selectors import BoardFilter, BoardRow, board_rows
from wijkkoers.web.dossiers.states import Status
from wijkkoers.web.estate.selectors import count_own_complexes

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Home:
    """Where a person stands: which data and dossiers there are, and what may be done."""

    has_data: bool
    has_organisation: bool
    dossiers: tuple[BoardRow, ...]
    """The open dossiers that changed last, newest first."""
    dossier_count: int
    import_refusal: str
    create_refusal: str
    shows_estate: bool
    """Whether complexes are part of the work of the person's organisations."""
    complex_count: int

    @property
    def step(self) -> str:
        """The next step: `geen-organisatie`, `gegevens`, `dossier` or `verder`."""
        if not self.has_organisation and not self.dossiers:
            return "geen-organisatie"
        if not self.has_data:
            return "gegevens"
        return "verder" if self.dossiers else "dossier"


def home_of(user: Actor) -> Home:
    """Return where this person stands."""
    organisation = current_organisation(user)
    rows = board_rows(user, BoardFilter(order="-laatst"))
    complex_count = count_own_complexes(user)
    is_corporatie = organisation is not None and organisation.kind == OrganisationKind.CORPORATIE
    still_open = [row for row in rows if row.status is not Status.AFGESLOTEN]
    return Home(
        has_data=not is_empty(),
        has_organisation=organisation is not None,
        dossiers=tuple(still_open[:SHOWN]),
        dossier_count=len(rows),
        import_refusal=check_can_import_for.reason(user, organisation.pk if organisation else None),
        create_refusal=check_can_create_dossier.reason(user, None),
        shows_estate=is_corporatie or complex_count > 0,
        complex_count=complex_count,
    )
