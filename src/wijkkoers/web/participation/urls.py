"""Addresses of participation."""

from django.urls import path

from wijkkoers.web.participation.views import account, edit, moments

ROOT = "dossiers/<int:dossier_id>/participatie/"
ONE = f"{ROOT}<int:moment_id>/"

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
]
