"""The WSGI door, used inside the ASGI application."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkkoers.web.config.settings")
application = get_wsgi_application()

from wijkkoers.web.config.warming import warm_up  # noqa: E402 - the apps are ready now

warm_up()
