"""The adapter to MkDocs: the one module that imports it.  ProperDocs offers the same names and works alike.

List pages and the home page become pages of MkDocs and stand in its navigation.  Every other page is a file that is
stamped when MkDocs copies files, so that a hundred thousand records cost neither memory nor theme rendering.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.commands.build import build, get_context
from mkdocs.commands.serve import serve
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import clean_directory, get_relative_url

from qinqing.bulletin.layout.html import document_style
from qinqing.errors import QinqingError
from qinqing.findings.finding import Finding
from qinqing.register.as_of import settle_as_of
from qinqing.register.tree.packaged import packaged
from qinqing.register.tree.repository import find_repository
from qinqing.register.tree.source import PAGES_FOLDER, SETTINGS_FILE
from qinqing.site.errors import SiteError
from qinqing.site.model.page import SitePage
from qinqing.site.shell.chrome import Chrome, chrome_of
from qinqing.site.shell.collected_warnings import collected_warnings
from qinqing.site.shell.content_policy import apply_policy, inline_scripts
from qinqing.site.shell.epoch import BuildEpoch
from qinqing.site.shell.hand_written import rendered_page_findings, settings_errors, without_markup
from qinqing.site.shell.last_gate import RefusedSiteError, check_published_files, dead_links, taken_addresses
from qinqing.site.shell.preparation import PreparedSite, check_site, errors_of, prepare_site
from qinqing.site.shell.refusal import empty_page, refusal_fragment, refusal_page, refusal_text
from qinqing.site.shell.sitemap import page_address, sitemap_files
from qinqing.site.shell.stamping import ALWAYS, CONTENT, DATED, Shell, ShellKey, page_values, sentinel, shell_key

THEME = Path(__file__).parent / "theme"
ASSETS = "assets/qinqing"
DOCUMENT_STYLE = f"{ASSETS}/document.css"

_SITE_FILES = ("404.html", "sitemap.xml")
_log = logging.getLogger("mkdocs.plugins.qinqing")


class ProducedFile(File):
    """A file of the site whose text is made when MkDocs comes to write it."""

    def __init__(self, path: str, config: MkDocsConfig, produce: Callable[[], str]) -> None:
        super().__init__(path, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED)
        self.generated_by = "qinqing"
        self._produce = produce

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002
        """Write the file below the site folder."""
        target = Path(self.abs_dest_path)
        data = self._produce().encode("utf-8")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    def is_modified(self) -> bool:
        """Return True: what a record says may have changed although the file is there."""
        return True


class FragmentPage(Page):
    """A page of MkDocs whose content is a fragment of ours instead of Markdown."""

    def __init__(self, site_page: SitePage, config: MkDocsConfig, produce: Callable[[], str], *, in_nav: bool) -> None:
        inclusion = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
        source = site_page.path.removesuffix(".html") + ".md"
        file = File.generated(config, source, content="", inclusion=inclusion)
        values = page_values(site_page)
        super().__init__(values.pop("title"), file, config)
        self.site_page = site_page
        self._produce = produce
        self.meta = _meta(site_page, values)
        self.toc = _contents(self.title)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Read nothing: there is no Markdown behind the page."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Render the fragment."""
        self.content = self._produce()


def _meta(site_page: SitePage, values: dict[str, Any]) -> dict[str, Any]:
    is_column = site_page.is_list and bool(site_page.section)
    return {**values, "hide": list(site_page.hide), "column": is_column, "article": not site_page.is_list}


def _contents(title: str | Markup | None) -> TableOfContents:
    """Return the one entry that the skip link needs; the theme shows no table of contents for it."""
    return TableOfContents([AnchorLink(str(title), "content", 1)])


