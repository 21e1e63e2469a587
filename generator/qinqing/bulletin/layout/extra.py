"""What to say where the extra ``[document]`` is not installed."""

from __future__ import annotations

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text


def missing_extra(output: str) -> QinqingError:
    """Return the error that tells what to install for documents of the form ``output``, ``"PDF"`` or ``"DOCX"``."""
    return QinqingError(
        Text(f"没有安装生成{output}所需的程序库", f"the library that writes {output} is not installed"),
        Text(
            "请运行 pip install 'qinqing[document]'，或者改为生成 .html 文件后打印",
            "run pip install 'qinqing[document]', or write an .html file and print it",
        ),
    )
