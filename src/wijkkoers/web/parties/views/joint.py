"""The joint ambition on a theme, and what each partij says of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.web.parties import services
from wijkkoers.web.parties.ambitions_page import round_picture
from wijkkoers.web.parties.forms.ambitions import JointForm, OpinionForm, held_joint, said_before, said_revision
from wijkkoers.web.parties.permissions import OpinionOf, check_can_say_opinion, check_can_write_joint
from wijkkoers.web.parties.selectors import joint_of, last_opinion
from wijkkoers.web.parties.views.access import ambitions_step, open_partij, open_round, open_theme, round_step, trail_of
from wijkkoers.web.parties.views.saving import Page, show, submit


@require_http_methods(["GET", "POST"])
def write_joint(request: HttpRequest, dossier_id: int, round_id: int, theme: str) -> HttpResponse:
    """Write the joint ambition on a theme beside what everybody wrote."""
    viewer, round_ = open_round(request, dossier_id, round_id)
    label = open_theme(round_, theme)
    check_can_write_joint(request.user, round_)
    joint = joint_of(round_, theme)
    form = JointForm(request.POST or None, held=held_joint(joint), revision=joint.revision if joint else 0)
    saved = submit(
        request,
        form,
        lambda seen: services.write_joint(actor=request.user, round_=round_, theme=theme, wanted=form.wanted, revision=seen),
        lambda: (held_joint(now := joint_of(round_, theme)) or {}, now.revision if now else 0),
    )
    if saved.is_done:
        messages.success(request, _("Bewaard. Vraag nu elke partij wat zij ervan vindt."))
        return redirect(f"{round_step(round_)[1]}#thema-{theme}")
    item = next(item for item in round_picture(viewer, round_).themes if item.id == theme)
    said = [opinion for opinion in item.opinions if opinion.state != "stil"]
    trail = trail_of(viewer, ambitions_step(viewer), round_step(round_), label)
    title = _("Gezamenlijke ambitie: %(theme)s") % {"theme": label}
    lead = _("Zoek de zin die iedereen zou tekenen, en zeg waaraan te zien is dat het is gelukt.")
    page = Page(title, lead, _("Bewaren"), trail, round_step(round_)[1], {"item": item, "said": said}, "parties/ambition_joint.html")
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def say_opinion(request: HttpRequest, dossier_id: int, round_id: int, theme: str, partij_id: int) -> HttpResponse:
    """Say whether the own partij agrees with the joint ambition on a theme; when text or opinion changed meanwhile, show the new one."""
    viewer, round_ = open_round(request, dossier_id, round_id)
    label, partij = open_theme(round_, theme), open_partij(request, dossier_id, partij_id)[1]
    joint = joint_of(round_, theme)
    if joint is None:
        raise Http404
    check_can_say_opinion(request.user, OpinionOf(joint, partij))
    before = last_opinion(joint, partij)
    options = {"held": said_before(before), "revision": said_revision(before, joint), "initial": {"seen": joint.revision}}
    form = OpinionForm(request.POST or None, **options)
    saved = submit(
        request,
        form,
        lambda seen: services.say_opinion(
            actor=request.user,
            joint=joint,
            partij=partij,
            opinion=form.chosen,
            remark=form.cleaned_data["remark"],
            seen=form.seen_texts(seen),
        ),
        lambda: (said_before(now := last_opinion(joint, partij)), said_revision(now, joint_of(round_, theme) or joint)),
    )
    shown = (joint_of(round_, theme) or joint) if saved.status == 409 else joint
    saved.form.initial["seen"] = shown.revision
    if saved.is_done:
        messages.success(request, _("De mening van %(name)s is bewaard.") % {"name": partij.name})
        return redirect(f"{round_step(round_)[1]}#thema-{theme}")
    trail = trail_of(viewer, ambitions_step(viewer), round_step(round_), label)
    extra = {"joint": shown, "partij": partij, "has_changed": saved.status == 409 and form.cleaned_data["seen"] != shown.revision}
    lead = _("Bent u het eens? Verschil van mening blijft bij de ambitie staan.")
    title = _("Mening van %(name)s over %(theme)s") % {"name": partij.name, "theme": label}
    return show(request, viewer, saved, Page(title, lead, _("Bewaren"), trail, round_step(round_)[1], extra, "parties/ambition_agree.html"))
