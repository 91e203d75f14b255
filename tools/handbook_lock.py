"""The locks of the handbook: `python tools/handbook_lock.py` appends new ids to ids.lock and sets the digest of the present version.

For a version that is not released yet; texts of a released one change only under a next version in version.yaml.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src" / "wijkkoers" / "handbook" / "data"


def with_ids(text: str, ids: Iterable[tuple[str, str]]) -> str:
    """Return the text of ids.lock with a line at the end for every (kind, id) it does not have yet, in the order given."""
    known = set(text.splitlines())
    lines = [f"{kind} {id}" for kind, id in ids]
    return text + "".join(f"{line}\n" for line in dict.fromkeys(lines) if line not in known)


def with_digest(text: str, version: str, digest: str) -> str:
    """Return the text of versions.lock with this digest for a version: in its own line, else in a new one at the end."""
    lines = [line for line in text.splitlines() if line.split()[:1] != [version]]
    return "".join(f"{line}\n" for line in [*lines, f"{version} {digest}"])


def main() -> int:
    """Bring both locks up to date and say what changed."""
    from wijkkoers.handbook.checks import handbook_ids
    from wijkkoers.handbook.checks_process import process_ids
    from wijkkoers.handbook.edition import VERSIONS_LOCK, digest_of
    from wijkkoers.handbook.load import IDS_LOCK, load_handbook
    from wijkkoers.handbook.load_process import load_process

    handbook, content = load_handbook(), load_process()
    _write(DATA / IDS_LOCK, lambda text: with_ids(text, [*handbook_ids(handbook), *process_ids(content)]))
    _write(DATA / VERSIONS_LOCK, lambda text: with_digest(text, handbook.version, digest_of(content)))
    return 0


def _write(path: Path, renew: Callable[[str], str]) -> None:
    before = path.read_text(encoding="utf-8")
    after = renew(before)
    path.write_text(after, encoding="utf-8")
    added = len(set(after.splitlines()) - set(before.splitlines()))
    print(f"{path.name}: {added} new lines")


if __name__ == "__main__":
    sys.exit(main())
