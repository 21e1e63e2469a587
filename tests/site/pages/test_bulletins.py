"""The site publishes public bulletins as they were issued, with the origin of their numbers, and no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from qinqing.bulletin.agreement import disagreements
from qinqing.disclosure.publication import public_records, publish
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Bulletin
from qinqing.site.model.index import site_index
from qinqing.site.model.page import SitePage
from qinqing.site.model.view import SiteView
from qinqing.site.pages.bulletins import BulletinDetail, BulletinList, pages
from qinqing.site.shell.preparation import PreparedSite
from qinqing.standing.facts.lookup import build_lookup
from support.golden import AS_OF


def pages_with(prepared: PreparedSite, bulletins: tuple[Bulletin, ...]) -> list[SitePage]:
    full = replace(prepared.view.register, bulletins=bulletins)
    found = tuple(disagreements(build_lookup(full, AS_OF)))
    view = SiteView(register=full, public=published(full), as_of=AS_OF, violations=found)
    return list(pages(view, site_index(view.public, full=full, as_of=AS_OF)))


def published(register: Register) -> Register:
    from qinqing.register.records.kinds import ALL_KINDS
    from qinqing.register.schema.validation import SchemaSet

    schemas = SchemaSet.load()
    return publish(register, {kind: schemas.schema(kind) for kind in ALL_KINDS}, as_of=AS_OF)


def test_a_bulletin_that_is_not_public_is_published_nowhere(prepared: PreparedSite) -> None:
    july, august = prepared.view.register.bulletins
    inside = replace(july, public=False, title="区内通报")
    found = pages_with(prepared, (inside, august))
    assert [page.path for page in found] == ["bulletins/index.html", "bulletins/tb-2023-05/index.html"]
    public = published(replace(prepared.view.register, bulletins=(inside, august)))
    assert not any(getattr(record, "title", "") == "区内通报" for record in public_records(public))


def test_the_list_is_by_year_with_the_latest_first(prepared: PreparedSite) -> None:
    july, august = prepared.view.register.bulletins
    earlier = replace(july, id="tb-2022-1", number="示优办〔2022〕9号", issued_on=date(2022, 9, 1))
    listed = pages_with(prepared, (july, august, earlier))[0].model
    assert isinstance(listed, BulletinList)
    assert [(year, [row.number for row in rows]) for year, rows in listed.years] == [
        (2023, ["示优办〔2023〕5号", "示优办〔2023〕4号"]),
        (2022, ["示优办〔2022〕9号"]),
    ]


def test_every_number_leads_to_its_origin(prepared: PreparedSite) -> None:
    page = next(page for page in prepared.pages if page.path == "bulletins/tb-2023-05/index.html")
    fragment = prepared.fragment(page)
    assert "about/methods/#review-coverage" in fragment
    assert "boards/danwei-yuedu/2023-08/" in fragment
    assert fragment.count("<h1") == 1


def test_what_changed_after_the_bulletin_is_said_on_its_page(prepared: PreparedSite) -> None:
    register = prepared.view.register
    _, august = register.bulletins
    late = tuple(
        replace(report, submitted_on=date(2023, 9, 15)) if report.period == "2023-08" else report
        for report in register.services
    )
    wrong = replace(august.figures[0], values=(204,), text="评价204件")
    changed = replace(august, overview=("评价204件。",), figures=(wrong,))
    full = replace(register, services=late, bulletins=(changed,))
    found = tuple(disagreements(build_lookup(full, AS_OF)))
    view = SiteView(register=full, public=published(full), as_of=AS_OF, violations=found)
    page = list(pages(view, site_index(view.public, full=full, as_of=AS_OF)))[1]
    assert isinstance(page.model, BulletinDetail)
    assert len(page.model.changes) == 1
    assert "204" in page.model.changes[0]
    assert "205" in page.model.changes[0]


def test_a_bulletin_that_still_agrees_tells_of_no_change(prepared: PreparedSite) -> None:
    page = next(page for page in prepared.pages if page.path == "bulletins/tb-2023-05/index.html")
    assert isinstance(page.model, BulletinDetail)
    assert page.model.changes == ()
