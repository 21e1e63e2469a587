"""The chrome: what stands around every page, in the header, the banner and the footer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from qinqing.site.model.view import SiteView
from qinqing.site.model.wording import date_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """What the theme overrides show; the theme does not escape by itself, so that they escape every field.

    ``footer`` are rows of pairs of a label and a text.  ``preview`` leaves out the content security policy, which
    would stop the preview from reloading itself.
    """

    title: str
    domain: str = ""
    identity_code: str = ""
    content_source: str = ""
    demonstration: bool = False
    preview: bool = False
    as_of: date | None = None
    footer: tuple[tuple[tuple[str, str], ...], ...] = ()
    portal_url: str = ""

    @classmethod
    def without_records(cls) -> Chrome:
        """Return the chrome of a preview whose records do not pass the check."""
        return cls(title="检查未通过", preview=True)


def chrome_of(view: SiteView, *, preview: bool) -> Chrome:
    """Return the chrome of the site of ``view``."""
    site = view.site
    about = (("主办单位", site.host_unit), ("承办单位", site.operator_unit), ("联系方式", site.contact))
    filings = (
        ("网站标识码", site.site_identity_code),
        ("ICP备案号", site.icp_filing),
        ("公安机关备案号", site.police_filing),
    )
    data = (
        ("数据截至", date_text(view.as_of)),
        ("下次更新", date_text(site.next_update) if site.next_update else None),
        ("数据版本", view.commit.oid[:10] if view.commit else None),
    )
    rows = (tuple((label, text) for label, text in row if text) for row in (about, filings, data))
    return Chrome(
        title=site.title,
        domain=urlsplit(site.site_url).netloc,
        identity_code=site.site_identity_code or "",
        content_source=site.host_unit,
        demonstration=site.demonstration,
        preview=preview,
        as_of=view.as_of,
        footer=tuple(row for row in rows if row),
        portal_url=site.portal_url or "",
    )
