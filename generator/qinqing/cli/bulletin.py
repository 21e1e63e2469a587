"""``qinqing bulletin``: drafts a bulletin about a period, or lays a committed one out as an official document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from qinqing.bulletin.draft import Draft, draft_bulletin
from qinqing.bulletin.kinds import KINDS, RANKING, find_kind
from qinqing.bulletin.layout.output_formats import laid_out
from qinqing.bulletin.names import find_bulletin
from qinqing.bulletin.numbering import read_number
from qinqing.cli.common.board_choice import open_repository
from qinqing.cli.common.named import find_unit
from qinqing.cli.common.options import as_of_option, language_option, repository_option, start_folder
from qinqing.cli.common.unreadable import refuse_unreadable
from qinqing.errors import QinqingError
from qinqing.findings.finding import Language, Text
from qinqing.register.records.kinds import locate
from qinqing.register.records.register import Register
from qinqing.register.tree.repository import find_repository


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

    草稿中的每个数字都注明出处，提交后由 qinqing check 与数据核对；有记录因错误不能计入时不起草。已有的文件不会被覆盖。

    示例：qinqing bulletin 2023-08 --kind 督查通报；qinqing bulletin tb-2023-08 --document 通报.pdf
    """
    reading, lookup = open_repository(repository, as_of)
    register = reading.register
    if document is not None:
        _write_new(document, laid_out(find_bulletin(register, subject), register, document.name), str(document))
        click.echo(Text(f"已生成 {document}", f"Wrote {document}").in_language(language))
        return
    draft = draft_bulletin(
        lookup,
        subject,
        find_kind(kind_name),
        unit=find_unit(register, unit).id if unit is not None else None,
        number=read_number(number) if number is not None else None,
        identifier=identifier,
    )
    refuse_unreadable(register, besides=draft.path)
    content = draft.text().encode("utf-8")
    if to_terminal:
        click.echo(content, nl=False)
        return
    if output is None:
        _refuse_taken(register, draft)
        target, shown = find_repository(start_folder(repository)) / draft.path, draft.path
    else:
        target, shown = output, str(output)
    _write_new(target, content, shown)
    message = Text(f"已起草 {shown}\n请修改后运行：qinqing check", f"Wrote {shown}\nEdit it, then run: qinqing check")
    click.echo(message.in_language(language))


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
