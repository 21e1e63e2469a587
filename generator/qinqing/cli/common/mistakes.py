"""What a person reads when the program cannot go on: what is wrong and what to do, never a traceback."""

from __future__ import annotations

import platform
from dataclasses import dataclass

import click

from qinqing import __version__
from qinqing.errors import QinqingError, fault_of, system_reason
from qinqing.findings.finding import Language, Text
from qinqing.findings.suggest import suggestion
from qinqing.findings.width import printable

INTERRUPTED = 130


@dataclass(slots=True)
class Invocation:
    """What one run of the command line was asked for that bears on how an error is told."""

    language: Language = "zh"
    debug: bool = False


class BadValue(click.BadParameter):
    """The value of an option or argument is not what it should be; ``text`` says so in both languages."""

    def __init__(self, text: Text, *, context: click.Context | None, parameter: click.Parameter | None) -> None:
        super().__init__(text.en, ctx=context, param=parameter)
        self.text = text


def explain(error: Exception, language: Language) -> str:
    """Return what to print about ``error``: a line that says what, and a line that says what to do."""
    if isinstance(error, QinqingError):
        message, remedy = error.message, error.remedy
    elif isinstance(error, click.UsageError):
        message, remedy = _usage(error), _usage_remedy(error)
    elif isinstance(error, click.ClickException):
        message, remedy = Text(error.format_message(), error.format_message()), Text("", "")
    elif isinstance(error, OSError) and error.errno is not None:
        message, remedy = (
            _system(error),
            Text("请核对位置和权限后重试", "check the place and the permissions, then retry"),
        )
    else:
        message, remedy = _defect(error), _defect_remedy()
    label = Text("错误：", "error: ").in_language(language)
    lines = [click.style(label, fg="red", bold=True) + _printable(message.in_language(language))]
    if advice := remedy.in_language(language):
        lines.append(click.style(Text("建议：", "help: ").in_language(language), bold=True) + _printable(advice))
    return "\n".join(lines)


def _printable(text: str) -> str:
    return "\n".join(printable(line) for line in text.splitlines())


def _usage(error: click.UsageError) -> Text:
    if isinstance(error, click.NoSuchOption):
        return Text(f"没有选项“{error.option_name}”", f"no such option {error.option_name!r}")
    if isinstance(error, click.BadOptionUsage):
        return Text(f"选项“{error.option_name}”的用法有误，可能缺少内容", error.format_message())
    if isinstance(error, click.MissingParameter):
        name = _parameter_name(error)
        return Text(f"缺少{_parameter_kind(error)}“{name}”", error.format_message())
    if isinstance(error, click.BadParameter):
        name = _parameter_name(error)
        kind = _parameter_kind(error)
        reason = _value_reason(error)
        return Text(f"{kind}“{name}”的内容有误：{reason.zh}", f"invalid value for {name!r}: {reason.en}")
    if error.message.startswith("Got unexpected extra argument"):
        extra = error.message.partition("(")[2].rpartition(")")[0]
        return Text(f"多余的参数“{extra}”", error.message)
    return Text(f"用法有误：{error.format_message()}", error.format_message())


def _usage_remedy(error: click.UsageError) -> Text:
    path = error.ctx.command_path if error.ctx is not None else "qinqing"
    hint = Text("", "")
    if isinstance(error, click.NoSuchOption) and error.ctx is not None:
        known = [name for parameter in error.ctx.command.params for name in parameter.opts if name.startswith("--")]
        hint = suggestion(error.option_name, known)
    return Text(f"{hint.zh}用法见 {path} --help", f"{hint.en + '; ' if hint.en else ''}see {path} --help")


def _parameter_name(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return ""
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.make_metavar(_context(error))


def _context(error: click.BadParameter) -> click.Context:
    return error.ctx if error.ctx is not None else click.Context(click.Command(None))


def _parameter_kind(error: click.BadParameter) -> str:
    return "选项" if isinstance(error.param, click.Option) else "参数"


def _value_reason(error: click.BadParameter) -> Text:
    if isinstance(error, BadValue):
        return error.text
    kind = error.param.type if error.param is not None else None
    match kind:
        case click.Choice():
            return Text(f"应为以下之一：{'、'.join(map(str, kind.choices))}", error.message)
        case click.IntRange() | click.FloatRange():
            return Text("应为规定范围内的数", error.message)
        case _ if kind is click.INT:
            return Text("应为整数", error.message)
        case click.Path() | click.File():
            return Text("不是可用的文件或文件夹", error.message)
    return Text(error.message, error.message)


def _system(error: OSError) -> Text:
    reason = system_reason(error)
    if error.filename is None:
        return Text(f"无法输出：{reason.zh}", f"cannot write the output: {reason.en}")
    name = str(error.filename)
    return Text(f"无法读写“{name}”：{reason.zh}", f"cannot read or write '{name}': {reason.en}")


def _defect(error: Exception) -> Text:
    versions = f"qinqing {__version__}, Python {platform.python_version()}, {platform.system()}"
    return Text(
        f"程序内部出错，这是程序的缺陷，不是数据的问题（{fault_of(error)}，{versions}）",
        f"the program failed; this is a defect of it, not of the data ({fault_of(error)}, {versions})",
    )


def _defect_remedy() -> Text:
    return Text(
        "请把上一行反馈给维护人员；用 qinqing --debug 重新运行可以看到详细经过",
        "please report the line above; run again with qinqing --debug for the details",
    )
