"""``qinqing bulletin``: drafts a bulletin about a period, or lays a committed one out as an official document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import click

from qinqing.bulletin.draft import Draft, draft_bulletin
from qinqing.bulletin.kinds import KINDS, RANKING, BulletinKind
from qinqing.bulletin.layout.document import Document, document_of
from qinqing.bulletin.layout.docx import document_docx
from qinqing.bulletin.layout.html import document_html
from qinqing.bulletin.layout.pdf import document_pdf
from qinqing.bulletin.numbering import DocumentNumber, parse_number
from qinqing.cli.common.board_choice import open_repository
from qinqing.cli.common.named import find_unit
from qinqing.cli.common.options import as_of_option, language_option, repository_option, start_folder
from qinqing.errors import QinqingError
from qinqing.findings.finding import Language, Text
from qinqing.findings.suggest import suggestion
from qinqing.register.records.kinds import locate
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Bulletin
from qinqing.register.tree.repository import find_repository

FORMATS: Mapping[str, Callable[[Document], bytes]] = {
    ".html": lambda document: document_html(document).encode("utf-8"),
    ".pdf": document_pdf,
    ".docx": document_docx,
}


@click.command("bulletin")
@click.argument("subject", metavar="报告期或通报编号")
@click.option(
    "--kind",
    "kind_name",
    default=RANKING,
    show_default=True,
    metavar="种类",
    help=f"通报种类：{'、'.join(KINDS)}。",
)
@click.option("--unit", metavar="单位", help="发布单位的编号；默认为最近发过该种类通报的单位，没有的为区优化办。")
@click.option(
    "--number",
    metavar="字号",
    help="发文字号或者其中的顺序号，如 示优办〔2023〕5号 或 5；默认接上一份，代字取自以往通报。",
)
@click.option("--id", "identifier", metavar="编号", help="通报编号，也是文件名；默认由报告期和种类得出。")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="文件", help="草稿写到这个文件，不写入数据。"
)
@click.option("--stdout", "to_terminal", is_flag=True, help="草稿只显示，不写文件。")
@click.option(
    "--document",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="文件",
    help="把已登记的通报排成公文，格式由扩展名决定：.html、.pdf 或 .docx；此时参数写通报编号。",
)
@repository_option
@as_of_option
@language_option()
def command(
    *,
    subject: str,
    kind_name: str,
    unit: str | None,
    number: str | None,
    identifier: str | None,
    output: Path | None,
    to_terminal: bool,
    document: Path | None,
    repository: Path | None,
    as_of: date | None,
    language: Language,
) -> None:
    """按榜单和度量起草一期通报，由人修改后提交；或者把已登记的通报排成公文。

    草稿中的每个数字都注明出处，提交后由 qinqing check 与数据核对。已有的文件不会被覆盖。

    示例：qinqing bulletin 2023-08 --kind 督查通报；qinqing bulletin tb-2023-08 --document 通报.pdf
    """
    reading, lookup = open_repository(repository, as_of)
    if document is not None:
        message = _lay_out(_known_bulletin(reading.register, subject), reading.register, document)
        click.echo(message.in_language(language))
        return
    draft = draft_bulletin(
        lookup,
        subject,
        _kind(kind_name),
        unit=find_unit(reading.register, unit).id if unit is not None else None,
        number=_number(number),
        identifier=identifier,
    )
    if to_terminal:
        click.echo(draft.text().encode("utf-8"), nl=False)
        return
    if output is None:
        _refuse_taken(reading.register, draft)
        target, shown = find_repository(start_folder(repository)) / draft.path, draft.path
    else:
        target, shown = output, str(output)
    _write_new(target, draft.text().encode("utf-8"), shown)
    click.echo(
        Text(
            f"已起草 {shown}\n请修改后运行：qinqing check",
            f"Wrote {shown}\nEdit it, then run: qinqing check",
        ).in_language(language)
    )


def _kind(name: str) -> BulletinKind:
    by_name = {**KINDS, **{kind.slug: kind for kind in KINDS.values()}}
    if name in by_name:
        return by_name[name]
    hint = suggestion(name, by_name)
    raise QinqingError(
        Text(f"没有通报种类“{name}”", f"no such kind of bulletin '{name}'"),
        Text(f"{hint.zh}可选：{'、'.join(KINDS)}", f"{hint.en + '; ' if hint.en else ''}one of: {', '.join(KINDS)}"),
    )


def _number(text: str | None) -> DocumentNumber | int | None:
    if text is None:
        return None
    if text.isascii() and text.isdigit() and 0 < int(text) < 10_000:
        return int(text)
    number = parse_number(text)
    if number is None:
        raise QinqingError(
            Text(f"“{text}”不是发文字号", f"'{text}' is no document number"),
            Text(
                "应写顺序号，如 5，或者完整的字号，如 示优办〔2023〕5号（六角括号）",
                "write its order, e.g. 5, or all of it, e.g. 示优办〔2023〕5号",
            ),
        )
    return number


def _refuse_taken(register: Register, draft: Draft) -> None:
    identifier = str(draft.record["id"])
    if locate(draft.path) is None:
        raise QinqingError(
            Text(f"编号“{identifier}”不能用作文件名", f"'{identifier}' cannot be the name of a file"),
            Text("编号只能使用英文小写字母、数字和连字符", "use lower-case letters, digits and hyphens only"),
        )
    taken = next((bulletin for bulletin in register.bulletins if bulletin.id == identifier), None)
    if taken is not None:
        raise _exists(taken.path)


def _exists(path: str) -> QinqingError:
    return QinqingError(
        Text(f"“{path}”已经存在，没有改动", f"'{path}' exists already and was left alone"),
        Text(
            "请直接修改该文件，用 --id 换一个编号，或用 --stdout 只看草稿",
            "edit that file, choose another identifier with --id, or print the draft with --stdout",
        ),
    )


def _write_new(target: Path, content: bytes, shown: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise _exists(shown) from None


def _known_bulletin(register: Register, identifier: str) -> Bulletin:
    known = {bulletin.id: bulletin for bulletin in register.bulletins}
    if identifier in known:
        return known[identifier]
    hint = suggestion(identifier, known)
    listed = "、".join(sorted(known)[-8:]) or "无"
    raise QinqingError(
        Text(f"没有通报“{identifier}”", f"no such bulletin '{identifier}'"),
        Text(
            f"{hint.zh}最近的通报：{listed}",
            f"{hint.en + '; ' if hint.en else ''}the latest: {', '.join(sorted(known)[-8:]) or 'none'}",
        ),
    )


def _lay_out(bulletin: Bulletin, register: Register, target: Path) -> Text:
    suffix = target.suffix.lower()
    if suffix not in FORMATS:
        raise QinqingError(
            Text(f"不能生成“{target.suffix or target.name}”格式的公文", f"no document of the form '{target.suffix}'"),
            Text("文件扩展名应为 .html、.pdf 或 .docx", "the file has to end in .html, .pdf or .docx"),
        )
    content = FORMATS[suffix](document_of(bulletin, register))
    _write_new(target, content, str(target))
    return Text(f"已生成 {target}", f"Wrote {target}")
