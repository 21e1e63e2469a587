"""How property tests run: the same examples every time, no limit on the time of one, which a busy machine exceeds."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("house", derandomize=True, deadline=None, database=None)
# Enough to notice a slip while working: python -m pytest --hypothesis-profile=quick, as `make quick` does
settings.register_profile("quick", settings.get_profile("house"), max_examples=20)
# A wide search for what the fixed examples miss: python -m pytest --hypothesis-profile=search
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("house")

# Thousands of folders of data, and no test in them.
collect_ignore_glob = ["mini", "rules/QQ*"]
