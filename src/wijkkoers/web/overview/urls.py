"""Addresses of the front page, the word list and the handbook; of a dossier its guide, its thread and its search."""

from django.urls import path

from wijkkoers.web.overview.views import pages, search, thread

DOSSIER = "dossiers/<int:dossier_id>/"
THREAD = f"{DOSSIER}draad/"

urlpatterns = [
    path("", pages.show_home, name="home"),
    path("woordenlijst/", pages.show_words, name="words"),
    path("handboek/", pages.show_handbook, name="handbook"),
    path(f"{DOSSIER}gids/", pages.show_guide, name="guide"),
    path(f"{DOSSIER}zoeken/", search.search_dossier, name="dossier-search"),
    path(THREAD, thread.show_whole, name="thread"),
    path(f"{THREAD}losse-einden/", thread.show_loose, name="thread-loose"),
    path(f"{THREAD}<str:kind>/<int:number>/", thread.show_thread, name="thread-of"),
    path(f"{THREAD}<str:kind>/<int:number>/draad.<str:ending>", thread.download_thread, name="thread-file"),
]
