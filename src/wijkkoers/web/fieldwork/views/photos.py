"""Photos of a schouwpunt: add one, make parts unreadable, release it, show it to who may see it."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.dossiers.opening import open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.forms.photos import BlurForm, PhotoForm, ReleaseForm
from wijkkoers.web.fieldwork.models import Photo
from wijkkoers.web.fieldwork.permissions.talks import check_can_change_punt, check_can_release_photo, sees_whole
from wijkkoers.web.fieldwork.selectors.schouw import photo_of
from wijkkoers.web.fieldwork.services import photos_release as services
from wijkkoers.web.fieldwork.views.talk_pages import (
    REASON_PAGE,
    FormPage,
    answer_act,
    answer_drop,
    answer_form,
    found,
    open_punt,
    schouw_trail,
    submit,
    url_of,
)

WHOLE, SHOWN = "heel.jpg", "foto.jpg"
"""The two files of a photo: as it came in, and as others see it."""


@require_http_methods(["GET", "POST"])
def add_photo(request: HttpRequest, dossier_id: int, punt_id: int) -> HttpResponse:
    """Add a photo to a point."""
    viewer, punt = open_punt(request, dossier_id, punt_id)
    check_can_change_punt(request.user, punt)
    form = PhotoForm(request.POST or None, request.FILES or None, auto_id="foto_%s")
    outcome = submit(request, form, lambda _seen: services.add_photo(actor=request.user, punt=punt, stream=form.cleaned_data["foto"].file))
    back = url_of("schouwpunt-detail", punt)
    page = FormPage(
        title=_("Foto toevoegen"),
        lead=_("Alleen wie de schouw leidt ziet de foto, tot u hem hebt nagekeken en vrijgegeven."),
        act=_("Foto toevoegen"),
        done=_("De foto staat erbij. Kijk hem nu na voordat anderen hem zien."),
        back=back,
        trail=schouw_trail(viewer, (punt.schouw.title, url_of("schouw-detail", punt.schouw)), (_("Foto toevoegen"), "")),
    )
    return answer_form(request, viewer, outcome, page)


@require_http_methods(["GET", "POST"])
def blur_photo(request: HttpRequest, dossier_id: int, photo_id: int) -> HttpResponse:
    """Make faces and number plates unreadable by hand, or say that there is nothing to hide."""
    viewer, photo = _open(request, dossier_id, photo_id)
    check_can_release_photo(request.user, photo)
    form = BlurForm(request.POST or None, boxes=photo.boxes, initial={"seen": photo.shown_digest})

    def save(_seen: int | None) -> Photo:
        data = form.cleaned_data
        return services.blur_photo(actor=request.user, photo=photo, boxes=form.boxes, is_clear=data["is_clear"], seen=data["seen"])

    page = _page(viewer, photo, _("Foto nakijken"), _("Bekijk het resultaat en geef de foto vrij."), "fieldwork/photo_blur.html")
    return answer_form(request, viewer, submit(request, form, save), page, lambda kept: url_of("photo-release", kept))


@require_http_methods(["GET", "POST"])
def release_photo(request: HttpRequest, dossier_id: int, photo_id: int) -> HttpResponse:
    """Show how others will see a photo, and release it with what it shows in words."""
    viewer, photo = _open(request, dossier_id, photo_id)
    check_can_release_photo(request.user, photo)
    form = ReleaseForm(request.POST or None, held={"caption": photo.caption}, initial={"seen": photo.shown_digest})

    def save(_seen: int | None) -> Photo:
        data, base = form.cleaned_data, form.seen_caption
        return services.release_photo(actor=request.user, photo=photo, caption=data["caption"], seen=data["seen"], base=base)

    outcome = submit(request, form, save, lambda: ({"caption": _open(request, dossier_id, photo_id)[1].caption}, 0))
    page = _page(viewer, photo, _("Foto vrijgeven"), _("Iedereen in het dossier ziet de foto nu."), "fieldwork/photo_release.html")
    return answer_form(request, viewer, outcome, page)


@require_POST
def take_back_photo(request: HttpRequest, dossier_id: int, photo_id: int) -> HttpResponse:
    """Let nobody else see a photo any more."""
    _viewer, photo = _open(request, dossier_id, photo_id)
    check_can_release_photo(request.user, photo)
    done, target = _("De foto is teruggenomen. Anderen zien hem niet meer."), url_of("schouwpunt-detail", photo.schouwpunt)
    return answer_act(request, lambda: services.take_back_photo(actor=request.user, photo=photo), done, target)


@require_http_methods(["GET", "POST"])
def drop_photo(request: HttpRequest, dossier_id: int, photo_id: int) -> HttpResponse:
    """Take a photo away, with the reason."""
    viewer, photo = _open(request, dossier_id, photo_id)
    check_can_change_punt(request.user, photo.schouwpunt)
    page = _page(viewer, photo, _("Foto weghalen"), _("De foto is weggehaald. U kunt hem terugzetten."), REASON_PAGE)
    return answer_drop(request, viewer, lambda reason: services.drop_photo(actor=request.user, photo=photo, reason=reason), page)


@require_POST
def restore_photo(request: HttpRequest, dossier_id: int, photo_id: int) -> HttpResponse:
    """Bring a photo back; it is to be released again."""
    _viewer, photo = _open(request, dossier_id, photo_id)
    check_can_change_punt(request.user, photo.schouwpunt)
    done, target = _("De foto staat er weer, nog niet vrijgegeven."), url_of("schouwpunt-detail", photo.schouwpunt)
    return answer_act(request, lambda: services.restore_photo(actor=request.user, photo=photo), done, target)


@require_GET
def send_photo(request: HttpRequest, dossier_id: int, photo_id: int, file_name: str) -> FileResponse:
    """Give a photo: the whole one and one that is not released only to who leads the schouw, else 404."""
    viewer, photo = _open(request, dossier_id, photo_id)
    is_released = photo.released_at is not None and file_name == SHOWN
    is_whole = sees_whole(viewer, photo.whole) and file_name in (WHOLE, SHOWN)
    digest = photo.digest if file_name == WHOLE else photo.shown_digest
    if photo.dropped_at is not None or not digest or not (is_released or is_whole) or not path_of(digest).is_file():
        raise Http404
    response = FileResponse(path_of(digest).open("rb"), filename=f"foto-{photo.pk}.jpg", content_type="image/jpeg")
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "private, max-age=0, no-cache"
    return response


def _open(request: HttpRequest, dossier_id: int, photo_id: int) -> tuple[Viewer, Photo]:
    viewer = open_viewer(request, dossier_id)
    photo = found(photo_of(viewer, photo_id))
    if photo.released_at is None and not sees_whole(viewer, photo.whole) and photo.schouwpunt.added_by_id != viewer.user_id:
        raise Http404
    return viewer, photo


def _page(viewer: Viewer, photo: Photo, title: str, done: str, template: str) -> FormPage:
    punt = photo.schouwpunt
    back = url_of("schouwpunt-detail", punt)
    steps = ((punt.schouw.title, url_of("schouw-detail", punt.schouw)), (_("Punt %(number)s") % {"number": punt.number}, back))
    return FormPage(
        title=title,
        act=_("Weghalen") if template == REASON_PAGE else "",
        done=done,
        back=back,
        trail=schouw_trail(viewer, *steps, (title, "")),
        template=template,
        extra={"photo": photo, "punt": punt, "files": {"whole": WHOLE, "shown": SHOWN}},
    )
