"""What stops the site from being made."""

from __future__ import annotations

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text

_REMEDY = Text(
    "网站未更新；请把这条信息告知维护人员",
    "the site was left as it is; please tell the maintainer",
)


class SiteError(QinqingError):
    """The site cannot be made; the old one stays as it is."""

    def __init__(self, zh: str, en: str, remedy: Text | None = None) -> None:
        super().__init__(Text(zh, en), remedy or _REMEDY)
