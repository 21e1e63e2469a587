"""Building the site: check, render into a folder beside the old one, and exchange the two only when all is well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from qinqing.checking.check import CheckReport
from qinqing.errors import QinqingError
from qinqing.findings.finding import Finding, Text
from qinqing.register.schema.validation import EngineName
from qinqing.site.shell.folder_exchange import exchange, sole_builder
from qinqing.site.shell.last_gate import RefusedSiteError
from qinqing.site.shell.preparation import check_site, errors_of, prepare_site

STAGES = (Text("检查", "check"), Text("生成", "render"), Text("写入", "exchange"))

_SITE_FILES = ("index.html", "404.html", "sitemap.xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What came of a build: the check, how many pages were written, and the seconds each stage took.

    ``pages`` is 0 where errors stopped the build; the old site is then untouched.  The findings of ``check`` hold
    what is wrong with finished pages, too.
    """

    check: CheckReport
    output: Path
    pages: int
    seconds: tuple[tuple[Text, float], ...]

    @property
    def old_site_stands(self) -> bool:
        """Whether a site of an earlier build stands in the folder, untouched since nothing was written."""
        return not self.published and all((self.output / name).is_file() for name in _SITE_FILES)

    @property
    def published(self) -> bool:
        """Whether the site was written."""
        return self.pages > 0


def build_site(
    root: Path,
    *,
    as_of: date,
    output: Path,
    engine: EngineName = "auto",
    clock: Callable[[], float] = lambda: 0.0,
) -> BuildReport:
    """Check the repository at ``root`` and build its site into ``output`` as of a date.

    ``clock`` tells seconds and serves the display only.  An error in the data or on a finished page leaves the old site
    as it is and comes back in the report.  Raises QinqingError where the site cannot be made; then, too, the old one
    stays.
    """
    root, output = root.resolve(), output.resolve()
    _refuse_foreign_folder(root, output)
    with sole_builder(output) as fresh:
        return _build(root, as_of=as_of, output=output, fresh=fresh, engine=engine, clock=clock)


def _build(
    root: Path, *, as_of: date, output: Path, fresh: Path, engine: EngineName, clock: Callable[[], float]
) -> BuildReport:
    times = [clock()]
    check = check_site(root, as_of=as_of, engine=engine)
    times.append(clock())
    if errors_of(check):
        return BuildReport(check=check, output=output, pages=0, seconds=_seconds(times))
    # MkDocs takes a second to import: whoever has an error in the data need not wait for it.
    from qinqing.site.shell.adapter import write_site

    site = prepare_site(root, check, as_of=as_of)
    refused: tuple[Finding, ...] = ()
    try:
        write_site(site, root=root, output=fresh, shown_as=output.name)
    except RefusedSiteError as error:
        refused = error.findings
    times.append(clock())
    if refused:
        stopped = replace(check, findings=(*check.findings, *refused))
        return BuildReport(check=stopped, output=output, pages=0, seconds=_seconds(times))
    exchange(fresh, output)
    times.append(clock())
    return BuildReport(check=check, output=output, pages=len(site.pages), seconds=_seconds(times))


def _seconds(times: list[float]) -> tuple[tuple[Text, float], ...]:
    durations = [after - before for before, after in pairwise(times)]
    return tuple(zip(STAGES, durations, strict=False))


def _refuse_foreign_folder(root: Path, output: Path) -> None:
    """Raise QinqingError where ``output`` holds something that is not a site: it would be replaced."""
    kept = (root / "data", root / "schemas", root / "site_src", root / ".git")
    if root == output or output in root.parents or any(output == folder or folder in output.parents for folder in kept):
        reason = Text("其中有数据仓库的文件", "it holds files of the repository")
    elif output.is_symlink() or (output.exists() and not output.is_dir()):
        reason = Text("它不是文件夹", "it is not a folder")
    elif output.is_dir() and any(output.iterdir()) and not all((output / name).is_file() for name in _SITE_FILES):
        reason = Text("其中有别的文件，生成网站会将其覆盖", "it holds other files, which the site would replace")
    else:
        return
    raise QinqingError(
        Text(f"不能把网站生成到“{output}”：{reason.zh}", f"the site cannot be built into '{output}': {reason.en}"),
        Text("请用 --output 指定一个空文件夹", "name an empty folder with --output"),
    )
