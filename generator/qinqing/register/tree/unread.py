"""Files that could not be read (未能读取的文件): what is told of the one file, so that the others go on."""

from __future__ import annotations

from qinqing.errors import fault_of, system_reason
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Argument, Finding


def unopened(path: str, error: OSError) -> Finding:
    """Return the finding about the file at ``path``, which the system did not open because of ``error``."""
    return _of_the_file("QQ619", path, reason=system_reason(error))


def unread(path: str, error: Exception) -> Finding:
    """Return the finding about the file at ``path``, on which this program itself failed with ``error``."""
    return _of_the_file("QQ902", path, fault=fault_of(error))


def _of_the_file(code: str, path: str, **arguments: Argument) -> Finding:
    return Finding(code=code, severity=CATALOGUE[code].severity, file=path, arguments=arguments)
