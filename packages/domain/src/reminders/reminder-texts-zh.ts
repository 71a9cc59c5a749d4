import { formatDate, formatDay, weekdayName } from "../calendar/format-date.ts";
import { type LocalDate, monthOf, partsOf } from "../kernel/dates.ts";
import type { FilingRule } from "../policy/rule.ts";
import type { DaysLeft } from "./deadline.ts";
import { filingMatters } from "./filing-matters.ts";
import { type Phrase, plain, strong } from "./phrase.ts";
import { reminderKindNames } from "./reminder-kind.ts";
import type { BasisFacts, DeadlineFacts, LeadFacts, ReminderTexts, SubjectFacts } from "./reminder-texts.ts";
import { isStart } from "./third-year-start.ts";

/** The tone of a notice between offices: no exclamation, consequences quoted, one date to remember. */
export const reminderTextsZh: ReminderTexts = {
  subject,
  addressee: (unit) => `${unit}：`,
  basis,
  again: ({ office, due }) =>
    `${office}已退回或解锁下列专业的材料，要求于${formatDate(due, "zh")}前再次提交。`,
  lead,
  separator: "、",
  columns: ["专业", "完成情况", "尚缺材料"],
  completion: (done, total, returned) =>
    `${done}/${total} 项${returned ? "（已退回，待修改后重新提交）" : ""}`,
  missing: (names, returned) => {
    if (names.length > 0) return names.join("；");
    return returned ? "材料已齐，请按退回意见修改后重新提交" : "材料已齐，尚未报送学校";
  },
  reportMissing: (rule) => `${reports[rule]}及相关附件`,
  deadline,
  afterSchool: (rule, due, agency) =>
    `学校审核后，须于${formatDate(due, "zh")}前${rule === "annual-filing" ? `报${agency}备案` : `提交${agency}`}。`,
  consequence: (document, clause, consequence) => `${document}${clause}规定：${sentence(consequence)}`,
  button: "查看待办清单",
  ignoreIfDone: "如已提交，请忽略本提醒。",
  contact: (contacts) =>
    `如有疑问，请联系${contacts.map(({ office, phone }) => (phone === null ? office : `${office}，电话：${phone}`)).join("；")}。`,
  date: (date) => formatDay(date, "zh"),
};

/** Mail programs cut what is longer. */
const MAX_SUBJECT = 30;

function subject({ kind, rule, period, daysLeft }: SubjectFacts): string {
  const act = isStart(rule, daysLeft) ? "启动" : "提交";
  const matter = kind === "agency" ? agencyMatters[rule] : `${filingMatters[rule].zh}${act}`;
  const base = `【${reminderKindNames[kind].zh}】${period}年度${matter}`;
  const whole = `${base}（${distance(daysLeft, kind === "agency" ? "剩" : "距截止")}）`;
  return [...whole].length <= MAX_SUBJECT ? whole : base;
}

const reports: Record<FilingRule, string> = {
  "annual-filing": "年度持续改进材料",
  "third-year-report": "持续改进情况报告",
  "progress-report": "进展报告",
};

const agencyMatters: Record<FilingRule, string> = {
  "annual-filing": "持续改进报备",
  "third-year-report": "改进情况报告",
  "progress-report": "进展报告",
};

export function distance(daysLeft: DaysLeft, before: string): string {
  if (daysLeft.past)
    return daysLeft.workingDaysOver === 0 ? "已逾期" : `逾期${daysLeft.workingDaysOver}个工作日`;
  if (daysLeft.dueToday) return "今日截止";
  return daysLeft.left === 0 ? "最后工作日" : `${before}${daysLeft.left}个工作日`;
}

function basis({ rule, period, document, clause, deadline, receiver }: BasisFacts): string {
  const by = monthDay(deadline.due);
  const source = `根据${document}${clause}，`;
  if (rule === "third-year-report")
    return `${source}通过认证的专业须在有效期第三年（${period}年）的${by}前向${receiver}提交持续改进情况报告。`;
  if (rule === "progress-report")
    return `${source}通过认证且在有效期内的专业须于${period}年${by}前向${receiver}提交进展报告及支撑材料。`;
  const duty = deadline.level === "school" ? "提交年度持续改进材料" : "报备本年度持续改进情况";
  return `${source}通过认证且在有效期内的专业须于每年${by}前向${receiver}${duty}。`;
}

function lead({ kind, rule, period, today, deadline, daysLeft, agency }: LeadFacts): string {
  const level = deadline.level === "school" ? "校级" : "报备";
  if (daysLeft.past) {
    const over = daysLeft.workingDaysOver === 0 ? "" : `${daysLeft.workingDaysOver}个工作日`;
    return `截至${formatDay(today, "zh")}，贵单位下列专业的材料尚未完成提交，已逾${level}截止日期${over}：`;
  }
  if (kind === "agency") return `${untilAgency(daysLeft, agency)}，贵单位下列专业的材料尚未完成提交：`;
  if (kind === "urge") return `${level}截止日期临近，贵单位下列专业的材料尚未完成提交：`;
  if (isStart(rule, daysLeft))
    return `请贵单位组织下列专业启动${reports[rule]}的撰写，对照上次认证（或中期审核）提出的问题与改进要求逐项落实：`;
  return `现将贵单位${period}年度提交情况提醒如下：`;
}

function untilAgency({ left, dueToday }: Extract<DaysLeft, { past: false }>, agency: string): string {
  if (dueToday) return `今日为向${agency}报备的截止日期`;
  if (left === 0) return `今日为向${agency}报备截止前的最后一个工作日`;
  return `距向${agency}报备的截止日期还有${left}个工作日`;
}

function deadline({
  kind,
  today,
  deadline: { level, due, lastWorkingDay },
  answerBy,
  office,
}: DeadlineFacts): readonly Phrase[] {
  const date = `${level === "school" ? "校级截止日期" : "报备截止日期"}为${formatDate(due, "zh")}。`;
  if (kind === "overdue")
    return [
      plain(`${date}请于`),
      strong(endOf(answerBy)),
      plain(`补交，或向${office}说明原因并提出预计提交时间。`),
    ];
  if (today > lastWorkingDay)
    return [plain(`${date}当日为非工作日，请于`), strong("今日24:00前"), plain("在系统内完成提交。")];
  const holiday = due === lastWorkingDay ? "" : "因当日为非工作日，";
  if (level === "agency")
    return [
      plain(`${date}${holiday}材料须先经学校审核，请于`),
      strong(endOf(answerBy)),
      plain("提交学校，以便预留审核与修改时间。"),
    ];
  return [
    plain(`${date}${holiday}${holiday ? "建议" : "请"}于`),
    strong(endOf(lastWorkingDay)),
    plain("完成提交，以便预留审核与修改时间。"),
  ];
}

export const endOf = (date: LocalDate): string => `${monthDay(date)}（${weekdayName(date, "zh")}）下班前`;
const monthDay = (date: LocalDate): string => `${monthOf(date)}月${partsOf(date).day}日`;
const sentence = (text: string): string => (text.endsWith("。") ? text : `${text}。`);
