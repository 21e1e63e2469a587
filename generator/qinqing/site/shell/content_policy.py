"""The content security policy (内容安全策略): nothing but the site's own files, and the theme's own inline scripts."""

from __future__ import annotations

import base64
import hashlib
import re

PLACEHOLDER = "\ue000policy\ue001"

_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


def apply_policy(html: str) -> str:
    """Return ``html`` with the placeholder replaced by a policy that names each inline script by its hash.

    A shell is treated before it is stamped: fragments carry no script, which a test holds.
    """
    if PLACEHOLDER not in html:
        return html
    hashes: dict[str, None] = {}
    for match in _INLINE_SCRIPT.finditer(html):
        if "application/json" not in match["attributes"]:
            digest = hashlib.sha256(match["text"].encode("utf-8")).digest()
            hashes[f" 'sha256-{base64.b64encode(digest).decode('ascii')}'"] = None
    return html.replace(PLACEHOLDER, _POLICY.format(hashes="".join(hashes)))
