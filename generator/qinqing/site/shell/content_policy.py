"""The content security policy (内容安全策略): nothing but the site's own files, and the theme's own inline scripts."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Collection, Iterator

from qinqing.site.errors import SiteError

PLACEHOLDER = "\ue000policy\ue001"

_INLINE_SCRIPT = re.compile(
    r"<script(?![^>]*\ssrc=)(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL | re.IGNORECASE
)
_DATA = re.compile(r"""\stype=["']application/json["']""")
_POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


def apply_policy(html: str, *, known: Collection[str]) -> str:
    """Return ``html`` with the placeholder replaced by a policy that names each inline script by its hash.

    ``known`` are the scripts of the theme; raises SiteError for any other, so that nobody's script is named because
    it stands there.  A shell is treated before it is stamped: fragments carry no script, which a test holds.
    """
    if PLACEHOLDER not in html:
        return html
    hashes: dict[str, None] = {}
    for script in inline_scripts(html):
        if script not in known:
            raise SiteError(
                "网页中有不属于本程序的内嵌脚本，不能公开", "a page holds an inline script that is not the theme's"
            )
        digest = hashlib.sha256(script.encode("utf-8")).digest()
        hashes[f" 'sha256-{base64.b64encode(digest).decode('ascii')}'"] = None
    return html.replace(PLACEHOLDER, _POLICY.format(hashes="".join(hashes)))


def inline_scripts(html: str) -> Iterator[str]:
    """Yield the text of every script that stands in ``html`` itself, but data for scripts."""
    for match in _INLINE_SCRIPT.finditer(html):
        if not _DATA.search(match["attributes"]):
            yield match["text"]
