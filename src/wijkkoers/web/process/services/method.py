"""Choosing a method, another method, and a newer handbook. Stappen come in and fall outside; nothing is lost."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.edition import dump_content
from wijkkoers.handbook.process import Method, ProcessContent
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services.record import hold
from wijkkoers.web.events.revisions import STALE, add_revision, require_revision
from wijkkoers.web.process.models import HandbookEdition, ProcessPlan, Stap
from wijkkoers.web.process.permissions import check_can_plan
from wijkkoers.web.process.selectors import Installed, content_of, installed_edition, knooppunten_of
from wijkkoers.web.process.services.record import log

Counts = dict[str, int]


@transaction.atomic
def choose_method(*, actor: Actor, dossier: Dossier, method: str, revision: int | None = None) -> ProcessPlan:
    """Take up a method, or another one; the first time the dossier takes up the installed handbook.

    `revision` is that of the plan that the person saw, 0 for none. InputError `methode-onbekend` when the handbook has no such method.
    """
    check_can_plan(actor, dossier)
    dossier = hold(dossier)
    plan = _hold_plan(dossier)
    if plan is None:
        return _start(actor, dossier, method)
    require_revision(plan, revision)
    if plan.method == method:
        return plan
    content = content_of(plan)
    chosen, before = _method(content, method), _name(content, plan.method)
    plan.method = chosen.id
    plan.save(update_fields=["method", *add_revision(plan)])
    counts = _fit_staps(dossier, content, chosen)
    after = {"name": chosen.label.nl, "plan_method": chosen.label.nl, **counts}
    log(actor, plan, "methode.gewijzigd", ({"name": before, "plan_method": before}, after))
    return plan


@transaction.atomic
def move_to_edition(*, actor: Actor, dossier: Dossier, digest: str, revision: int | None = None) -> ProcessPlan:
    """Let a dossier work with the installed handbook from now on; results, statuses and texts stay, also of what is retired.

    `digest` is the edition that the person looked at. InputError: `intussen-gewijzigd` when another one is installed by now,
    `handboek-al-nieuwste`, `handboek-methode-vervallen` when it no longer has the method, `methode-eerst` without a method.
    """
    check_can_plan(actor, dossier)
    dossier = hold(dossier)
    plan = _hold_plan(dossier)
    if plan is None:
        raise InputError("methode-eerst")
    require_revision(plan, revision)
    installed = installed_edition()
    if installed.digest != digest:
        raise InputError(STALE)
    if plan.edition.digest == installed.digest:
        raise InputError("handboek-al-nieuwste")
    if plan.method not in {method.id for method in installed.content.methods}:
        raise InputError("handboek-methode-vervallen", method=_name(content_of(plan), plan.method))
    before = plan.edition.version
    _take_up(dossier, installed)
    plan.edition = keep_edition(installed)
    plan.save(update_fields=["edition", *add_revision(plan)])
    counts = _fit_staps(dossier, installed.content, installed.content.method(plan.method))
    after = {"name": installed.version, "handbook_version": installed.version, **counts}
    log(actor, plan, "handboek.vernieuwd", ({"name": before, "handbook_version": before}, after))
    return plan


def keep_edition(installed: Installed) -> HandbookEdition:
    """Return the kept edition of the installed handbook; kept now when no dossier took it up before."""
    kept = HandbookEdition.objects.filter(digest=installed.digest).defer("content").first()
    if kept is not None:
        return kept
    values = {"version": installed.version, "content": dump_content(installed.content)}
    edition, _is_new = HandbookEdition.objects.get_or_create(digest=installed.digest, defaults=values)
    return edition


def _hold_plan(dossier: Dossier) -> ProcessPlan | None:
    rows = ProcessPlan.objects.select_for_update(of=("self",)).filter(dossier=dossier)
    return rows.select_related("dossier", "edition").defer("edition__content").first()


def _start(actor: Actor, dossier: Dossier, method: str) -> ProcessPlan:
    installed = installed_edition()
    chosen = _method(installed.content, method)
    _take_up(dossier, installed)
    plan = ProcessPlan.objects.create(dossier=dossier, method=chosen.id, edition=keep_edition(installed))
    counts = _fit_staps(dossier, installed.content, chosen)
    after = {"name": chosen.label.nl, "plan_method": chosen.label.nl, "handbook_version": installed.version, **counts}
    log(actor, plan, "methode.gekozen", ({}, after))
    return plan


def _take_up(dossier: Dossier, installed: Installed) -> None:
    dossier.handbook_version = installed.version
    dossier.save(update_fields=["handbook_version"])


def _fit_staps(dossier: Dossier, content: ProcessContent, method: Method) -> Counts:
    """Give every knooppunt of the method a stap, and mark which stappen of the handbook the method has; returns what was done."""
    wanted = knooppunten_of(content, method)
    present = dict(Stap.objects.select_for_update().filter(dossier=dossier).exclude(knooppunt="").values_list("knooppunt", "in_method"))
    added = [Stap(dossier=dossier, knooppunt=id) for id in wanted if id not in present]
    Stap.objects.bulk_create(added)
    back = [id for id, in_method in present.items() if not in_method and id in wanted]
    left = [id for id, in_method in present.items() if in_method and id not in wanted]
    Stap.objects.filter(dossier=dossier, knooppunt__in=back).update(in_method=True)
    Stap.objects.filter(dossier=dossier, knooppunt__in=left).update(in_method=False)
    return {"plan_added": len(added) + len(back), "plan_outside": len(left)}


def _method(content: ProcessContent, id: str) -> Method:
    found = next((method for method in content.methods if method.id == id), None)
    if found is None:
        raise InputError("methode-onbekend")
    return found


def _name(content: ProcessContent, id: str) -> str:
    return next((method.label.nl for method in content.methods if method.id == id), id)
