"""Sentences about the settings of the site, ``mkdocs.yml`` (网站设置)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_RUNS = Text(
    "生成网站时，设置中写明的插件、扩展和挂钩程序会在本机运行，可以读取任何文件，也可以改动将要公开的内容。",
    "Whatever the settings name is run on the machine that builds the site; it can read and change anything.",
)
_KEPT = Text(
    "版式设置只管网页怎样排列；其他设置可能让网页运行程序、从外部加载内容，或者公开不该公开的文件。",
    "Settings lay pages out; others could run programs, load things from elsewhere or publish what must not be.",
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ803",
        name="setting-runs-program",
        severity=Severity.ERROR,
        title=Text("网站设置不得运行其他程序", "Settings run no other program"),
        message=Text("不能使用{kind}“{name}”", "{kind} '{name}' cannot be used"),
        reason=_RUNS,
        remedy=Text("请删除这一项；可以使用的只有：{known}。", "Remove it; what can be used: {known}."),
        wrong="# mkdocs.yml\nhooks:\n  - hooks.py\nplugins:\n  - macros\n",
        right="# mkdocs.yml\nplugins:\n  - qinqing\n",
        items=("S70",),
    ),
    Rule(
        code="QQ804",
        name="unknown-site-setting",
        severity=Severity.ERROR,
        title=Text("网站设置只写规定的项目", "Only known settings"),
        message=Text("网站设置中没有“{setting}”这一项", "'{setting}' is no setting of the site"),
        reason=_KEPT,
        remedy=Text("请删除这一项：{instead}。", "Remove it: {instead}."),
        wrong="# mkdocs.yml\nextra_javascript:\n  - https://www.example.com/count.js\n",
        right="# mkdocs.yml\nnav:\n  - 说明: about.md\n",
        items=("S70",),
    ),
    Rule(
        code="QQ805",
        name="site-setting-out-of-bounds",
        severity=Severity.ERROR,
        title=Text("网站设置的值须在允许范围内", "Settings keep to what is allowed"),
        message=Text("“{setting}”的值不合规定", "the value of '{setting}' is not allowed"),
        reason=_KEPT,
        remedy=Text("应为：{wanted}。", "It should be: {wanted}."),
        wrong="# mkdocs.yml\ndocs_dir: ../private\n",
        right="# mkdocs.yml\ndocs_dir: site_src\n",
        items=("S70",),
    ),
    Rule(
        code="QQ806",
        name="site-setting-missing",
        severity=Severity.ERROR,
        title=Text("网站设置须写明必要的项目", "Settings that have to be there"),
        message=Text("缺少“{setting}”", "'{setting}' is missing"),
        reason=Text(
            "不写明时，MkDocs 会用自己的默认值，生成的就不是经过检查的网站。",
            "MkDocs would take its own default, and what it makes is not the site that was checked.",
        ),
        remedy=Text(
            "请补上这一项；写法可照 qinqing init 生成的 mkdocs.yml。",
            "Add it as in the mkdocs.yml that qinqing init writes.",
        ),
        wrong="# mkdocs.yml\ndocs_dir: site_src\n",
        right="# mkdocs.yml\ndocs_dir: site_src\nplugins:\n  - qinqing\n",
        items=("S70",),
    ),
    Rule(
        code="QQ807",
        name="site-settings-elsewhere",
        severity=Severity.ERROR,
        title=Text("网站设置只写在 mkdocs.yml 中", "Settings stand in mkdocs.yml"),
        message=Text("这份设置不是 mkdocs.yml，不会经过检查", "these settings are not mkdocs.yml and are not checked"),
        reason=Text(
            "直接运行 mkdocs build 时可能读到这份文件，绕过对设置的检查。",
            "Plain mkdocs build may read this file, past the check of the settings.",
        ),
        remedy=Text("请把内容并入 mkdocs.yml 后删除本文件。", "Move what it says to mkdocs.yml and remove it."),
        wrong="# mkdocs.yaml\nsite_name: 营商环境公开专栏\n",
        right="# mkdocs.yml\nsite_name: 营商环境公开专栏\n",
        items=("S70",),
    ),
)
