import type { Text } from "../text.ts";

/** Of a school's settings and of packs. */
export const policyErrors = {
  "policy.unknown-pack": {
    zh: "没有名为“{pack}”的政策包。可用的政策包：{allowed}。",
    en: "There is no policy pack “{pack}”. Available: {allowed}.",
  },
  "policy.choice-not-allowed": {
    zh: "“{choice}”{found}，不能选作{use}。可选：{allowed}。",
    en: "“{choice}” {found}; it can't be chosen as {use}. Allowed: {allowed}.",
  },
  "policy.date-not-settable": {
    zh: "不能为“{rule}”设日期：{why}。可以设日期的有：{allowed}。",
    en: "No day can be set for “{rule}”: {why}. Days can be set for: {allowed}.",
  },
  "policy.school-date-too-late": {
    zh: "学校为“{rule}”设的日期 {found} 晚于{document}的日期 {allowed}，无法按期报送。请设为 {allowed} 或更早。",
    en: "The school's date {found} for “{rule}” is later than {allowed} of {document}. Set {allowed} or an earlier day.",
  },
  "policy.unit-date-too-late": {
    zh: "{unit}为“{rule}”设的日期 {found} 晚于{of} {allowed}。单位的日期只能更早：请先把它设为 {allowed} 或更早，或取消该日期。",
    en: "The date {found} of {unit} for “{rule}” is later than {of}, {allowed}. A unit's date can only be earlier: set {allowed} or an earlier day first, or take the unit's date back.",
  },
  "policy.unknown-notice": {
    zh: "没有登记过编号为“{id}”的通知。已登记：{allowed}。",
    en: "No notice “{id}” has been registered. Registered: {allowed}.",
  },
  "policy.notice-exists": {
    zh: "{year} 年已登记通知“{id}”，同一年度只能有一份。请修改该通知，或先撤销它。",
    en: "Notice “{id}” is registered for {year}; a year has one. Change that notice, or remove it first.",
  },
  "policy.invalid-value": {
    zh: "{field} 的值“{found}”不合规；允许：{allowed}。请修改后重试。",
    en: "“{found}” is not allowed in {field}; allowed: {allowed}. Change it and try again.",
  },
  "policy.severity-not-allowed": {
    zh: "“{rule}”不能设为“{found}”：{why}。可设为：{allowed}，或按认证机构文件。",
    en: "“{rule}” can't be taken as “{found}”: {why}. Allowed: {allowed}, or as the agency's document has it.",
  },
  "policy.unchanged": {
    zh: "与现行设置相同，没有可保存的更改。",
    en: "This is how it stands already; there is nothing to save.",
  },
  "policy.not-adopted": {
    zh: "学校尚未采用任何政策，无法更改。请先完成学校的初始设置。",
    en: "The school has not adopted any policy yet. Finish founding the school first.",
  },
  "policy.preview-stale": {
    zh: "预览之后数据已有变化，更改未保存。请重新预览，核对后再保存。",
    en: "Something has changed since the preview, so nothing was saved. Preview again, look through it, then save.",
  },
  "policy.reason-required": {
    zh: "更改政策须写明原因（1–500 字）。请填写后再保存。",
    en: "Changing a policy needs a reason of 1 to 500 characters. Give one and save again.",
  },
} as const satisfies Record<string, Text>;
