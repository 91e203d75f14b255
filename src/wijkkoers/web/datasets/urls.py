"""Addresses of the data pages."""

from django.urls import path

from wijkkoers.web.datasets.views import concordances, explaining, fetching, releases, sources

urlpatterns = [
    path("gegevens/", releases.show_releases, name="release-list"),
    path("gegevens/nieuw/", releases.hand_in, name="release-new"),
    path("gegevens/ophalen/", fetching.ask, name="fetch-new"),
    path("gegevens/ophalen/<int:job_id>/", fetching.show, name="fetch-detail"),
    path("gegevens/ophalen/<int:job_id>/voortgang/", fetching.show_progress, name="fetch-progress"),
    path("gegevens/ophalen/<int:job_id>/stoppen/", fetching.stop, name="fetch-cancel"),
    path("gegevens/alles-inlezen/", releases.accept_all, name="release-accept-all"),
    path("gegevens/bronnen/<slug:source>/", sources.show_source, name="source-detail"),
    path("gegevens/omrekening/", concordances.show_needs, name="concordance-list"),
    path("gegevens/omrekening/maken/", concordances.make, name="concordance-make"),
    path("gegevens/omrekening/alle/", concordances.make_all, name="concordance-make-all"),
    path("gegevens/omrekening/werk/<int:job_id>/", concordances.show_work, name="concordance-work"),
    path("gegevens/omrekening/werk/<int:job_id>/voortgang/", concordances.show_progress, name="concordance-progress"),
    path("gegevens/omrekening/werk/<int:job_id>/stoppen/", concordances.stop, name="concordance-cancel"),
    path("gegevens/omrekening/<int:concordance_id>/", concordances.show_concordance, name="concordance-detail"),
    path("gegevens/omrekening/<int:concordance_id>/omrekening.csv", concordances.download, name="concordance-file"),
    path("gegevens/omrekening/<int:concordance_id>/terugnemen/", concordances.withdraw, name="concordance-withdraw"),
    path("gegevens/<int:release_id>/", releases.show_release, name="release-detail"),
    path("gegevens/<int:release_id>/voortgang/", releases.show_progress, name="release-progress"),
    path("gegevens/<int:release_id>/aanvaarden/", releases.accept, name="release-accept"),
    path("gegevens/<int:release_id>/afwijzen/", releases.reject, name="release-reject"),
    path("gegevens/<int:release_id>/terugnemen/", releases.withdraw, name="release-withdraw"),
    path("gegevens/<int:release_id>/delen/", releases.share, name="release-share"),
    path("gegevens/<int:release_id>/opnieuw/", releases.read_once_more, name="release-read"),
    path("gegevens/<int:release_id>/kolommen/", explaining.explain, name="release-explain"),
    path("gegevens/<int:release_id>/stoppen/", releases.stop, name="release-cancel"),
]
