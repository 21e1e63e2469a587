"""qinqing (亲清): a district's data repository, checked and published as a transparency site."""

from __future__ import annotations

__version__ = "0.1.0"
