"""Chromium opens the pages: on a phone and a desk, light and dark, without another host, overflow or obstacle."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from qinqing.site.shell.preparation import PreparedSite

playwright_api = pytest.importorskip("playwright.sync_api")
axe_api = pytest.importorskip("axe_playwright_python.sync_playwright")

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SCREENS = {
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
    "desk": {"viewport": {"width": 1280, "height": 900}},
}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
EXAMINED = {("phone", "light"), ("desk", "dark")}
"""Where obstacles are looked for: both screens and both schemes, each once, since it takes most of the time."""


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Write nothing."""


@dataclass
class Visit:
    """What happened while pages were open: errors of the console, and requests to other hosts."""

    page: Any
    screen: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """The address at which the site of the golden repository is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(built)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium of the system; where there is none the tests are skipped, unless they have to run."""
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("QINQING_REQUIRE_BROWSER") == "1":
            pytest.fail("找不到 chromium，而 QINQING_REQUIRE_BROWSER=1 要求运行浏览器测试。")
        pytest.skip("找不到 chromium，跳过浏览器测试；安装 chromium 和 fonts-noto-cjk 后会运行。")
    with playwright_api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """The colour scheme the visitor prefers."""
    return str(request.param)


@pytest.fixture(params=list(SCREENS))
def visit(request: pytest.FixtureRequest, browser: Any, address: str, scheme: str) -> Iterator[Visit]:
    """A visitor with a screen and a colour scheme."""
    context = browser.new_context(locale="zh-CN", color_scheme=scheme, **SCREENS[request.param])
    context.set_default_timeout(60_000)
    visitor = Visit(context.new_page(), request.param)
    visitor.page.on("console", lambda said: visitor.errors.append(said.text) if said.type == "error" else None)
    visitor.page.on("pageerror", lambda error: visitor.errors.append(str(error)))
    visitor.page.on("request", lambda asked: _note_foreign(visitor, asked.url, address))
    yield visitor
    context.close()


def _note_foreign(visitor: Visit, url: str, address: str) -> None:
    if not url.startswith((address, "data:", "blob:")):
        visitor.foreign.append(url)


def one_page_of_each_kind(prepared: PreparedSite) -> dict[str, str]:
    """Return the address of the fullest page of every kind."""
    chosen: dict[str, tuple[int, str]] = {}
    for page in prepared.pages:
        size = len(prepared.fragment(page))
        chosen[page.kind] = max(chosen.get(page.kind, (0, "")), (size, page.path))
    return {kind: path.removesuffix("index.html") for kind, (_, path) in chosen.items()}


def test_every_kind_of_page_opens_without_fault(
    visit: Visit, scheme: str, prepared: PreparedSite, address: str
) -> None:
    kinds = one_page_of_each_kind(prepared)
    assert len(kinds) == len({page.kind for page in prepared.pages}) >= 17
    for kind, path in kinds.items():
        response = visit.page.goto(address + path, wait_until="load")
        assert response.ok, kind
        assert visit.page.locator("h1#content").is_visible(), kind
        assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, kind
        if (visit.screen, scheme) in EXAMINED:
            report = axe_api.Axe().run(visit.page, options=RULES)
            assert [(item["id"], item["nodes"][0]["html"]) for item in report.response["violations"]] == [], kind
    assert visit.errors == []
    assert visit.foreign == []


def test_the_chosen_scheme_is_seen(visit: Visit, scheme: str, address: str) -> None:
    visit.page.goto(address, wait_until="load")
    background = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
    brightness = sum(int(part) for part in background[4:-1].split(",")[:3])
    assert (brightness > 3 * 128) == (scheme == "light")


def test_the_ledger_can_be_filtered_and_sorted(visit: Visit, address: str) -> None:
    visit.page.goto(address + "rectifications/", wait_until="load")
    rows = visit.page.locator("table[data-filter] tbody tr")
    assert rows.count() == 3
    visit.page.get_by_label("状态").select_option("已销号")
    assert visit.page.locator("table[data-filter] tbody tr:visible").count() == 1
    assert visit.page.locator(".qq-filter output").inner_text() == "显示1件"
    visit.page.get_by_label("状态").select_option("")
    visit.page.get_by_label("查找").fill("线路")
    assert visit.page.locator("table[data-filter] tbody tr:visible").count() == 1
    visit.page.get_by_label("查找").fill("")
    before = rows.locator("th").all_inner_texts()
    heading = visit.page.locator("table[data-filter] thead th").first
    for direction, expected in (("ascending", before), ("descending", before[::-1])):
        heading.locator("button").dispatch_event("click")
        assert heading.get_attribute("aria-sort") == direction
        assert rows.locator("th").all_inner_texts() == expected


def test_the_ledger_is_whole_without_script(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "rectifications/")
    assert page.locator("table[data-filter] tbody tr:visible").count() == 3
    assert page.locator(".qq-filter").count() == 0
    context.close()


def test_the_tree_opens_with_the_keyboard(visit: Visit, address: str) -> None:
    visit.page.goto(address + "indicators/", wait_until="load")
    branch = visit.page.locator("details.qq-branch").first
    assert branch.get_attribute("open") is not None
    branch.locator("summary").focus()
    visit.page.keyboard.press("Enter")
    assert branch.get_attribute("open") is None


def test_wide_matrix_scrolls_within_itself(visit: Visit, address: str) -> None:
    visit.page.goto(address + "meetings/", wait_until="load")
    region = visit.page.locator(".qq-scroll")
    assert region.get_attribute("tabindex") == "0"
    assert region.get_attribute("role") == "region"
    assert region.evaluate("element => element.getBoundingClientRect().right <= innerWidth")


def test_the_ledger_takes_a_few_lines_a_matter_on_a_phone(visit: Visit, address: str) -> None:
    visit.page.goto(address + "rectifications/", wait_until="load")
    row = visit.page.locator("table[data-filter] tbody tr").first
    assert row.locator("th a").is_visible()
    assert row.locator("[data-state]").is_visible()
    assert row.locator(".qq-wide").first.is_visible() == (visit.screen == "desk")
    assert row.evaluate("element => element.getBoundingClientRect().height") < 120


def test_a_board_shows_places_and_totals_on_every_screen(visit: Visit, address: str) -> None:
    visit.page.goto(address + "boards/danwei-yuedu/2023-08/", wait_until="load")
    row = visit.page.locator(".qq-compact tbody tr").first
    assert [row.locator(part).is_visible() for part in (".qq-place", ".qq-moved", "th", ".qq-total")] == [True] * 4
    assert row.locator(".qq-wide").first.is_visible() == (visit.screen == "desk")
