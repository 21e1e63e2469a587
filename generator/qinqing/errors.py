"""What goes wrong: the one exception family, and the words for exceptions that are not of it."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

from qinqing.findings.finding import Text

_SYSTEM_REASONS = {
    errno.EACCES: Text("没有权限", "permission denied"),
    errno.EPERM: Text("不允许此操作", "operation not permitted"),
    errno.ENOENT: Text("文件或文件夹不存在", "no such file or folder"),
    errno.EEXIST: Text("已经存在", "it exists already"),
    errno.ENOTDIR: Text("不是文件夹", "not a folder"),
    errno.EISDIR: Text("是文件夹，不是文件", "a folder, not a file"),
    errno.ENOTEMPTY: Text("文件夹不是空的", "the folder is not empty"),
    errno.ENOSPC: Text("磁盘空间不足", "no space left on the disk"),
    errno.EROFS: Text("磁盘只读", "the disk is read-only"),
    errno.EADDRINUSE: Text("端口已被占用", "the port is in use"),
    errno.EMFILE: Text("打开的文件过多", "too many open files"),
    errno.EFBIG: Text("文件过大", "the file is too large"),
    errno.EIO: Text("磁盘读写出错", "the disk failed"),
}


class QinqingError(Exception):
    """The program cannot go on; ``message`` says what, where and why, ``remedy`` what to do about it."""

    def __init__(self, message: Text, remedy: Text) -> None:
        super().__init__(message.en)
        self.message = message
        self.remedy = remedy


def system_reason(error: OSError) -> Text:
    """Return why the system refused, in both languages where it is one of the usual reasons."""
    reason = error.strerror or type(error).__name__
    return _SYSTEM_REASONS.get(error.errno or 0, Text(reason, reason))


def fault_of(error: Exception) -> str:
    """Return the kind of ``error`` and where in this program it was raised, such as ``"KeyError, periods.py:23"``.

    What the exception says is left out: it may quote a record.
    """
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "qinqing" in Path(frame.filename).parts]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__}, {place}"
