"""Addresses of the app `process`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