class ShellMaker:
    """Renders a shell through the theme, once for every sort of page."""

    def __init__(self, *, config: MkDocsConfig, files: Files, nav: Navigation, environment: Environment) -> None:
        self._config = config
        self._files = files
        self._nav = nav
        self._template = environment.get_template("main.html")
        self._environment = environment
        self._columns = columns_of(nav)
        self._shells: dict[ShellKey, Shell] = {}
        self._scripts: dict[str, frozenset[str]] = {}

    def shell(self, site_page: SitePage) -> Shell:
        """Return the shell that ``site_page`` is stamped into."""
        key = shell_key(site_page)
        if key not in self._shells:
            self._shells[key] = self._make(site_page, dated=key.dated)
        return self._shells[key]

    def scripts_of_the_theme(self, page: Page | None, template_name: str = "main.html") -> frozenset[str]:
        """Return the inline scripts that the theme brings to ``page``: those of a page without a word on it."""
        base = get_relative_url(".", page.url) if page else urlsplit(self._config.site_url or "/").path
        key = f"{template_name} {base}"
        if key not in self._scripts:
            context = get_context(Navigation([], []), [], self._config, None, base)
            if page is not None:
                empty = FragmentPage(empty_page(page.file.dest_uri), self._config, str, in_nav=False)
                empty.content = ""
                context["page"] = empty
            html = self._environment.get_template(template_name).render(context)
            self._scripts[key] = frozenset(inline_scripts(html))
        return self._scripts[key]

    def _make(self, site_page: SitePage, *, dated: bool) -> Shell:
        page = FragmentPage(site_page, self._config, str, in_nav=False)
        slots = {slot: sentinel(slot) for slot in (DATED if dated else ALWAYS)}
        page.title = slots.pop("title")
        page.content = slots.pop(CONTENT)
        page.canonical_url = slots.pop("canonical")
        page.meta = _meta(site_page, slots)
        page.toc = _contents(page.title)
        page.parent = self._columns.get(site_page.section)
        page.active = True
        try:
            context = get_context(self._nav, self._files, self._config, page)
            context = self._config.plugins.on_page_context(context, page=page, config=self._config, nav=self._nav)
            html = self._template.render(context)
        finally:
            page.active = False
        html = self._config.plugins.on_post_page(html, page=page, config=self._config)
        return Shell.cut(html, dated=dated)


def columns_of(nav: Navigation) -> dict[str, Section]:
    """Return the navigation entry of every column by the name of its folder."""
    return {
        page.site_page.section: page.parent
        for page in nav.pages
        if isinstance(page, FragmentPage) and isinstance(page.parent, Section)
    }


class QinqingOptions(Config):
    """The options of the plugin in ``mkdocs.yml``."""

    repository = config_options.Type(str, default="")
    """The folder that holds ``data/``; by default the nearest one at or above ``mkdocs.yml``."""

    as_of = config_options.Type(str, default="")
    """The date of the site (数据截至); by default the repository's own."""

    stamping = config_options.Type(bool, default=True)
    """False renders every page through the theme: the same bytes, much slower; for comparison."""


