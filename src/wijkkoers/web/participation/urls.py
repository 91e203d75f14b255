"""Addresses of participation."""

from django.urls import path

from wijkkoers.web.participation.views import account, answering, edit, inbreng, moments, oproepen, public, reading, telling

ROOT = "dossiers/<int:dossier_id>/participatie/"
ONE = f"{ROOT}<int:moment_id>/"
OPROEPEN = "dossiers/<int:dossier_id>/oproepen/"
OPROEP = f"{OPROEPEN}<int:oproep_id>/"
INBRENG = "dossiers/<int:dossier_id>/inbreng/"
SAID = f"{INBRENG}<int:inbreng_id>/"

urlpatterns = [
    path(ROOT, moments.show_moments, name="participation"),
    path(f"{ROOT}nieuw/", moments.add_moment, name="moment-new"),
    path(f"{ROOT}verantwoording/", account.show_account, name="participation-account"),
    path(f"{ROOT}verantwoording/<str:file_name>", account.download_account, name="participation-account-file"),
    path(f"{ROOT}gehoord/", account.show_groups, name="participation-groups"),
    path(ONE, moments.show_moment, name="moment-detail"),
    path(f"{ONE}wijzigen/", edit.edit_moment, name="moment-edit"),
    path(f"{ONE}opkomst/", edit.edit_turnout, name="moment-turnout"),
    path(f"{ONE}antwoord/", edit.edit_follow_up, name="moment-follow-up"),
    path(f"{ONE}status/", moments.move_moment, name="moment-status"),
    path(OPROEPEN, oproepen.show_oproepen, name="oproep-list"),
    path(f"{OPROEPEN}nieuw/", oproepen.add_oproep, name="oproep-new"),
    path(OPROEP, oproepen.show_oproep, name="oproep-detail"),
    path(f"{OPROEP}wijzigen/", oproepen.edit_oproep, name="oproep-edit"),
    path(f"{OPROEP}sluiten/", oproepen.close_oproep, name="oproep-close"),
    path(f"{OPROEP}affiche.pdf", oproepen.download_poster, name="oproep-poster"),
    path(INBRENG, inbreng.show_inbreng, name="inbreng-list"),
    path(f"{INBRENG}kaart.geojson", inbreng.show_map, name="inbreng-map"),
    path(f"{INBRENG}nieuw/", inbreng.add_inbreng, name="inbreng-new"),
    path(f"{INBRENG}lezen/", reading.read_next, name="inbreng-next"),
    path(f"{INBRENG}antwoord/", answering.answer_together, name="inbreng-answer-together"),
    path(f"{INBRENG}samenvoegen/", answering.merge_inbreng, name="inbreng-merge"),
    path(f"{INBRENG}brieven/", telling.show_letters, name="inbreng-letters"),
    path(f"{INBRENG}brieven/<str:file_name>", telling.download_letters, name="inbreng-letters-file"),
    path(f"{INBRENG}verteld/", telling.mark_told, name="inbreng-told"),
    path(SAID, inbreng.show_one, name="inbreng-detail"),
    path(f"{SAID}wijzigen/", inbreng.edit_inbreng, name="inbreng-edit"),
    path(f"{SAID}lezen/", reading.read_inbreng, name="inbreng-moderate"),
    path(f"{SAID}antwoord/", answering.answer_inbreng, name="inbreng-answer"),
    path(f"{SAID}splitsen/", answering.split_inbreng, name="inbreng-split"),
    path(f"{SAID}vervallen/", reading.drop_inbreng, name="inbreng-drop"),
    path(f"{SAID}terughalen/", reading.restore_inbreng, name="inbreng-restore"),
    path(f"{SAID}brief/", telling.show_letter, name="inbreng-letter"),
    path(f"{SAID}brief/<str:file_name>", telling.download_letter, name="inbreng-letter-file"),
    path(f"{SAID}niet-verteld/", telling.take_back_told, name="inbreng-untold"),
    path("meedoen/<str:token>/", public.join_oproep, name="oproep-join"),
    path("inbreng/", public.show_door, name="inbreng-door"),
    path("inbreng/<str:code>/", public.follow_inbreng, name="inbreng-follow"),
]
