"""Sentences about the tree of files under ``data/`` (数据目录)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_UNSAFE = Text(
    "数据仓库只放普通文件：其他类型可能指向仓库之外，或者在不同电脑上读出不同内容。",
    "The repository holds ordinary files only: others may lead outside it, or read differently elsewhere.",
)
_UNREAD = Text(
    "放错位置或起错名字的文件不会被读取，等于没有报送。",
    "A file in the wrong place or under a wrong name is not read, as if it had never been filed.",
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ601",
        name="no-ordinary-file",
        severity=Severity.ERROR,
        title=Text("不得使用符号链接", "No symbolic link"),
        message=Text("这是{kind}，不是普通文件", "this is {kind}, not an ordinary file"),
        reason=_UNSAFE,
        remedy=Text("请删除后放入文件本身。", "Remove it and put the file itself in its place."),
        wrong="# data/units/qu-tongji-ju.yaml -> ../../elsewhere.yaml\n",
        right="# data/units/qu-tongji-ju.yaml\nid: qu-tongji-ju\n",
    ),
    Rule(
        code="QQ602",
        name="repository-inside",
        severity=Severity.ERROR,
        title=Text("不得嵌套其他仓库", "No repository inside the repository"),
        message=Text("这是嵌套的 Git 仓库或子模块", "this is a Git repository or a submodule"),
        reason=_UNSAFE,
        remedy=Text(
            "请删除其中的 .git 文件夹后重新提交文件；不使用子模块。",
            "Remove the .git folder inside and commit the files; do not use submodules.",
        ),
        wrong="# data/records/qu-tongji-ju/.git/\n",
        right="# data/records/qu-tongji-ju/2023-08/service.yaml\nunit: qu-tongji-ju\n",
    ),
    Rule(
        code="QQ603",
        name="executable-file",
        severity=Severity.WARNING,
        title=Text("数据文件不应可执行", "No data file is executable"),
        message=Text("文件带有可执行权限", "the file is marked as executable"),
        reason=Text(
            "数据文件不需要执行；多半是从U盘或压缩包复制时带来的。",
            "Data needs no such mark; it mostly comes from a copy off a stick or an archive.",
        ),
        remedy=Text("请运行 git update-index --chmod=-x 文件名。", "Run git update-index --chmod=-x on the file."),
        wrong="# -rwxr-xr-x data/units/qu-tongji-ju.yaml\n",
        right="# -rw-r--r-- data/units/qu-tongji-ju.yaml\n",
    ),
    Rule(
        code="QQ604",
        name="file-without-place",
        severity=Severity.ERROR,
        title=Text("文件须放在规定的位置", "Every file has its place"),
        message=Text("这里不该有这个文件，它不会被读取", "this file has no place here and is not read"),
        reason=_UNREAD,
        remedy=Text("{hint}。请移动、改名或删除。", "{hint}. Move, rename or remove it."),
        wrong="# data/records/qu-tongji-ju/2023-8/service.yml\n",
        right="# data/records/qu-tongji-ju/2023-08/service.yaml\n",
    ),
    Rule(
        code="QQ605",
        name="unsafe-name",
        severity=Severity.ERROR,
        title=Text("文件名只用英文小写字母、数字和连字符", "Names are lower-case ASCII"),
        message=Text(
            "文件名或文件夹名含有中文、大写字母、空格或其他符号",
            "a name holds Chinese, capital letters, blanks or other signs",
        ),
        reason=Text(
            "中文和大写文件名在不同电脑、压缩包和网址中容易变成乱码或互相混淆；中文写在记录里面。",
            "Such names break or collide between systems, archives and addresses; Chinese belongs inside the record.",
        ),
        remedy=Text("{hint}。请改名。", "{hint}. Rename it."),
        wrong="# data/units/区统计局.yaml\n",
        right="# data/units/qu-tongji-ju.yaml\nname: 区统计局\n",
    ),
    Rule(
        code="QQ606",
        name="colliding-names",
        severity=Severity.ERROR,
        title=Text("文件名不得只差大小写", "No two names differ only in case"),
        message=Text("与 {other} 只差大小写或全半角", "differs from {other} only in case or width"),
        reason=Text(
            "在 Windows 和 macOS 上两者是同一个文件，会丢失其中一份。",
            "On Windows and macOS the two are one file, and one of them is lost.",
        ),
        remedy=Text("请删除或改名其中一份。", "Remove or rename one of them."),
        wrong="# data/units/qu-tongji-ju.yaml\n# data/units/QU-tongji-ju.yaml\n",
        right="# data/units/qu-tongji-ju.yaml\n",
    ),
    Rule(
        code="QQ608",
        name="leftover-file",
        severity=Severity.WARNING,
        title=Text("不提交编辑器和系统的遗留文件", "No leftovers of editors and systems"),
        message=Text("这是编辑器或操作系统的遗留文件", "this is a leftover of an editor or of the system"),
        reason=Text(
            "遗留文件可能含有已删除的内容和个人信息。", "Leftovers may hold deleted content and personal information."
        ),
        remedy=Text("请删除该文件。", "Remove the file."),
        wrong="# data/units/.DS_Store\n# data/units/qu-tongji-ju.yaml.bak\n",
        right="# data/units/qu-tongji-ju.yaml\n",
        never_waived=True,
    ),
    Rule(
        code="QQ609",
        name="required-file-missing",
        severity=Severity.ERROR,
        title=Text("站点设置和规则文件须齐全", "Site settings and policies are complete"),
        message=Text("缺少这份文件", "this file is missing"),
        reason=Text(
            "没有它，检查、排名和页面都缺少依据。", "Without it checks, ranks and pages have nothing to go by."
        ),
        remedy=Text(
            "请补上该文件；可用 qinqing init 在空文件夹中生成一份样本后复制过来。",
            "Add it; qinqing init writes a sample into an empty folder to copy from.",
        ),
        wrong="# 缺少 data/policy/holidays.yaml\n",
        right="# data/policy/holidays.yaml\nadjustments: []\n",
    ),
    Rule(
        code="QQ610",
        name="reserved-name",
        severity=Severity.ERROR,
        title=Text("不用 Windows 保留的名字", "No name that Windows reserves"),
        message=Text("“{name}”是 Windows 保留的名字", "'{name}' is a name that Windows reserves"),
        reason=Text(
            "Windows 电脑无法取出这个文件，整个仓库都更新不了。",
            "A Windows computer cannot write this file, and the whole repository stops updating.",
        ),
        remedy=Text("请改用其他名字。", "Choose another name."),
        wrong="# data/records/qu-tongji-ju/case/con.yaml\n",
        right="# data/records/qu-tongji-ju/case/al-2023-0001.yaml\n",
    ),
    Rule(
        code="QQ616",
        name="folder-too-deep",
        severity=Severity.ERROR,
        title=Text("文件夹层次不得过深", "No folder lies too deep"),
        message=Text(
            "文件夹超过{limit}层，里面的内容没有检查",
            "this folder lies more than {limit} deep; what is in it is not checked",
        ),
        reason=Text(
            "记录最多在第五层；层次过深的文件夹在有的电脑上打不开，也会拖垮检查。",
            "A record lies five deep at most; deeper folders cannot be opened everywhere and bring checks down.",
        ),
        remedy=Text(
            "请删除这个文件夹，把其中的记录放到规定的位置。",
            "Remove the folder and put its records where they belong.",
        ),
        wrong="# data/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/service.yaml\n",
        right="# data/records/qu-tongji-ju/2023-08/service.yaml\n",
    ),
    Rule(
        code="QQ617",
        name="folder-not-opened",
        severity=Severity.ERROR,
        title=Text("文件夹须能打开", "A folder can be opened"),
        message=Text("没有权限打开，里面的内容没有检查", "this cannot be opened; what is in it is not checked"),
        reason=Text(
            "打不开的文件夹里有什么无从得知；其他文件照常检查。",
            "Nobody can tell what a closed folder holds; the other files are checked as usual.",
        ),
        remedy=Text("请检查它的读取权限。", "Check that it may be read."),
        wrong="# d--------- data/units/\n",
        right="# drwxr-xr-x data/units/\n",
    ),
    Rule(
        code="QQ618",
        name="folder-like-record",
        severity=Severity.ERROR,
        title=Text("文件夹不得用记录的名字", "No folder passes for a record"),
        message=Text("这是文件夹，名字却以 .yaml 结尾", "this is a folder, though its name ends in .yaml"),
        reason=_UNREAD,
        remedy=Text(
            "请删除这个文件夹，或者把其中的文件放到规定的位置。",
            "Remove the folder, or put the files in it where they belong.",
        ),
        wrong="# data/units/qu-tongji-ju.yaml/记录\n",
        right="# data/units/qu-tongji-ju.yaml\nid: qu-tongji-ju\n",
    ),
)
