"""Addresses of dossiers."""

from django.urls import path

from wijkkoers.web.dossiers.views import areas, board, dossier, log, team

urlpatterns = [
    path("dossiers/", board.show_board, name="dossier-list"),
    path("dossiers/nieuw/", dossier.make_dossier, name="dossier-new"),
    path("dossiers/<int:dossier_id>/", dossier.show_dossier, name="dossier-detail"),
    path("dossiers/<int:dossier_id>/gegevens/", dossier.edit_dossier, name="dossier-edit"),
    path("dossiers/<int:dossier_id>/status/", dossier.change_status, name="dossier-status"),
    path("dossiers/<int:dossier_id>/gebieden/", areas.choose_areas, name="dossier-areas"),
    path("dossiers/<int:dossier_id>/team/", team.show_team, name="dossier-team"),
    path("dossiers/<int:dossier_id>/team/<int:member_id>/", team.change_member, name="dossier-member"),
    path("dossiers/<int:dossier_id>/team/<int:member_id>/weghalen/", team.remove_member, name="dossier-member-end"),
    path("dossiers/<int:dossier_id>/logboek/", log.show_log, name="dossier-log"),
    path("dossiers/<int:dossier_id>/logboek.csv", log.download_log, name="dossier-log-csv"),
]
