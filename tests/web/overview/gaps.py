"""A real dossier without a gap, ten gaps planted in it, and per gap what a person types behind its link to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.forms import BaseForm
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_past
from tests.web.parties.making import make_partij
from tests.web.process.making import make_action, make_besluit, make_plan, views_of
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.guide.presentation import GapLine, groups_of
from wijkkoers.web.overview.selectors.guide import facts_of
from wijkkoers.web.participation import services as participation
from wijkkoers.web.participation.states import FollowUp
from wijkkoers.web.participation.values import FollowUpValues
from wijkkoers.web.parties import services as party_services
from wijkkoers.web.parties.kinds import Opinion, PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Words, viewer_of
from wijkkoers.web.parties.services import Wanted
from wijkkoers.web.parties.states import RoundMove
from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.selectors import compass_of
from wijkkoers.web.process.states import StapStatus
from wijkkoers.web.process.values import ActionValues, BesluitValues

TODAY = date(2026, 11, 22)
ROUND = "Ambities"
Form = Mapping[str, Any]


def make_whole(world: World) -> tuple[Dossier, Partij]:
    """Make a dossier in which the guide finds nothing: every stap done with what it led to, one partij that spoke."""
    dossier = make_plan(world, make_dossier(world, areas=("WK990101",))).dossier
    Stap.objects.filter(dossier=dossier).update(status=StapStatus.KLAAR.value, summary="Gedaan", owner=world.redacteur)
    partij = make_partij(world, dossier, world.corporatie)
    Partij.objects.filter(pk=partij.pk).update(kind=PartijKind.CORPORATIE.value)
    party_services.write_words(actor=world.redacteur, partij=partij, words=Words("Wij willen warme huizen", "In 2040 klaar"))
    moment = make_past(world, dossier, total=30, title="Inloop")
    answer = FollowUpValues("Overgenomen in het plan", FollowUp.OVERGENOMEN)
    participation.write_follow_up(actor=world.redacteur, moment=moment, values=answer)
    return dossier, party_services.release_partij(actor=world.redacteur, partij=partij)


def plant(world: World, dossier: Dossier, partij: Partij) -> None:
    """Plant ten gaps, each of another kind."""
    first, second, *_rest = views_of(dossier)
    Stap.objects.filter(pk=first.id).update(summary="")
    Stap.objects.filter(pk=second.id).update(status=StapStatus.BEZIG.value, owner=None)
    make_action(world, dossier, values=ActionValues("Te laat", owner_id=world.redacteur.pk, due=parse_period("maart 2026")))
    make_action(world, dossier, values=ActionValues("Van niemand"))
    make_besluit(world, dossier, BesluitValues("Zonder gronden", outcome="Zo doen we het"), is_taken=True)
    make_partij(world, dossier, name="Stille groep")
    _plant_ambition(world, dossier, partij)
    make_past(world, dossier, title="Zonder opkomst")
    make_past(world, dossier, total=20, title="Zonder antwoord")
    empty = [view.id for view in views_of(dossier) if view.key in ("monitoren-en-bijsturen", "wijkvisie-herijken")]
    Stap.objects.filter(pk__in=empty).update(status=StapStatus.OPEN.value, summary="")


def _plant_ambition(world: World, dossier: Dossier, partij: Partij) -> None:
    actor = world.redacteur
    round_ = party_services.start_round(actor=actor, dossier=dossier, title=ROUND, themes=["wonen"])
    party_services.write_entry(actor=actor, round_=round_, partij=partij, texts={"wonen": "Warme huizen"})
    opened = party_services.move_round(actor=actor, round_=round_, move=RoundMove.OPENEN, reason="De stille groep spreekt later")
    joint = party_services.write_joint(actor=actor, round_=opened, theme="wonen", wanted=Wanted("Warme huizen voor iedereen"))
    for spoken in Partij.objects.filter(dossier=dossier):
        party_services.say_opinion(actor=actor, joint=joint, partij=spoken, opinion=Opinion.EENS)


PLANTED = {
    "actie-te-laat": {"due": "voorjaar 2027"},
    "stap-zonder-trekker": {"owner": "redacteur"},
    "besluit-zonder-gronden": {"grounds": "Omdat het nu kan"},
    "stap-zonder-uitkomst": {"summary": "Wij weten wie er meedoet"},
    "actie-zonder-trekker": {"holder": "wijkbeheerder"},
    "partij-zonder-belang": {"interest": "Een plek om te zitten"},
    "ambitie-zonder-maatstaf": {"measure": "Huizen met label A", "target": "alle", "target_year": "2040"},
    "moment-zonder-opkomst": {"came_total": "14"},
    "moment-zonder-antwoord": {"follow_up": "Het staat in het plan", "follow_up_kind": "overgenomen"},
    "inhoud-ontbreekt": {"summary": "Elk jaar in mei kijken wij terug"},
}
"""Per gap what is typed in the form behind its link; `redacteur` stands for that person."""
FOLLOWING = {"moment-zonder-antwoord": {"follow_up": "Het staat in het plan", "follow_up_kind": "overgenomen"}}
"""What a mended gap asks next: who came is owed an answer. A joint ambition that changed is put to everybody again."""


def lines_of(world: World, dossier: Dossier) -> list[GapLine]:
    """Return what the guide says to the redacteur."""
    facts = facts_of(dossier, compass_of(dossier), TODAY, "nl")
    return [line for group in groups_of(facts, viewer_of(world.redacteur, dossier)) for line in group.lines]


def typed(page: Any, filled: Mapping[str, str]) -> dict[str, Any]:
    """Return what a browser sends of the form on a page that has these fields, once they are filled."""
    found = [value for context in page.context for layer in context for value in layer.values() if isinstance(value, BaseForm)]
    form = next(form for form in found if filled.keys() <= form.fields.keys())
    sent = {bound.html_name: bound.value() for bound in form if bound.value() not in (None, False)}
    return {**sent, **{form.add_prefix(name): text for name, text in filled.items()}}
