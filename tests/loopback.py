"""A small web server on the loopback address that answers as a service would, or fails as a service can."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import unquote


@dataclass
class Reply:
    """One answer; `cut` closes the connection before all of the body is sent."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False

    @classmethod
    def json(cls, content: Any, status: int = 200, **headers: str) -> Self:
        """Return an answer in JSON; in names of headers a low line stands for a hyphen."""
        return cls(json.dumps(content).encode(), status, {name.replace("_", "-"): value for name, value in headers.items()})


Answer = Callable[[str], Reply]


@dataclass
class Loopback:
    """The server: its address, what it was asked, and what it answers next."""

    answer: Answer
    address: str = ""
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    def count(self, part: str) -> int:
        """Return how often an address with this part was asked."""
        return sum(part in path for path in self.asked)


@contextmanager
def serve(answer: Answer) -> Iterator[Loopback]:
    """Serve on a free port of the loopback address; `answer` gets the path with query, decoded."""
    site = Loopback(answer)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(unquote(self.path))
            site.agents.append(self.headers.get("User-Agent", ""))
            reply = site.answer(unquote(self.path))
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body[: len(reply.body) // 2] if reply.cut else reply.body)
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def in_turn(*replies: Reply) -> Answer:
    """Answer with each reply in turn; the last one stays."""
    left = list(replies)
    return lambda path: left.pop(0) if len(left) > 1 else left[0]
