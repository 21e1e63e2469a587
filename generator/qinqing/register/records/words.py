"""The words that the schemas let a field choose from, each enumeration as one type.

Generated from ``schemas/`` by ``make generate``: do not edit by hand.  A word that no enumeration knows is an error of
types wherever it is compared, listed or looked up; ``typing.get_args`` gives the words in the order of the schema.
"""

from __future__ import annotations

from typing import Literal

# 加减分种类
AdjustmentKind = Literal["加分", "扣分", "一票否决"]

# 企业诉求：研判
AppealJudged = Literal["合理", "不合理", "待定"]

# 企业诉求：满意度
AppealSatisfaction = Literal["满意", "基本满意", "不满意", "未评价"]

# 企业诉求：渠道
AppealVia = Literal["扫码", "月例会", "12345", "信访", "窗口", "走访"]

# 扣分：方式
AssessmentEntryDeductionChannel = Literal["回访", "督查", "暗访", "材料审核", "其他"]

# 问责规则：末位并列
BottomTies = Literal["并列计入", "并列不计入"]

# 数字出处：数字种类
BulletinFigureQuantity = Literal["数值", "分子", "分母", "对象数", "名次", "倒数名次", "得分"]

# 通报：种类
BulletinKind = Literal["督查通报", "通报表扬", "通报批评", "成绩通报", "排名通报"]

# 典型案例：种类
CaseKind = Literal["正面典型", "反面警示", "经验做法"]

# 换算：换算方法
ConversionMethod = Literal["原值", "百分比", "目标递减", "极差", "前沿距离", "位次赋分", "去掉最高最低后平均"]

# 换算：并列赋分
ConversionTies = Literal["同取高分", "取平均分"]

# 周期
Cycle = Literal["月", "季", "半年", "年"]

# 期限性质
DeadlineKind = Literal["规定", "承诺"]

# 办理过程：状态
DecisionHistoryState = Literal[
    "系统提示", "区优化办核实", "拟处理", "批准", "已执行", "已回复", "已整改", "销号", "申诉", "撤销"
]

# 处理决定：种类
DecisionKind = Literal["问责", "重点督查", "责令限时整改", "党风廉政考核"]

# 处理决定：措施
DecisionMeasure = Literal[
    "提醒",
    "警示",
    "约谈",
    "责令检查",
    "诫勉谈话",
    "通报批评",
    "停职",
    "调整",
    "免职",
    "降职",
    "责令限时整改",
    "重点督查",
    "考核扣分",
    "不予处理",
]

# 方向
Direction = Literal["越高越好", "越低越好"]

# 执法问题
EnforcementFault = Literal[
    "执法不公",
    "选择性执法",
    "随意性执法",
    "以罚代管",
    "不扫码",
    "不按要求填报",
    "超计划检查",
    "超范围检查",
    "不文明执法",
]

# 企业类别
EnterpriseClass = Literal["规模企业", "小微企业", "个体工商户", "其他"]

# 结果运用：运用方式
EvaluationOutcomeKind = Literal["通报表扬", "通报批评", "限期整改", "取消评先评优", "降职", "免职"]

# 报送事项：报送单位
FilingGroup = Literal[
    "责任单位", "月例会单位", "执法单位", "窗口单位", "承办单位", "宣传单位", "优化办", "纪检监察机关"
]

# 数据仓库：托管平台
Forge = Literal["github", "gitea", "forgejo", "gitlab", "gitee"]

# 指标长：层次
IndicatorChiefRank = Literal["区级领导", "牵头单位主要负责人", "责任单位主要负责人"]

# 指标：填报方式
IndicatorFiling = Literal["数值", "分子分母"]

# 组成：度量
MeasureName = Literal[
    "progress-completion",
    "indicator-completion",
    "indicator-claimed",
    "city-place",
    "city-place-from-bottom",
    "city-place-change",
    "province-place",
    "province-place-from-bottom",
    "province-place-change",
    "indicator-place",
    "rectification-on-time",
    "rectification-overdue",
    "rectification-overdue-days",
    "rectification-reopened",
    "rectification-closed",
    "rectification-open-30",
    "rectification-open-90",
    "rectification-open-over-90",
    "rectification-batch",
    "batch-resolution",
    "appeal-answered",
    "appeal-on-time",
    "appeal-resolved",
    "appeal-satisfied",
    "relief-resolved",
    "relief-satisfied",
    "contest-relief",
    "review-coverage",
    "review-good",
    "review-bad-on-time",
    "hotline-answered",
    "hotline-on-time",
    "hotline-solved",
    "hotline-satisfied",
    "publicity-done",
    "publicity-zero",
    "publicity-completion",
    "visit-scanned",
    "visit-off-plan",
    "visit-out-of-scope",
    "visit-lenient",
    "meeting-held",
    "meeting-followed-up",
    "report-filed",
    "report-late",
    "report-missing",
    "progress-filed",
    "reform-steps",
    "reform-time",
    "reform-materials",
    "reform-trips",
    "reform-cost",
    "exam-mark",
    "contest-image",
    "evaluation-score",
    "filed-mark",
]

# 会议：会议类型
MeetingType = Literal["监督月例会", "月调度", "季会", "动员会", "推进会", "专题会", "政企交流"]

