"""What page models and templates may see: the registers, the date, the commit, and the addresses of the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from qinqing.disclosure.states import is_open_repository
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Site
from qinqing.register.records.words import Forge
from qinqing.register.tree.git import Commit
from qinqing.site.errors import SiteError

_SOURCE_SHAPES: Mapping[Forge, tuple[str, str]] = {
    "github": ("{url}/blob/{reference}/{path}", "{url}/blob/{reference}/{path}"),
    "gitee": ("{url}/blob/{reference}/{path}", "{url}/blob/{reference}/{path}"),
    "gitlab": ("{url}/-/blob/{reference}/{path}", "{url}/-/blob/{reference}/{path}"),
    "gitea": ("{url}/src/commit/{reference}/{path}", "{url}/src/branch/{reference}/{path}"),
    "forgejo": ("{url}/src/commit/{reference}/{path}", "{url}/src/branch/{reference}/{path}"),
}


@dataclass(frozen=True, slots=True)
class FindingsSummary:
    """How many errors (错误) and warnings (警告) the check reported, and how many findings are waived (豁免)."""

    errors: int = 0
    warnings: int = 0
    waived: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """One repository at one moment, as the site shows it.

    ``register`` holds whole records and serves only for figures that are computed; it holds no record that the public
    may not see, but the leads that are counted with their batch.  What a page quotes comes from ``public``, which
    carries no internal field and no unmasked one.  ``violations`` are what the
    check found to break a rule, ``addresses`` the paths of every file of the site that a page may link to.
    """

    register: Register
    public: Register
    as_of: date
    commit: Commit | None = None
    findings: FindingsSummary = FindingsSummary()
    violations: tuple[Violation, ...] = field(default=(), repr=False)
    addresses: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def site(self) -> Site:
        """The settings of the site (``data/site.yaml``)."""
        if self.public.site is None:
            raise SiteError("缺少可用的 data/site.yaml", "there is no usable data/site.yaml")
        return self.public.site

    def with_addresses(self, paths: Iterable[str]) -> SiteView:
        """Return the same view with ``paths`` added to the files that a page may link to."""
        return replace(self, addresses=self.addresses | frozenset(paths))

    def url(self, page_path: str, target: str) -> str:
        """Return the relative address of ``target`` as seen from ``page_path``.

        ``target`` is a path below the site root, ``"units/qu-tongji-ju/index.html"``, with or without
        ``#fragment``; pages are addressed by their folder.  Raises SiteError where the site has no such file.
        """
        path = target.partition("#")[0]
        if path not in self.addresses:
            raise SiteError(
                f"页面“{page_path}”链接的“{path}”不存在",
                f"the page '{page_path}' links to '{path}', which does not exist",
            )
        return _relative_address(page_path.count("/"), target)

    def source_link(self, path: str) -> str | None:
        """Return where the record at ``path`` can be read on the forge, or None unless the repository is public.

        A repository holds fields that are not for the public; only one that is said to be public holds none.
        """
        repository = self.site.repository
        if repository is None or not is_open_repository(self.site):
            return None
        by_commit, by_branch = _SOURCE_SHAPES[repository.forge]
        shape, reference = (by_commit, self.commit.oid) if self.commit else (by_branch, repository.branch)
        return shape.format(url=repository.url.rstrip("/"), reference=quote(reference), path=_quoted(path))


@lru_cache(maxsize=1 << 16)
def _quoted(path: str) -> str:
    return quote(path)


@lru_cache(maxsize=1 << 16)
def _relative_address(depth: int, target: str) -> str:
    path, mark, fragment = target.partition("#")
    address = path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path
    return ("../" * depth + quote(address) or "./") + mark + fragment


def extract_path(record_path: str) -> str:
    """Return where the public extract of a record stands: ``data/units/x.yaml`` gives ``data/units/x.json``."""
    return record_path.removesuffix(".yaml") + ".json"
