"""The text of a file as well as it can be read: a broken file may say something, too."""

from __future__ import annotations

from collections.abc import Mapping

_MARKS: Mapping[bytes, str] = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def written_text(data: bytes) -> str:
    """Return the text of ``data`` by its mark, as UTF-8, or else as GB 18030."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")
