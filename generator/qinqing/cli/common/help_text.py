"""Help in Chinese: click's own words translated, and lines broken by their width on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import click

from qinqing.findings.width import display_width, pad

_HEADINGS = {"Options": "选项", "Commands": "命令", "Arguments": "参数"}
_EXTRAS = (("default: ", "默认："), ("env var: ", "环境变量："), ("required", "必填"))
_EXTRA = re.compile(r"  \[(?P<items>[^\[\]]*)\]$")
_NEVER_FIRST = "，。；：、）》”！？…"
_NEVER_LAST = "（《“"
# A run of letters, a blank, or one character that a line may be broken after.
_PIECE = re.compile(r"[!-~]+|\s+|.", re.S)


class ChineseHelpFormatter(click.HelpFormatter):
    """Writes help as click does, in Chinese and with Chinese characters counted as two columns."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, "用法：" if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        self.write(f"{' ' * self.current_indent}{_HEADINGS.get(heading, heading)}：\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs, which blank lines part."""
        indent = " " * self.current_indent
        paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]
        for number, paragraph in enumerate(paragraphs):
            if number:
                self.write("\n")
            for line in wrap(_join_chinese(paragraph), self.width - self.current_indent):
                self.write(f"{indent}{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of terms and what they mean."""
        pairs = list(rows)
        widest = min(max((display_width(term) for term, _ in pairs), default=0), col_max)
        indent = " " * self.current_indent
        margin = indent + " " * (widest + col_spacing)
        for term, meaning in pairs:
            lines = wrap(_join_chinese(_translate_extra(meaning)), max(self.width - len(margin), 20))
            if display_width(term) > widest:
                self.write(f"{indent}{term}\n")
            elif lines:
                self.write(f"{indent}{pad(term, widest + col_spacing)}{lines.pop(0)}\n")
            else:
                self.write(f"{indent}{term}\n")
            for line in lines:
                self.write(f"{margin}{line}\n")


class ChineseContext(click.Context):
    """A context whose help is Chinese."""

    formatter_class = ChineseHelpFormatter


def in_chinese(command: click.Command) -> click.Command:
    """Return ``command`` itself, its help made Chinese throughout."""
    command.context_class = ChineseContext
    command.options_metavar = "[选项]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "命令 [参数]"
    if command.add_help_option:
        command.add_help_option = False
        click.help_option("--help", help="显示本说明。")(command)
    return command


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` in lines of at most ``width`` columns, broken between words or Chinese characters.

    Punctuation that closes never begins a line, and punctuation that opens never ends one.
    """
    lines: list[str] = []
    line = ""
    for piece in _units(text):
        if line and display_width(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _units(text: str) -> Sequence[str]:
    """Return the parts of ``text`` that stay whole."""
    units: list[str] = []
    for piece in _PIECE.findall(text):
        follows_opening = bool(units) and units[-1][-1] in _NEVER_LAST
        if units and (piece in _NEVER_FIRST or follows_opening):
            units[-1] += piece
        else:
            units.append(piece)
    return units


def _join_chinese(text: str) -> str:
    """Return ``text`` without the blanks that a line break in the source left between two Chinese characters."""
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])", "", text)


def _translate_extra(meaning: str) -> str:
    match = _EXTRA.search(meaning)
    if match is None:
        return meaning
    items = match["items"]
    for english, chinese in _EXTRAS:
        items = items.replace(english, chinese)
    return f"{meaning[: match.start()]}（{items.replace('; ', '，')}）"
