"""The settings of the site (网站设置, ``mkdocs.yml``): only what lays pages out, nothing that runs or leads elsewhere.

MkDocs would run programs that its settings name, while it reads them.  So they are read here first, strictly, and
whatever is not known is refused: a setting that is harmless can be added here, one that is not cannot be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from qinqing.checking.surroundings.plain_text import is_icon, is_page_address, is_plain
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Argument, Finding, Text
from qinqing.findings.place import Pointer
from qinqing.register.document.yaml_document import UNREADABLE, Document, Value
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.tree.source import PAGES_FOLDER, SETTINGS_FILE

RUNS, UNKNOWN, VALUE, MISSING, ELSEWHERE = "QQ803", "QQ804", "QQ805", "QQ806", "QQ807"

PLUGIN, SITE_FOLDER = "qinqing", "site"
PAGE_EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
    "toc",
)
_FEATURES = (
    "navigation.tabs",
    "navigation.tabs.sticky",
    "navigation.indexes",
    "navigation.top",
    "navigation.sections",
    "navigation.expand",
    "toc.follow",
    "toc.integrate",
)
_OPTIONS = frozenset({"repository", "as_of", "stamping"})
_FOLDER = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/?)*")
_INSTEAD: Mapping[str, Text] = {
    "hooks": Text("本程序不运行挂钩程序", "no hook is run"),
    "INHERIT": Text("设置须写在这一个文件里", "settings stand in this one file"),
    "custom_dir": Text("页面样式随程序提供，不由数据仓库改动", "the theme comes with the program"),
    "extra_css": Text("页面样式随程序提供，不由数据仓库改动", "the style comes with the program"),
    "extra_javascript": Text("网页不加载其他脚本", "pages load no other script"),
    "site_url": Text("网址在 data/site.yaml 中填写", "the address stands in data/site.yaml"),
    "copyright": Text("页脚由 data/site.yaml 生成", "the footer comes from data/site.yaml"),
}
_NOT_KNOWN = Text("本程序不使用这一项", "this setting is not used")
_PLAIN = Text("不含 < > & 和引号的文字", "text without < > & and quotation marks")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    """What is wrong at ``pointer`` of the settings, or with its key."""

    code: str
    pointer: Pointer
    key: bool = False
    arguments: Mapping[str, Argument] = field(default_factory=dict)


Check = Callable[[Value], Iterator[_Fault]]


def check_settings(data: bytes, path: str = SETTINGS_FILE) -> Iterator[Finding]:
    """The settings of the site run no program, load nothing from elsewhere and lead nowhere else."""
    document = read_document(data, path)
    yield from document.findings
    if document.value is UNREADABLE:
        return
    for fault in _faults(document.value):
        place = document.locate(fault.pointer, key=fault.key)
        severity = CATALOGUE[fault.code].severity
        yield Finding.at(place, code=fault.code, severity=severity, file=path, arguments=fault.arguments)


def page_extensions(document: Document) -> dict[str, dict[str, Value]]:
    """Return the extensions of Markdown that the settings in ``document`` ask for, with their options.

    Those that are not known are left out: :func:`check_settings` refuses them.
    """
    value = document.value
    asked = value.get("markdown_extensions") if isinstance(value, dict) else None
    return {name: options for name, _, options in _named(asked, ()) if name in PAGE_EXTENSIONS}


def _faults(value: object) -> Iterator[_Fault]:
    if not isinstance(value, dict):
        yield _value((), "mkdocs.yml", Text("若干“名称: 值”", "names with values"))
        return
    for name, setting in value.items():
        check = _SETTINGS.get(name)
        if check is None:
            yield _Fault(code=RUNS if name == "hooks" else UNKNOWN, pointer=(name,), key=True, arguments=_unknown(name))
        else:
            yield from check(setting)
    for name in ("docs_dir", "theme", "plugins"):
        if name not in value:
            yield _Fault(code=MISSING, pointer=(), arguments={"setting": name})


def _unknown(name: str) -> dict[str, Argument]:
    if name == "hooks":
        known = Text("无，本程序不运行挂钩程序", "nothing, for no hook is run")
        return {"kind": Text("挂钩程序", "the hook setting"), "name": name, "known": known}
    return {"setting": name, "instead": _INSTEAD.get(name, _NOT_KNOWN)}


def _value(pointer: Pointer, setting: str, wanted: Text, *, key: bool = False) -> _Fault:
    return _Fault(code=VALUE, pointer=pointer, key=key, arguments={"setting": setting, "wanted": wanted})


def _one_of(name: str, *wanted: object) -> Check:
    words = "、".join(str(value).lower() if isinstance(value, bool) else str(value) for value in wanted)

    def check(value: Value) -> Iterator[_Fault]:
        # 0 is no False, and 1 no True.
        if not any(value == one and type(value) is type(one) for one in wanted):
            yield _value((name,), name, Text(words, words.replace("、", ", ")))

    return check


def _check_name(value: Value) -> Iterator[_Fault]:
    if not isinstance(value, str) or not is_plain(value):
        yield _value(("site_name",), "site_name", _PLAIN)


def _check_theme(value: Value) -> Iterator[_Fault]:
    if not isinstance(value, dict):
        yield _value(("theme",), "theme", Text("name: material 和 font: false", "name: material and font: false"))
        return
    for name, setting in value.items():
        pointer = ("theme", name)
        if name in _THEME:
            wanted = _THEME[name]
            if setting is not wanted and (isinstance(wanted, bool) or setting != wanted):
                words = str(wanted).lower()
                yield _value(pointer, f"theme.{name}", Text(words, words))
        elif name == "features":
            yield from _check_features(setting)
        elif name in ("icon", "palette"):
            yield from _check_plain(setting, pointer, f"theme.{name}")
        else:
            instead = _INSTEAD.get(name, _NOT_KNOWN)
            yield _Fault(code=UNKNOWN, pointer=pointer, key=True, arguments={"setting": name, "instead": instead})
    for name in ("name", "font"):
        if name not in value:
            yield _Fault(code=MISSING, pointer=("theme",), key=True, arguments={"setting": f"theme.{name}"})


def _check_features(value: Value) -> Iterator[_Fault]:
    features = value if isinstance(value, list) else [value]
    for place, feature in enumerate(features):
        if feature not in _FEATURES:
            pointer: Pointer = ("theme", "features", place) if isinstance(value, list) else ("theme", "features")
            yield _value(pointer, "theme.features", Text("、".join(_FEATURES), ", ".join(_FEATURES)))


def _check_plain(value: Value, pointer: Pointer, setting: str) -> Iterator[_Fault]:
    """Yield a fault for every text below ``pointer`` that the theme would write into a page as markup."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if is_icon(name):
                yield from _check_plain(inner, (*pointer, name), setting)
            else:
                yield _value((*pointer, name), setting, _PLAIN)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _check_plain(inner, (*pointer, place), setting)
    elif isinstance(value, str):
        is_path = pointer[-1] == "icon" or pointer[1] == "icon"
        if not (is_icon(value) if is_path else is_plain(value)):
            yield _value(pointer, setting, _PLAIN)


