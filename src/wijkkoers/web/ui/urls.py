"""Addresses of the page with all parts of the design."""

from django.urls import path

from wijkkoers.web.ui.views import show_parts

urlpatterns = [path("onderdelen/", show_parts, name="parts")]
