"""Rendering: a page model and its template become the HTML fragment that stands inside the shell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from qinqing.bulletin.layout.html import TEMPLATES as DOCUMENT_TEMPLATES
from qinqing.policy.periods import chinese_period
from qinqing.site.errors import SiteError
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView, extract_path
from qinqing.site.model.wording import date_text, number_text, percent_text

TEMPLATES = Path(__file__).parents[1] / "pages" / "templates"
HEADING = '<h1 id="content"'

# Text is escaped, so that a tag holds neither < nor > but its own; attributes are read in turn, so that what a
# record says inside one is never taken for another.
_LINKING_TAG = re.compile(r"<[a-zA-Z][^<>]*\s(?:href|src)\s*=[^<>]*>")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_IDENTIFIED = re.compile(r'\sid="([^"]*)"')


def https_only(address: str) -> str:
    """Return ``address`` if it is an https address; raises SiteError otherwise, so that nothing else is linked."""
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.netloc:
        raise SiteError("网址应以 https:// 开头", "an address of another site has to begin with https://")
    return address


def make_environment() -> Environment:
    """Return the Jinja environment of the page templates: everything is escaped, nothing may be undefined."""
    environment = Environment(
        loader=FileSystemLoader([TEMPLATES, DOCUMENT_TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["date"] = date_text
    environment.filters["period"] = chinese_period
    environment.filters["number"] = number_text
    environment.filters["percent"] = percent_text
    environment.filters["https"] = https_only
    return environment


def render_fragment(page: SitePage, environment: Environment, view: SiteView) -> str:
    """Return the content of ``page`` as HTML, with every address in it known to lead somewhere.

    A template sees ``page``, ``model``, ``view`` and ``site``, and the functions ``url(target)``,
    ``source_link(record_path)`` and ``extract_url(record_path)``.  Raises SiteError for a heading that is missing,
    an address that leads nowhere, or the extract of a record that the page does not name among its sources.
    """
    url = partial(view.url, page.path)

    def extract_url(record_path: str) -> str:
        if record_path not in page.sources:
            raise SiteError(
                f"页面“{page.path}”引用的记录“{record_path}”没有列入其来源",
                f"the page '{page.path}' links to '{record_path}', which it does not name among its sources",
            )
        return url(extract_path(record_path))

    try:
        fragment = environment.get_template(page.template).render(
            page=page,
            model=page.model,
            view=view,
            site=view.site,
            url=url,
            source_link=view.source_link,
            extract_url=extract_url,
        )
    except TemplateError as error:
        raise SiteError(
            f"页面“{page.path}”无法生成（模板“{page.template}”）：{error}",
            f"the page '{page.path}' cannot be rendered (template '{page.template}'): {error}",
        ) from error
    if HEADING not in fragment:
        raise SiteError(
            f"页面“{page.path}”没有标题（模板“{page.template}”）",
            f"the page '{page.path}' has no heading (template '{page.template}')",
        )
    _check_links(page, fragment, view)
    return fragment


def _check_links(page: SitePage, fragment: str, view: SiteView) -> None:
    identifiers: set[str] | None = None
    folder = page.path.rpartition("/")[0].split("/") if "/" in page.path else []
    for address in _addresses(fragment):
        if address.startswith("https://"):
            continue
        path, _, anchor = address.partition("#")
        if path:
            leads_somewhere = _resolve(folder, path) in view.addresses
        else:
            if identifiers is None:
                identifiers = set(_IDENTIFIED.findall(fragment))
            leads_somewhere = anchor in identifiers
        if not leads_somewhere:
            raise SiteError(
                f"页面“{page.path}”中的链接“{address}”无法到达（模板“{page.template}”）",
                f"the link '{address}' on the page '{page.path}' leads nowhere (template '{page.template}')",
            )


def _addresses(fragment: str) -> Iterator[str]:
    for tag in _LINKING_TAG.findall(fragment):
        for name, double, single, bare in _ATTRIBUTE.findall(tag):
            if name in ("href", "src"):
                yield double or single or bare


def _resolve(folder: list[str], address: str) -> str | None:
    """Return the file below the site root that a relative address in ``folder`` leads to, or None outside it."""
    parts = list(folder)
    *steps, name = address.split("/")
    for step in steps:
        if step == "..":
            if not parts:
                return None
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join([*parts, name or "index.html"])
