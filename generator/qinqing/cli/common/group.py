"""The group of commands: loads a command when it is asked for, and is the one place where an error ends the program."""

from __future__ import annotations

import signal
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import FrameType
from typing import Any

import click

from qinqing.cli.common.help_text import in_chinese
from qinqing.cli.common.mistakes import INTERRUPTED, Invocation, explain
from qinqing.cli.common.streams import leave_cut_off, prepare_streams, say
from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.findings.suggest import suggestion


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """Where a command is defined, and its line in the list of commands."""

    module: str
    summary: str


class QinqingGroup(click.Group):
    """A click group whose commands are modules, each with an attribute ``command``."""

    def __init__(self, *, entries: Mapping[str, CommandEntry], **settings: Any) -> None:
        super().__init__(**settings)
        self.entries = entries
        in_chinese(self)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the table, which is the order of use."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command, imported now."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        command = import_module(entry.module).command
        assert isinstance(command, click.Command)
        return in_chinese(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that ``args`` begin with; offer the nearest name where there is none."""
        name = args[0]
        if name in self.entries or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        hint = suggestion(name, self.entries)
        raise QinqingError(
            Text(f"没有命令“{name}”", f"no such command '{name}'"),
            Text(f"{hint.zh}全部命令见 qinqing --help", f"{hint.en + '; ' if hint.en else ''}see qinqing --help"),
        )

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands from the table, so that help imports no command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in self.entries.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; end quietly where whoever reads the output has gone."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise leave_cut_off() from None

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and leave with 0, 1 or 2; no exception gets past here as a traceback.

        Leaves with 0 where all is well, 1 where findings say no, 2 where the program cannot do what was asked.
        """
        invocation = Invocation()
        settings: MutableMapping[str, Any] = {"obj": invocation, **extra}
        prepare_streams()
        if standalone_mode:
            signal.signal(signal.SIGTERM, _end_in_order)
        try:
            result = super().main(
                args,
                prog_name or "qinqing",
                complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **settings,
            )
        except (click.Abort, KeyboardInterrupt) as stop:
            if not standalone_mode:
                raise
            say(Text("已中断。", "Interrupted.").in_language(invocation.language))
            raise SystemExit(INTERRUPTED) from stop
        except Exception as error:
            if not standalone_mode or invocation.debug:
                raise
            say(explain(error, invocation.language))
            # The cause would be printed by nobody: whoever wants it asks with --debug.
            raise SystemExit(2) from None
        if not standalone_mode:
            return result
        raise SystemExit(result if isinstance(result, int) else 0)


def _end_in_order(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    """Leave as if interrupted, so that whatever is half done is cleaned up on the way out."""
    raise SystemExit(128 + number)
