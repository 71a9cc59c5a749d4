import type { Text } from "../text.ts";

/** Of people's reviews and the pool of experts. */
export const appraisalErrors = {
  "appraisal.not-found": {
    zh: "没有找到该审核任务，或不在您的权限范围内。",
    en: "No such review within your scope.",
  },
  "appraisal.taken": {
    zh: "该审核任务已由他人认领。请刷新列表，认领其他任务。",
    en: "Somebody else has taken this review. Reload the list and take another one.",
  },
  "appraisal.over": {
    zh: "该审核任务的状态为“{state}”，不能再改动。已提交的审核意见不能修改；已失效的任务请看最新一次提交的任务。",
    en: "This review is in the state “{state}” and can no longer be changed. What was handed in stays; of what lapsed see the review of the latest submission.",
  },
  "appraisal.wrong-status": {
    zh: "报备状态为“{status}”，现在不在该级审核。仅待学院审核或待学校审核的材料可以安排相应一级的审核。",
    en: "The filing is in the state “{status}” and does not wait for this level of review. Reviews are handed out while it awaits the college or the school.",
  },
  "appraisal.not-a-reviewer": {
    zh: "{name}不能承担该级审核。学校审核由专家库中的专家或牵头部门人员承担，学院审核由该学院负责人承担。",
    en: "{name} may not review at this level. The school's reviews are for experts of the pool and for the office, the college's for those who lead it.",
  },
  "appraisal.avoids": {
    zh: "{name}须回避该学院的材料（本人所在单位或已申报回避）。请另选审核人。",
    en: "{name} avoids this college (own unit, or declared). Choose another reviewer.",
  },
  "appraisal.avoids-now": {
    zh: "您现在须回避该学院的材料（本人所在单位或已申报回避），不能继续审核。请联系牵头部门改派给其他审核人。",
    en: "You now avoid this college (own unit, or declared) and cannot go on with this review. Ask the office to hand it over to somebody else.",
  },
  "appraisal.not-a-reviewer-now": {
    zh: "您已不再承担该级审核，不能继续审核。请联系安排审核的部门改派给其他审核人。",
    en: "You no longer review at this level and cannot go on with this review. Ask whoever hands reviews out to give it to somebody else.",
  },
  "appraisal.reviews-it": {
    zh: "{name}已在审核这次提交。每位审核人对同一次提交只审一次。",
    en: "{name} reviews this submission already. Each reviewer reviews a submission once.",
  },
  "appraisal.full-now": {
    zh: "{name}在审数量已达上限（{most}）。请先提交在审任务，或由牵头部门在专家库中调整上限。",
    en: "{name} holds as many reviews as agreed ({most}). Hand one in first, or let the office change the figure in the pool.",
  },
  "appraisal.full-this-year": {
    zh: "{name}本年度审核数量已达上限（{most}）。请另选审核人，或由牵头部门在专家库中调整上限。",
    en: "{name} has as many reviews this year as agreed ({most}). Choose somebody else, or let the office change the figure in the pool.",
  },
  "appraisal.reason-required": {
    zh: "改派或收回审核任务须写明原因（1–500字）。",
    en: "Handing a review over or taking it back needs a reason of 1 to 500 characters.",
  },
  "appraisal.due-past": {
    zh: "完成日期 {due} 早于今天 {today}。请选择今天或以后的日期。",
    en: "The day {due} is before today, {today}. Choose today or a later day.",
  },
  "appraisal.due-late": {
    zh: "完成日期 {due} 晚于认证机构的截止日期 {agencyDue}，审核完已无法按期报送。请选择 {agencyDue} 或更早的日期。",
    en: "The day {due} is after the agency's date {agencyDue}, too late to file in time. Choose {agencyDue} or an earlier day.",
  },
  "appraisal.unknown-item": {
    zh: "这次提交的清单中没有该项（{item}）。请刷新页面后重试。",
    en: "The checklist of this submission has no such item ({item}). Reload the page and try again.",
  },
  "appraisal.unknown-finding": {
    zh: "系统预审最新结果中没有该问题。请刷新页面后重试。",
    en: "The last automatic review has no such finding. Reload the page and try again.",
  },
  "appraisal.stance-reason": {
    zh: "不采纳系统预审提出的问题须写明原因（1–1000字）。",
    en: "Setting aside a finding of the automatic review needs a reason of 1 to 1,000 characters.",
  },
  "appraisal.comment-invalid": {
    zh: "意见须为 1–4000 字。请修改后保存。",
    en: "A comment has 1 to 4,000 characters. Change it and save again.",
  },
  "appraisal.comment-not-found": {
    zh: "没有找到该条意见，可能已被删除。请刷新页面。",
    en: "No such comment; it may have been removed. Reload the page.",
  },
  "appraisal.incomplete": {
    zh: "还不能提交：{unmarked} 个必审项未作结论，{unconfirmed} 项沿用结论未确认，{unexplained} 个须补正或需核实的项未写意见。请补全后提交。",
    en: "Not ready to hand in. Required items without a mark: {unmarked}; carried marks not confirmed: {unconfirmed}; marks that ask for something without a comment: {unexplained}. Complete them and try again.",
  },
  "appraisal.still-open": {
    zh: "还有 {count} 项审核任务未提交。请等审核人提交，或先收回任务并写明原因，再作决定。",
    en: "Reviews that are not in yet: {count}. Wait for them, or take them back with a reason, before deciding.",
  },
  "expert.invalid": {
    zh: "专家信息不合规：{detail}。请修改后保存。",
    en: "What was entered of the expert is not allowed: {detail}. Change it and save again.",
  },
  "expert.not-found": {
    zh: "没有找到该专家。专家须在本校持有“自评专家”身份。",
    en: "No such expert. An expert holds the role of a school expert in this school.",
  },
  "comment-template.invalid": {
    zh: "常用意见须为 1–500 字，且不与已有的重复。",
    en: "A common comment has 1 to 500 characters and differs from those there are.",
  },
  "comment-template.not-found": {
    zh: "没有找到该条常用意见，可能已被删除。",
    en: "No such common comment; it may have been removed.",
  },
} as const satisfies Record<string, Text>;
