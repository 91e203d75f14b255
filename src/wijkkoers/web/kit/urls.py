"""Addresses of the app `kit`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
