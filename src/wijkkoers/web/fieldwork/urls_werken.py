"""Addresses of werken, their calendar, and what meets."""

from django.urls import path

from wijkkoers.web.fieldwork.views import calendar, meetings, opgave_deciding, werken

ROOT = "dossiers/<int:dossier_id>/werken/"
ONE = f"{ROOT}<int:werk_id>/"
MEETINGS = "dossiers/<int:dossier_id>/ontmoetingen/"

urlpatterns = [
    path(ROOT, werken.show_werken, name="werk-list"),
    path(f"{ROOT}kaart.geojson", werken.map_werken, name="werk-map"),
    path(f"{ROOT}nieuw/", werken.add_werk, name="werk-new"),
    path(f"{ROOT}kalender/", calendar.show_calendar, name="werk-calendar"),
    path(ONE, werken.show_werk, name="werk-detail"),
    path(f"{ONE}wijzigen/", werken.edit_werk, name="werk-edit"),
    path(f"{ONE}vervallen/", werken.drop_werk, name="werk-drop"),
    path(f"{ONE}terughalen/", werken.restore_werk, name="werk-restore"),
    path(f"{ONE}delen/", werken.release_werk, name="werk-release"),
    path(MEETINGS, meetings.show_meetings, name="werk-meetings"),
    path(f"{MEETINGS}kaart.geojson", meetings.map_meetings, name="meeting-map"),
    path(f"{MEETINGS}<str:left>/<str:right>/", opgave_deciding.decide_pair, name="meeting-decide"),
]