# 会议：整治问题
MinutesMeetingFault = Literal["不担当", "不作为", "乱决策", "乱拍板", "行动少", "落实差"]

# 会议：聚焦环节
MinutesMeetingFocus = Literal["政令畅通", "行政审批", "政务服务", "其他"]

# 会后跟进：结果
MinutesMeetingFollowupResult = Literal["已完成", "推进中", "未完成"]

# 反映问题及答复：类型
MinutesMeetingIssueRaisedKind = Literal["堵点", "痛点", "难点", "诉求", "建议"]

# 会议材料：种类
MinutesMeetingMaterialKind = Literal["工作方案", "督查通报", "通报", "会议纪要", "讲话", "典型案例", "警示教育片"]

# 组成：缺数处理
MissingValues = Literal["不参加排名", "记零分", "剔除后折算"]

# 报送事项：记录种类
PlannedKind = Literal["progress", "meeting", "inspection-plan", "visits", "service", "bulletin", "evaluation"]

# 问责规则：缺位次
PolicyAccountabilityMissingPlace = Literal["列为缺报"]

# 问责规则：档次重叠
PolicyAccountabilityOverlap = Literal["同时适用", "只取最重"]

# 问题类别
ProblemKind = Literal["堵点", "痛点", "难点"]

# 七种类型
ProblemType = Literal["业务霸权型", "怠政懒政型", "权力变现型", "买卖人情型", "阳奉阴违型", "倚老卖老型", "墨守成规型"]

# 特色亮点品牌：类型
ProgressEntryHighlightKind = Literal["特色", "亮点", "品牌"]

# 指标进展：进展状态
ProgressEntryStatus = Literal["正常", "滞后", "预警", "完成"]

# 公开方式
Publication = Literal["公开", "内部"]

# 整改步骤
RectificationAction = Literal[
    "登记",
    "交办",
    "认领",
    "进展",
    "申请销号",
    "核验通过",
    "退回重办",
    "销号",
    "延期",
    "长期整改",
    "不予受理",
    "挂牌督办",
]

# 企业反馈：评价
RectificationFeedbackSatisfaction = Literal["满意", "基本满意", "不满意"]

# 整改事项：现象
RectificationPhenomenon = Literal["股长文化", "局长现象", "副局长现象"]

# 整改事项：问题来源
RectificationSource = Literal[
    "上级交办",
    "督查通报",
    "监督月例会",
    "月调度",
    "好差评",
    "12345热线",
    "入企扫码",
    "股室测评",
    "上级考核",
    "企业诉求",
    "宣传报道",
    "自查",
]

# 步骤：起始状态
RectificationState = Literal["无", "已登记", "已交办", "整改中", "待核验", "已核验", "已销号", "长期整改", "不予受理"]

# 五减事项：时间单位
ReformTimeUnit = Literal["工作日", "小时"]

# 问责规则：次数口径
RepeatMode = Literal["累计", "连续"]

# 问责规则：累计区间
RepeatWindow = Literal["自然年", "滚动十二个月", "不限"]

# 代表名单：类别
RepresentativeGroup = Literal["人大代表", "政协委员", "服务企业代表"]

# 榜单办法：周期
SchemeCycle = Literal["月", "季", "半年", "年", "轮次"]

# 榜单办法：排名对象
SchemeSubject = Literal["单位", "书记", "股室", "指标"]

# 报道条目：媒体级别
ServicePublicityItemOutletLevel = Literal["中央", "省", "市", "区"]

# 上级和议事机构：层级
SiteBodyLevel = Literal["省", "市", "区"]

# 可公开名称的企业：公开依据
SiteDisclosureNamedEnterpriseGround = Literal["依法公开", "企业同意", "公开表扬"]

# 数据仓库：仓库公开范围
SiteRepositoryVisibility = Literal["internal", "public"]

# 步骤：到达状态
StateAfterStep = Literal["已登记", "已交办", "整改中", "待核验", "已核验", "已销号", "长期整改", "不予受理", "不变"]

# 步骤：办理主体
StepTaker = Literal["责任单位", "核验单位", "优化办", "任何单位"]

# 上级层级
SuperiorLevel = Literal["省", "市"]

# 版本：同分处理
TieRule = Literal["并列", "依次比较"]

# 单位：职能类别
UnitFunction = Literal["市场监管", "行政审批", "住建", "其他"]

# 单位：单位类别
UnitKind = Literal[
    "纪委及党委机关", "人大政协群团", "政府部门", "直属事业单位", "园区", "街道乡镇及片区", "法检", "垂管双管及公用企业"
]

# 监督月例会：阶段
UnitMonthlyMeetingStage = Literal["试点", "推广", "未纳入"]

# 填报人员：角色
UnitSubmitterRole = Literal["填报人", "审核人", "签发人"]

# 入企记录：入企类型
VisitLogVisitKind = Literal["走访慰问", "执法检查", "参观调研", "其他"]

# 柔性执法：金额区间
VisitLogVisitLenientAmountBand = Literal["一千元以下", "一千元至一万元", "一万元至十万元", "十万元以上"]

# 柔性执法：方式
VisitLogVisitLenientKind = Literal["首违免罚", "轻微免罚", "分期缴纳", "延期缴纳"]
