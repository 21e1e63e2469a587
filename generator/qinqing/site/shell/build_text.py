"""What came of a build, in words for whoever started it (生成结果)."""

from __future__ import annotations

from datetime import date

from qinqing.findings.finding import Language, Text
from qinqing.site.shell.build import BuildReport


def report_lines(report: BuildReport, day: date, *, place: str, language: Language) -> list[str]:
    """Return what came of a build as of ``day``, with the seconds of each stage; ``place`` is where the site stands."""
    chinese = language == "zh"
    stages = ("，" if chinese else ", ").join(
        f"{stage.zh}{seconds:.1f}秒" if chinese else f"{stage.en} {seconds:.1f} s" for stage, seconds in report.seconds
    )
    if not report.published:
        old = Text("，原有网站保持不变", ", the old one is as it was") if report.old_site_stands else Text("", "")
        return [
            f"检查未通过，没有生成网站{old.zh}（{stages}）"
            if chinese
            else f"the check found errors: no site was built{old.en} ({stages})"
        ]
    if chinese:
        return [
            f"数据截至{day.year}年{day.month}月{day.day}日：{report.check.records}条记录，{report.pages}个页面（{stages}）",
            f"网站已生成：{place}",
            "下一步：make serve 或 qinqing serve，在浏览器中预览",
        ]
    return [
        f"as of {day.isoformat()}: {report.check.records} records, {report.pages} pages ({stages})",
        f"the site is in {place}",
        "next: make serve, or qinqing serve, to see it in a browser",
    ]