class QinqingPlugin(BasePlugin[QinqingOptions]):
    """Checks the records and turns them into pages (plugin ``qinqing``)."""

    def __init__(self) -> None:
        self.given: PreparedSite | None = None
        self.root: Path | None = None
        self.shown_as = ""
        self._serving = False
        self._site: PreparedSite | None = None
        self._refusal = ""
        self._epoch = BuildEpoch()
        self._site_url = ""
        self._shells: ShellMaker | None = None
        self._nav: Navigation | None = None
        self._of_the_theme: frozenset[str] = frozenset()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note whether this is a preview; having this method also keeps the plugin alive between rebuilds."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check and prepare the records, and set up the theme with what ``data/site.yaml`` says."""
        self._site, self._refusal = None, ""
        root = self._root(config)
        try:
            self._site = self.given or self._prepare(root, config)
        except QinqingError as error:
            if not self._serving:
                raise PluginError(f"{error.message.zh}。{error.remedy.zh}。") from error
            self._refusal = self._refusal or refusal_fragment((), message=f"{error.message.zh}。{error.remedy.zh}。")
        if self._serving:
            config.watch.append(str(root / "data"))
        chrome = chrome_of(self._site.view, preview=self._serving) if self._site else Chrome.without_records()
        config.site_name = escape(chrome.title)
        if self._site and not self._serving:
            config.site_url = self._site.view.site.site_url
        config.extra["qinqing"] = chrome
        config.extra_css = [DOCUMENT_STYLE, *_assets(".css"), *config.extra_css]
        config.extra_javascript = [*_assets(".js"), *config.extra_javascript]
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.theme.static_templates -= {"sitemap.xml"}
        config.nav = [*self._columns(), *((config.nav or []) if self._site else [])]
        self._epoch.set(chrome.as_of)
        return config

    def _root(self, config: MkDocsConfig) -> Path:
        if self.root is not None:
            return self.root
        folder = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        return find_repository(folder / self.config.repository)

    def _prepare(self, root: Path, config: MkDocsConfig) -> PreparedSite:
        asked = date.fromisoformat(self.config.as_of) if self.config.as_of else None
        as_of = settle_as_of(root, asked)
        report = check_site(root, as_of=as_of)
        read = Path(config.config_file_path)
        # What MkDocs was told to read need not be what lies in the repository.
        others = () if read in (root / SETTINGS_FILE, _config_file(root)) else settings_errors(read)
        errors = (*errors_of(report), *others)
        if errors:
            _log.error("检查未通过：\n%s", refusal_text(errors))
            self._refusal = refusal_fragment(errors, message="")
        if others:
            raise RefusedSiteError(others)
        return prepare_site(root, report, as_of=as_of)

    def _columns(self) -> list[Any]:
        if self._site is None:
            return [{refusal_page().title: "index.md"}]
        entries: list[Any] = []
        for page in self._site.pages:
            if page.is_list:
                source = page.path.removesuffix(".html") + ".md"
                entries.append({escape(page.title): [source] if page.section else source})
        return entries

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a file for every page, every extract, the sitemap and the style sheet of documents."""
        hand_written = [file for file in files if file.src_dir == config.docs_dir]
        self._of_the_theme = frozenset(file.dest_uri for file in files if file.src_dir in config.theme.dirs)
        files.append(ProducedFile(DOCUMENT_STYLE, config, document_style))
        if self._site is None:
            for file in hand_written:
                files.remove(file)
            files.append(FragmentPage(refusal_page(), config, lambda: self._refusal, in_nav=True).file)
            return files
        self._refuse_taken_addresses(hand_written, config)
        site = self._site = self._site.with_addresses(file.dest_uri for file in files if file.inclusion.is_included())
        for page in site.pages:
            produce = partial(site.fragment, page)
            if page.is_list or not self.config.stamping:
                files.append(FragmentPage(page, config, produce, in_nav=page.is_list).file)
            else:
                files.append(ProducedFile(page.path, config, partial(self._stamp, page)))
        for path in site.extracts:
            files.append(ProducedFile(path, config, partial(site.extract, path)))
        replaced = files.get_file_from_path("sitemap.xml")
        if replaced is not None:
            files.remove(replaced)
        entries = sorted(self._dated_addresses(files))
        texts = sitemap_files(entries, site_url=config.site_url or "", as_of=site.view.as_of)
        for path, text in texts.items():
            files.append(ProducedFile(path, config, partial(str, text)))
        return files

    def _refuse_taken_addresses(self, hand_written: list[File], config: MkDocsConfig) -> None:
        assert self._site is not None
        ours = {*(page.path for page in self._site.pages), *self._site.extracts, DOCUMENT_STYLE, *_SITE_FILES}
        pairs = [(f"{PAGES_FOLDER}/{file.src_uri}", file.dest_uri) for file in hand_written]
        self._refuse(taken_addresses(pairs, ours, theme=config.theme.dirs))

    def _refuse(self, findings: tuple[Finding, ...]) -> None:
        """Stop the build where there are any ``findings``."""
        if findings and self.given:
            raise RefusedSiteError(findings)
        if findings:
            raise PluginError(f"网站中有不能公开的内容：\n{refusal_text(findings)}")

    def _dated_addresses(self, files: Files) -> Iterator[tuple[str, date]]:
        assert self._site is not None
        as_of = self._site.view.as_of
        ours = {page.path for page in self._site.pages}
        for page in self._site.pages:
            yield page.path, page.published_on or as_of
        for file in files.documentation_pages():
            if file.dest_uri not in ours:
                yield file.dest_uri, as_of

    def _stamp(self, page: SitePage) -> str:
        assert self._site is not None
        assert self._shells is not None
        values: dict[str, str] = dict(page_values(page))
        values["canonical"] = page_address(self._site_url, page.path)
        values[CONTENT] = self._site.fragment(page)
        return self._shells.shell(page).stamp(values)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember the navigation, and put pages that are not stamped under their columns."""
        self._nav = nav
        columns = columns_of(nav)
        for file in files.documentation_pages():
            page = file.page
            if isinstance(page, FragmentPage) and not page.site_page.is_list:
                page.parent = columns.get(page.site_page.section)
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make ready to render shells: every page of MkDocs has been read, no file is copied yet."""
        assert self._nav is not None
        self._site_url = config.site_url or ""
        self._shells = ShellMaker(config=config, files=files, nav=self._nav, environment=env)
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Look at a hand-written page as it will be published."""
        if not isinstance(page, FragmentPage):
            self._refuse(rendered_page_findings(page.file.src_uri, html, page.meta))
            page.title = without_markup(str(page.title or ""))
        return html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Write the content security policy of a page into it."""
        assert self._shells is not None
        return apply_policy(output, known=self._shells.scripts_of_the_theme(page))

    def on_post_template(
        self,
        output_content: str,
        *,
        template_name: str,
        config: MkDocsConfig,  # noqa: ARG002
    ) -> str:
        """Write the content security policy of a page without content, such as ``404.html``."""
        if self._shells is None or not template_name.endswith(".html"):
            return output_content
        return apply_policy(output_content, known=self._shells.scripts_of_the_theme(None, template_name))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Read the finished site once more, and leave the environment as it was."""
        if not self._serving:
            site = Path(config.site_dir)
            shown_as = self.shown_as or site.name
            released = self._site.released if self._site else frozenset()
            found = check_published_files(site, shown_as=shown_as, of_the_program=self._of_the_theme, released=released)
            if found:
                # MkDocs has written here already; what must not be published does not stay.
                clean_directory(config.site_dir)
            self._refuse(found)
        self._epoch.restore()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Leave the environment as it was."""
        self._epoch.restore()


def _assets(suffix: str) -> list[str]:
    return sorted(f"{ASSETS}/{path.name}" for path in (THEME / ASSETS).iterdir() if path.suffix == suffix)


def _load(root: Path, *, output: Path | None = None, strict: bool | None = None) -> tuple[MkDocsConfig, QinqingPlugin]:
    config = load_config(
        config_file=str(_config_file(root)),
        docs_dir=_site_sources(root),
        site_dir=None if output is None else str(output),
        hooks=[],
        strict=strict,
    )
    plugin = config.plugins.get("qinqing")
    if not isinstance(plugin, QinqingPlugin):
        raise SiteError("mkdocs.yml 的 plugins 中缺少 qinqing", "mkdocs.yml has no qinqing among its plugins")
    return config, plugin


def _config_file(root: Path) -> Path:
    own = root / SETTINGS_FILE
    return own if own.is_file() else Path(str(packaged(SETTINGS_FILE)))


def _site_sources(root: Path) -> str | None:
    """Return the folder of hand-written pages where ``mkdocs.yml`` does not tell: the one that travels with us."""
    if (root / SETTINGS_FILE).is_file():
        return None
    own = root / "site_src"
    return str(own if own.is_dir() else packaged("site_src"))


def write_site(site: PreparedSite, *, root: Path, output: Path, shown_as: str = "site") -> None:
    """Render ``site`` into the folder ``output`` with the ``mkdocs.yml`` of ``root``, or the packaged one.

    Raises RefusedSiteError where hand-written pages link to nowhere or anything must not be published; findings call
    the folder ``shown_as``.  Raises SiteError where MkDocs warns of anything else or stops.
    """
    with collected_warnings("mkdocs") as warnings:
        try:
            config, plugin = _load(root, output=output, strict=True)
            plugin.given, plugin.root, plugin.shown_as = site, root, shown_as
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
                plugin.given = plugin.root = None
        except Abort as error:
            pages = Path(config.docs_dir)
            dead = dead_links(warnings, pages=pages, shown_as=pages.name)
            if dead:
                raise RefusedSiteError(dead) from error
            told = "\n".join(warnings) or str(error)
            raise SiteError(f"网站生成未完成：\n{told}", f"the site could not be built:\n{told}") from error


def preview_site(root: Path, *, address: str) -> None:
    """Serve a preview of the repository at ``root`` on ``address`` and rebuild it whenever a record changes."""
    own = root / SETTINGS_FILE
    errors = settings_errors(own) if own.is_file() else ()
    if any(error.file == SETTINGS_FILE for error in errors):
        raise SiteError(f"网站设置不合规定：\n{refusal_text(errors)}", "the settings of the site are not allowed")
    # MkDocs reads its settings anew for each rebuild, but keeps this plugin, because it has a start-up event.
    _, plugin = _load(root)
    plugin.root = root
    serve(config_file=str(_config_file(root)), docs_dir=_site_sources(root), hooks=[], dev_addr=address)
