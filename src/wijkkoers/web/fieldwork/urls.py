"""Addresses of gesprekken, schouw, opgaven and werken; every part brings its own list."""

from wijkkoers.web.fieldwork import urls_gesprekken, urls_opgaven, urls_phone, urls_schouw, urls_werken

urlpatterns = [
    *urls_opgaven.urlpatterns,
    *urls_werken.urlpatterns,
    *urls_gesprekken.urlpatterns,
    *urls_schouw.urlpatterns,
    *urls_phone.urlpatterns,
]
