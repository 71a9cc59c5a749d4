import type { Text } from "../text.ts";

/** Of lists of programmes, their facts, their obligations and the days of these. */
export const programmeErrors = {
  "programme.not-found": {
    zh: "没有找到该专业，或不在您的权限范围内。",
    en: "No such programme within your scope.",
  },
  "programme.import-invalid": {
    zh: "导入文件有 {count} 处错误，未导入任何一行。请按下表修改后重新导入。",
    en: "Mistakes in the file: {count}. No row was imported. Mend them as listed and import again.",
  },
  "obligation.not-found": {
    zh: "没有找到该项任务，或不在您的权限范围内。",
    en: "No such obligation within your scope.",
  },
  "obligation.not-open": {
    zh: "该项任务现在无须办结（{reason}）。只有须完成或待确认的任务可以办结。",
    en: "There is nothing to fulfil here ({reason}). Only a duty that is owed or to be confirmed can be.",
  },
  "adjustment.reason-required": {
    zh: "改动日期须写明原因。请填写依据的来文、批示或事由。",
    en: "Moving a date needs a reason. Name the letter, the decision or the cause.",
  },
  "adjustment.nothing-owed": {
    zh: "该项任务当前没有须完成的日期，不能延期或改动。仅“须完成”的任务可以延期，“待确认”的任务可以改定日期。",
    en: "Nothing with a date is owed here, so there is nothing to move. A duty that is owed can be extended; one to be confirmed can be given a date.",
  },
  "adjustment.agency-extension": {
    zh: "学校不能延长认证机构的日期。如认证机构已书面另定日期，请登记为改定日期并写明来文。",
    en: "A school cannot extend the agency's date. Where the agency has set another one in writing, record that date as an override and name the letter.",
  },
  "adjustment.no-school-date": {
    zh: "该项任务没有校级日期，无从延期。如需设定校级日期，请登记为改定日期。",
    en: "The duty has no school date to extend. To give it one, record an override.",
  },
  "adjustment.not-later": {
    zh: "延期日期 {due} 不晚于现有校级日期 {current}。请选择 {current} 之后的日期；如需提前，请改定日期并写明原因。",
    en: "The extension to {due} is not after the school's present date {current}. Choose a date after {current}; to bring it forward, record an override with a reason.",
  },
  "adjustment.outside-validity": {
    zh: "改定日期 {due} 不在推算该事项所依据的有效期 {start} 至 {end} 内。请核对日期；有效期有变的，请先更新专业的认证记录。",
    en: "The date {due} is outside the validity {start} to {end} that the duty was reckoned from. Check the date; if the validity has changed, register that first.",
  },
  "adjustment.beyond-agency": {
    zh: "日期 {due} 晚于认证机构的日期 {agencyDue}，校级日期不得超过它。请选择 {agencyDue} 或更早的日期。",
    en: "The date {due} is after the agency's date {agencyDue}, which a school date may not pass. Choose {agencyDue} or an earlier date.",
  },
  "adjustment.not-found": {
    zh: "没有找到该次改期，或不在您的权限范围内。",
    en: "No such moved date within your scope.",
  },
  "adjustment.withdrawn": {
    zh: "该次改期已撤销，无须再次撤销。请刷新页面查看。",
    en: "This moved date has been withdrawn already. Reload the page to see it.",
  },
  "withdrawal.reason-required": {
    zh: "撤销须写明原因（1–500 字）。请填写后再撤销。",
    en: "A withdrawal needs a reason of 1 to 500 characters. Give one and try again.",
  },
  "fact.invalid": {
    zh: "{field}“{found}”不合规；应为：{expected}。请修改后重试。",
    en: "“{found}” is not allowed as {field}; expected: {expected}. Change it and try again.",
  },
  "fact.exists": {
    zh: "{date} 已登记过同样的事项，不必重复登记。",
    en: "The same has been registered for {date} already.",
  },
  "fact.not-found": {
    zh: "没有找到该登记事项，或不在您的权限范围内。",
    en: "No such registered event within your scope.",
  },
  "fact.withdrawn": {
    zh: "该登记事项已撤销，无须再次撤销。请刷新页面查看。",
    en: "This event has been withdrawn already. Reload the page to see it.",
  },
  "fact.import-invalid": {
    zh: "导入文件有 {count} 处错误，未登记任何一行。请按下表修改后重新导入。",
    en: "Mistakes in the file: {count}. No row was registered. Mend them as listed and import again.",
  },
  "holidays.import-invalid": {
    zh: "放假安排有 {count} 处错误，未导入。请按下表修改后重新导入。",
    en: "Mistakes in the holiday notice: {count}. Nothing was imported. Mend them as listed and import again.",
  },
  "feed.none": {
    zh: "您没有正在使用的日历订阅。如需订阅，请先生成链接。",
    en: "You have no calendar subscription. Create a link first.",
  },
} as const satisfies Record<string, Text>;