def _check_nav(value: Value, pointer: Pointer = ("nav",)) -> Iterator[_Fault]:
    if isinstance(value, list):
        for place, entry in enumerate(value):
            yield from _check_nav(entry, (*pointer, place))
    elif isinstance(value, dict):
        for title, entry in value.items():
            if not is_plain(title):
                yield _value((*pointer, title), "nav", _PLAIN, key=True)
            yield from _check_nav(entry, (*pointer, title))
    elif not (isinstance(value, str) and is_page_address(value)):
        yield _value(
            pointer,
            "nav",
            Text("site_src 中的 .md 文件或以 https:// 开头的网址", "a .md file of site_src or an https:// address"),
        )


def _check_plugins(value: Value) -> Iterator[_Fault]:
    names = set()
    for name, pointer, options in _named(value, ("plugins",)):
        names.add(name)
        if name != PLUGIN:
            kind = Text("插件", "the plugin")
            yield _Fault(code=RUNS, pointer=pointer, key=True, arguments={"kind": kind, "name": name, "known": PLUGIN})
            continue
        for option, setting in options.items():
            if option not in _OPTIONS:
                arguments: dict[str, Argument] = {"setting": option, "instead": _NOT_KNOWN}
                yield _Fault(code=UNKNOWN, pointer=(*pointer, option), key=True, arguments=arguments)
            elif option == "repository" and not (isinstance(setting, str) and _is_within(setting)):
                wanted = Text("本仓库内的文件夹", "a folder within this repository")
                yield _value((*pointer, option), "plugins.qinqing.repository", wanted)
    if PLUGIN not in names:
        yield _Fault(code=MISSING, pointer=("plugins",), key=True, arguments={"setting": "plugins: [qinqing]"})


def _is_within(folder: str) -> bool:
    return folder in ("", ".") or (_FOLDER.fullmatch(folder) is not None and ".." not in folder.split("/"))


def _check_extensions(value: Value) -> Iterator[_Fault]:
    known = Text("、".join(PAGE_EXTENSIONS), ", ".join(PAGE_EXTENSIONS))
    for name, pointer, options in _named(value, ("markdown_extensions",)):
        if name not in PAGE_EXTENSIONS:
            kind = Text("Markdown 扩展", "the Markdown extension")
            yield _Fault(code=RUNS, pointer=pointer, key=True, arguments={"kind": kind, "name": name, "known": known})
            continue
        for option, setting in options.items():
            if isinstance(setting, (dict, list)) or (isinstance(setting, str) and not is_plain(setting)):
                yield _value((*pointer, option), f"markdown_extensions.{name}.{option}", _PLAIN)


def _named(value: object, pointer: Pointer) -> Iterator[tuple[str, Pointer, dict[str, Value]]]:
    """Yield the names in the list or mapping at ``pointer``, with the way to each and its options."""
    if isinstance(value, list):
        for place, entry in enumerate(value):
            if isinstance(entry, dict):
                yield from _named(entry, (*pointer, place))
            else:
                yield str(entry), (*pointer, place), {}
    elif isinstance(value, dict):
        for name, options in value.items():
            yield name, (*pointer, name), options if isinstance(options, dict) else {}
    elif value is not None:
        yield str(value), pointer, {}


def _check_extra(value: Value) -> Iterator[_Fault]:
    if value != {"generator": False} and value not in (None, {}):
        yield _value(("extra",), "extra", Text("generator: false", "generator: false"))


def _check_validation(value: Value, pointer: Pointer = ("validation",)) -> Iterator[_Fault]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _check_validation(inner, (*pointer, name))
    elif value != "warn":
        yield _value(pointer, ".".join(map(str, pointer)), Text("warn", "warn"))


_THEME: Mapping[str, Value] = {"name": "material", "language": "zh", "font": False}
_SETTINGS: Mapping[str, Check] = {
    "site_name": _check_name,
    "docs_dir": _one_of("docs_dir", PAGES_FOLDER),
    "site_dir": _one_of("site_dir", SITE_FOLDER),
    "strict": _one_of("strict", True, False),
    "theme": _check_theme,
    "nav": _check_nav,
    "plugins": _check_plugins,
    "extra": _check_extra,
    "markdown_extensions": _check_extensions,
    "validation": _check_validation,
}
