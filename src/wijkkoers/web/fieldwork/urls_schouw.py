"""Addresses of routes, schouwen, schouwpunten and their photos, at the desk and on paper."""

from django.urls import path

from wijkkoers.web.fieldwork.views import (
    photos,
    routes,
    schouw,
    schouw_actions,
    schouw_compare,
    schouw_paper,
    schouw_points,
    schouw_run,
)

ROOT = "dossiers/<int:dossier_id>/schouw/"
ROUTE = f"{ROOT}routes/<int:route_id>/"
FIXED = f"{ROOT}routes/punten/<int:point_id>/"
ONE = f"{ROOT}<int:schouw_id>/"
PUNT = f"{ROOT}punten/<int:punt_id>/"
PHOTO = f"{ROOT}fotos/<int:photo_id>/"

urlpatterns = [
    path(ROOT, schouw.list_schouwen, name="schouw-list"),
    path(f"{ROOT}nieuw/", schouw.add_schouw, name="schouw-new"),
    path(f"{ROOT}routes/", routes.list_routes, name="route-list"),
    path(f"{ROOT}routes/nieuw/", routes.add_route, name="route-new"),
    path(ROUTE, routes.show_route, name="route-detail"),
    path(f"{ROUTE}wijzigen/", routes.edit_route, name="route-edit"),
    path(f"{ROUTE}vervallen/", routes.drop_route, name="route-drop"),
    path(f"{ROUTE}terugzetten/", routes.restore_route, name="route-restore"),
    path(f"{ROUTE}punt/", routes.add_route_point, name="route-point-new"),
    path(f"{FIXED}wijzigen/", routes.edit_route_point, name="route-point-edit"),
    path(f"{FIXED}volgorde/", routes.shift_route_point, name="route-point-shift"),
    path(f"{FIXED}vervallen/", routes.drop_route_point, name="route-point-drop"),
    path(f"{FIXED}terugzetten/", routes.restore_route_point, name="route-point-restore"),
    path(f"{ROOT}punten/", schouw_points.list_punten, name="schouwpunt-list"),
    path(f"{ROOT}punten/plekken.json", schouw_points.tell_places, name="schouwpunt-places"),
    path(ONE, schouw.show_schouw, name="schouw-detail"),
    path(f"{ONE}wijzigen/", schouw.edit_schouw, name="schouw-edit"),
    path(f"{ONE}status/", schouw_run.move_schouw, name="schouw-move"),
    path(f"{ONE}telefoons/", schouw_run.set_door, name="schouw-door"),
    path(f"{ONE}vervallen/", schouw.drop_schouw, name="schouw-drop"),
    path(f"{ONE}terugzetten/", schouw.restore_schouw, name="schouw-restore"),
    path(f"{ONE}delen/", schouw.release_schouw, name="schouw-release"),
    path(f"{ONE}herhalen/", schouw_run.repeat_schouw, name="schouw-repeat"),
    path(f"{ONE}vergelijken/", schouw_compare.compare_schouw, name="schouw-compare"),
    path(f"{ONE}formulier.pdf", schouw_paper.print_form, name="schouw-form"),
    path(f"{ONE}invoeren/", schouw_paper.enter_sheet, name="schouw-entry"),
    path(f"{ONE}actielijst/", schouw_actions.show_actions, name="schouw-actions"),
    path(f"{ONE}actielijst/<str:file_name>", schouw_actions.download_actions, name="schouw-actions-file"),
    path(f"{ONE}punt/", schouw_points.add_punt, name="schouwpunt-new"),
    path(PUNT, schouw_points.show_punt, name="schouwpunt-detail"),
    path(f"{PUNT}wijzigen/", schouw_points.edit_punt, name="schouwpunt-edit"),
    path(f"{PUNT}status/", schouw_points.move_punt, name="schouwpunt-move"),
    path(f"{PUNT}terugkoppeling/", schouw_points.tell_residents, name="schouwpunt-feedback"),
    path(f"{PUNT}vervallen/", schouw_points.drop_punt, name="schouwpunt-drop"),
    path(f"{PUNT}terugzetten/", schouw_points.restore_punt, name="schouwpunt-restore"),
    path(f"{PUNT}foto/", photos.add_photo, name="photo-add"),
    path(f"{PHOTO}vervagen/", photos.blur_photo, name="photo-blur"),
    path(f"{PHOTO}vrijgeven/", photos.release_photo, name="photo-release"),
    path(f"{PHOTO}terugnemen/", photos.take_back_photo, name="photo-take-back"),
    path(f"{PHOTO}weghalen/", photos.drop_photo, name="photo-drop"),
    path(f"{PHOTO}terugzetten/", photos.restore_photo, name="photo-restore"),
    path(f"{PHOTO}<str:file_name>", photos.send_photo, name="photo-file"),
]
