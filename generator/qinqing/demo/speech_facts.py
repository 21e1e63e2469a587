"""What the speech says happened, the same for any seed; the item of the catalogue stands beside each fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

# S23, S62, S45: the numbers of the district.
COUNTS: Final[Mapping[str, Any]] = {
    "indicators_first": 11,
    "indicators_second": 49,
    "indicators_third": 124,
    "secretaries": 72,
    "meeting_pilots": 3,
    "meeting_rollout": 30,
    "rollout_includes_pilots": True,
}

# S20: 宣传报道完成数仍然为零.
ZERO_PUBLICITY: Final = (
    "qu-xinfang-ju",
    "qu-tongji-ju",
    "qu-shichang-fuwu-zhongxin",
    "qu-fangwu-zhengshou-ban",
    "chengnan-zhongxin",
)
LOW_REVIEW_COVERAGE: Final = ("qu-tuiyi-junren-ju", "gaoxin-qu")  # S16
SLOW_HOTLINE: Final = ("qu-chengguan-ju", "qu-jiaoyu-ju", "qu-shichang-jianguan-ju")  # S19

# S17: 省优化办7月5日交办我区“新官不理旧账”方面33个问题线索.
LEADS_BATCH: Final[Mapping[str, Any]] = {
    "id": "sheng-2023-0705",
    "source": "省优化办",
    "theme": "新官不理旧账",
    "assigned_on": "2023-07-05",
    "total": 33,
    "publish_titles": False,
}
LEADS_ASSIGNED_ON: Final = date(2023, 7, 5)

# S03: two plenary meetings; the speech dates only the first, the day of the second is the demonstration's.
MOBILISATION_TITLE: Final = "“清风季”暨全区营商环境优化年大会"
MOBILISATION_DAY: Final = date(2023, 5, 23)
PROMOTION_TITLE: Final = "“清朗季”警示教育活动暨营商环境优化年推进会"
PROMOTION_DAY: Final = date(2023, 7, 28)
# S04: the agenda of the plenary.
PROMOTION_MATERIALS: Final = (
    {"kind": "警示教育片", "title": "“清朗季”营商环境典型案例警示教育片"},
    {"kind": "工作方案", "title": "优化营商环境“指标长”工作方案"},
    {"kind": "督查通报", "title": "全区优化营商环境工作督查通报"},
)
CAMPAIGNS: Final = (
    {
        "name": "清风季",
        "theme_year": "营商环境优化年",
        "started_on": MOBILISATION_DAY.isoformat(),
        "events": [MOBILISATION_TITLE],
    },
    {
        "name": "清朗季",
        "theme_year": "营商环境优化年",
        "started_on": PROMOTION_DAY.isoformat(),
        "events": [PROMOTION_TITLE],
    },
)

# S64: examinations in July and October.
EXAM_DAYS: Final = (date(2023, 7, 18), date(2023, 10, 20))
CONTEST_DAY: Final = date(2023, 10, 25)  # S61: 今年10月

# S06: 绩效考核占比由原来的2分提高至10分.
PERFORMANCE_WEIGHT: Final[Mapping[str, Any]] = {
    "item": "营商环境",
    "points": 10,
    "previous": 2,
    "effective_from": "2023-01-01",
}
# S07: 上半年考核中排名第一, in both.
CITY_ASSESSMENTS: Final = ("打好发展六仗", "抓营商环境比招商成果")
# S08: 营商环境满意度 second from the bottom, 水泥厂历史遗留问题处置不到位，市优化办回访扣0.1分.
SATISFACTION_INDICATOR: Final = "11-04"
SATISFACTION_FROM_BOTTOM: Final = 2
CEMENT_DEDUCTION: Final[Mapping[str, Any]] = {
    "points": Decimal("0.1"),
    "reason": "水泥厂历史遗留问题处置不到位",
    "by": "shi-youhua-ban",
    "channel": "回访",
    "date": "2023-07-12",
}

# S12: what was spread in the city and the province; the quotation marks are the speech's own.
SPREAD_EXPERIENCES: Final = (
    ("'三大专员'惠企利民助力乡村发展", ("三大专员",), "qu-nongye-nongcun-ju"),
    ("政企交流'四定四化'工作机制", ("四定四化",), "qu-kegong-ju"),
    ("送解优", ("送政策、解难题、优服务",), "qu-youhua-ban"),
)

# S54: 最末位的3人被通报批评，其中2人已被免职处理; who they were is the demonstration's.
BOTTOM_SECTIONS: Final = (
    ("qu-shichang-fuwu-zhongxin", "anquan"),
    ("qu-chengguan-ju", "guanggao"),
    ("qu-fangwu-zhengshou-ban", "buchang"),
)
DISMISSED: Final = BOTTOM_SECTIONS[:2]

# S13, S61, S68: the innovations of the home page.
INNOVATIONS: Final = (
    {
        "name": "百个股室大测评",
        "aliases": ["股室测评"],
        "summary": "由服务企业代表、办事群众和监督员对股室作风和效能进行测评，半年一次。",
    },
    {
        "name": "四定四化",
        "aliases": ["政企交流“四定四化”工作机制"],
        "summary": "政企常态化交流的工作机制，相关做法在省市推广。",
    },
    {
        "name": "优化营商环境监督月例会",
        "aliases": ["监督月例会", "月例会"],
        "summary": "会前有调研、会后有跟进，由区纪委监委牵头，各单位每月召开一次。",
    },
    {
        "name": "书记大比武",
        "aliases": ["组织摆擂台·书记大比武", "组织摆擂台、书记大比武", "党组织书记大比武"],
        "summary": "以考试成绩、重点任务指标排名、联企解困效能和执政形象综合打分。",
    },
    {
        "name": "指标长",
        "aliases": ["1＋N＋N"],
        "summary": "分管区领导负总责、牵头单位统筹推进、责任单位各负其责。",
    },
    {
        "name": "入企扫码",
        "aliases": ["亲清码"],
        "summary": "入企必扫、一次不漏，码上部署、码上备案、码上监管。",
    },
)
SLOGANS: Final = ("三盯三干", "五讲五比", "三比")  # S15, S63
PURPOSE: Final = "严格奖惩的目的只有一个，那就是要用霹雳手段彰显菩萨心肠，全力推动营商环境向上向好。"  # S35
