"""Proposed partijen in words: why, what can be filled in already, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from wijkkoers.base.numbers import format_number
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.parties import wording
from wijkkoers.web.parties.models import ProposalAnswer
from wijkkoers.web.parties.proposals import Gap, Proposal, propose
from wijkkoers.web.parties.selectors import Viewer
from wijkkoers.web.parties.selectors.proposals import area_facts, proposal_answers
from wijkkoers.web.parties.services import About

REASONS = {
    "team": gettext_lazy("Deze organisatie heeft mensen in het team, maar is nog geen partij."),
    "corporatie": gettext_lazy("In %(area)s is %(share)s %% van de woningen van een woningcorporatie (%(source)s, %(year)s)."),
    "huurdersorganisatie": gettext_lazy(
        "In %(area)s is %(share)s %% van de woningen van een woningcorporatie (%(source)s, %(year)s). Wie spreekt namens de huurders?"
    ),
    "vastgoedeigenaar": gettext_lazy("In %(area)s is %(share)s %% van de woningen van een andere verhuurder (%(source)s, %(year)s)."),
    "vve-zeker": gettext_lazy(
        "In %(area)s is %(flats)s %% van de woningen een flat of appartement en %(owned)s %% een koopwoning (%(source)s, %(year)s). "
        "Er zijn dus zeker appartementen van eigenaren."
    ),
    "vve-mogelijk": gettext_lazy(
        "In %(area)s is %(flats)s %% van de woningen een flat of appartement en %(owned)s %% een koopwoning (%(source)s, %(year)s). "
        "Waarschijnlijk zijn er appartementen van eigenaren."
    ),
    "warmtenet": gettext_lazy("In %(area)s heeft %(share)s %% van de woningen stadsverwarming (%(source)s, %(year)s)."),
    "startanalyse": gettext_lazy(
        "In %(area)s kost een warmtenet het land het minst, volgens een berekening voor een of meer buurten (%(source)s, %(year)s). "
        "Het is geen besluit."
    ),
    "warmteplan": gettext_lazy("Dit dossier gaat over warmte. Elke manier van verwarmen raakt het stroomnet of het gasnet."),
    "school": gettext_lazy(
        "Deze school staat op de kaart in dit gebied. Spreekt een schoolbestuur voor haar? Zeg dan dat zij niet nodig is."
    ),
    "school-zonder-naam": gettext_lazy("Op de kaart van dit gebied staat een school zonder naam."),
}
NAMES = {
    "corporatie": gettext_lazy("Woningcorporatie in %(area)s"),
    "huurdersorganisatie": gettext_lazy("Huurders in %(area)s"),
    "vastgoedeigenaar": gettext_lazy("Particuliere verhuurders in %(area)s"),
    "vve-zeker": gettext_lazy("VvE’s in %(area)s"),
    "vve-mogelijk": gettext_lazy("VvE’s in %(area)s"),
    "warmtenet": gettext_lazy("Warmtebedrijf in %(area)s"),
    "startanalyse": gettext_lazy("Warmtebedrijf"),
    "warmteplan": gettext_lazy("Netbeheerder"),
    "school-zonder-naam": gettext_lazy("School"),
}
ROLES = {
    "corporatie": gettext_lazy("Verhuurt %(share)s %% van de woningen in %(area)s"),
    "vastgoedeigenaar": gettext_lazy("Verhuren %(share)s %% van de woningen in %(area)s"),
    "huurdersorganisatie": gettext_lazy("Spreekt namens de huurders"),
    "vve-zeker": gettext_lazy("Beheren appartementen van eigenaren"),
    "vve-mogelijk": gettext_lazy("Beheren appartementen van eigenaren"),
    "warmtenet": gettext_lazy("Levert warmte aan %(share)s %% van de woningen in %(area)s"),
    "warmteplan": gettext_lazy("Beheert het stroomnet en het gasnet"),
}
PERCENTAGES = ("share", "flats", "owned")


@dataclass(frozen=True, slots=True)
class ProposalItem:
    """A proposal in words, with what is filled in when it is added."""

    key: str
    name: str
    kind: str
    reason: str
    about: About
    organisation_id: int | None


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a dossier is proposed, what was said not to be needed, and of what nothing is known; nothing at all without an area."""

    items: tuple[ProposalItem, ...] = ()
    answers: tuple[ProposalAnswer, ...] = ()
    gaps: tuple[str, ...] = ()
    has_area: bool = True

    def item(self, key: str) -> ProposalItem | None:
        """Return one proposal that still holds."""
        return next((item for item in self.items if item.key == key), None)


def proposals_of(viewer: Viewer) -> Proposals:
    """Return the proposals for a dossier in words, without those that were said not to be needed."""
    answers = proposal_answers(viewer.dossier)
    facts = area_facts(viewer.dossier, get_language() or "nl")
    if facts is None:
        return Proposals(answers=tuple(answers), has_area=False)
    found, gaps = propose(facts)
    settled = {answer.key for answer in answers}
    return Proposals(tuple(_item(row) for row in found if row.key not in settled), tuple(answers), tuple(_gap(gap) for gap in gaps))


def _item(proposal: Proposal) -> ProposalItem:
    values = {name: _text(name, value) for name, value in proposal.values.items()}
    name = proposal.name or str(NAMES[proposal.reason]) % values
    role = str(ROLES[proposal.reason]) % values if proposal.reason in ROLES else ""
    kind = str(wording.KIND_LABELS[proposal.kind])
    reason = str(REASONS[proposal.reason]) % values
    return ProposalItem(proposal.key, name, kind, reason, About(name, proposal.kind, role), proposal.organisation_id)


def _gap(gap: Gap) -> str:
    kind = str(wording.KIND_LABELS[gap.kind])
    if gap.missing == ("schools",):
        return _("Over scholen is hier niets bekend: er is geen kaart met voorzieningen van dit gebied.")
    language = get_language() or "nl"
    labels = {entry.id: entry.label.in_language(language) for entry in load_handbook().indicators}
    missing = ", ".join(labels.get(name, name).lower() for name in gap.missing)
    return _("Of hier een partij van de soort %(kind)s nodig is, is niet te zeggen. Dit cijfer ontbreekt: %(missing)s.") % {
        "kind": kind,
        "missing": missing,
    }


def _text(name: str, value: str | float | int) -> str:
    return format_number(float(value), 0, get_language() or "nl") if name in PERCENTAGES else str(value)
