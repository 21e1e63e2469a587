"""Looking at a built site: its bytes, its links and its scripts."""

from __future__ import annotations

import gzip
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def texts(folder: Path) -> dict[str, str]:
    """Return every file of a site that is text, compressed ones unpacked."""
    found = {}
    for name, data in tree(folder).items():
        if name.endswith(".gz"):
            data = gzip.decompress(data)
        if not name.endswith((".png", ".map")):
            found[name] = data.decode("utf-8")
    return found


class PageReader(HTMLParser):
    """Reads one page: addresses with the tag that carries them, identifiers, inline scripts, styles and handlers."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[tuple[str, str]] = []
        self.identifiers: list[str] = []
        self.inline_scripts: list[str] = []
        self.handlers: list[str] = []
        self.metas: dict[str, str] = {}
        self.title = ""
        self._script = False
        self._title = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        for name in ("href", "src"):
            if name in given:
                self.links.append((tag, given[name]))
        if "id" in given:
            self.identifiers.append(given["id"])
        self.handlers += [name for name in given if name.startswith("on") or name == "style"]
        if tag == "meta":
            self.metas[given.get("name") or given.get("http-equiv") or ""] = given.get("content", "")
        self._script = tag == "script" and "src" not in given and given.get("type") != "application/json"
        self._title = tag == "title" and not self.title
        if self._script:
            self.inline_scripts.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._script = self._title = False

    def handle_data(self, data: str) -> None:
        if self._script:
            self.inline_scripts[-1] += data
        if self._title:
            self.title += data


def pages(folder: Path) -> dict[str, PageReader]:
    """Return every page of a site, read."""
    return {
        name: PageReader(text) for name, text in texts(folder).items() if name.endswith(".html") and name != "404.html"
    }


def dead_links(folder: Path) -> list[str]:
    """Return every address of the site's own pages that leads to no file or no identifier, with its page."""
    files = set(tree(folder))
    read = pages(folder)
    dead = []
    for name, page in read.items():
        for _, address in page.links:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = name
            if parts.path:
                steps = name.split("/")[:-1]
                for step in unquote(parts.path).split("/"):
                    if step == "..":
                        steps = steps[:-1] if steps else ["outside"]
                    elif step not in ("", "."):
                        steps.append(step)
                target = "/".join(steps)
                if target not in files:
                    target = f"{target}/index.html".lstrip("/")
            known = read[target].identifiers if target in read else [parts.fragment]
            if target not in files or (parts.fragment and parts.fragment not in known):
                dead.append(f"{name}: {address}")
    return dead
