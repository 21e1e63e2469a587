"""``qinqing serve``: preview the site and rebuild it when a record changes."""

from __future__ import annotations

import logging
from pathlib import Path

import click

from qinqing.cli.common.options import language_option, repository_option, start_folder
from qinqing.findings.finding import Language
from qinqing.register.tree.repository import find_repository


@click.command(name="serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="本机端口。")
@repository_option
@language_option()
def command(port: int, repository: Path | None, language: Language) -> None:
    """在本机预览网站，数据改动后自动更新。

    数据有错误时，终端和页面上都会列出；改正后自动恢复。按 Ctrl+C 结束。
    """
    from qinqing.site.shell.adapter import preview_site

    root = find_repository(start_folder(repository))
    address = f"127.0.0.1:{port}"
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    if language == "zh":
        click.echo(f"预览地址：http://{address}/ （按 Ctrl+C 结束）")
    else:
        click.echo(f"preview: http://{address}/ (Ctrl+C ends it)")
    preview_site(root, address=address)
