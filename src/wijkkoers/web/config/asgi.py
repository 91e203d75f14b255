"""One port, one process: Django's WSGI handler in a few threads behind an ASGI server (see ADR 0004)."""

from typing import Any, cast

from a2wsgi import WSGIMiddleware

from wijkkoers.web.config.wsgi import application as wsgi_application

THREADS = 4
application = WSGIMiddleware(cast(Any, wsgi_application), workers=THREADS)
