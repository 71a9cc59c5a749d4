import { localDate } from "@goodstanding/domain/kernel/dates";
import type { RowContext, Rows } from "./rows-for-test.ts";

/** A reminder on its way. */
export function mailRows(
  { newId, at, own }: RowContext,
  { obligation, unit, person }: Pick<Rows, "obligation" | "unit" | "person">,
) {
  const mail: Rows["mail"] = {
    ...own,
    id: newId(),
    unitId: unit.id,
    kind: "reminder",
    localDay: localDate("2026-10-21"),
    messageId: `<${newId()}@school.example>`,
    subject: "报备提醒",
    textBody: "请于 10 月 31 日前报备。",
    createdAt: at,
  };
  const delivery: Rows["delivery"] = {
    ...own,
    id: newId(),
    mailId: mail.id,
    recipient: "secretary@college.example",
    messageId: mail.messageId,
    raw: new Uint8Array([0, 255, 10]),
    dueOn: localDate("2026-10-31"),
    state: "pending",
    notBefore: at,
  };
  const bounce: Rows["bounce"] = {
    ...own,
    ...{ id: newId(), deliveryId: delivery.id, reportId: `<${newId()}@mx.example>`, action: "failed" },
    ...{ status: "5.1.1", diagnostic: "550 5.1.1 User unknown", reportedBy: "mx.example", receivedAt: at },
  };
  return {
    mail,
    reminder: {
      ...own,
      id: newId(),
      obligationId: obligation.id,
      step: "school-7",
      dueVersion: 1,
      mailId: mail.id,
      collapsed: false,
      plannedAt: at,
    },
    reminderHold: {
      ...own,
      ...{
        id: newId(),
        obligationId: obligation.id,
        kind: "skipped",
        step: "school-before-3",
        dueVersion: 1,
      },
      ...{ reason: "已电话确认，材料明日报送", setBy: person.id, setAt: at },
    },
    delivery,
    deliveryAttempt: {
      ...own,
      ...{ deliveryId: delivery.id, number: 1, relay: "smtp.school.example:465" },
      ...{ startedAt: at, endedAt: null, outcome: null, reply: null, sentTo: delivery.recipient },
    },
    mailAnswer: {
      ...own,
      ...{ deliveryId: delivery.id, kind: "acknowledged", at, address: "192.0.2.1", userAgent: null },
    },
    extensionRequest: {
      ...own,
      ...{ id: newId(), deliveryId: delivery.id, unitId: unit.id, rule: obligation.rule },
      ...{ period: obligation.period, askedUntil: localDate("2026-11-20"), reason: "教学评估占用时间" },
      ...{ askedAs: delivery.recipient, askedAt: at, address: "192.0.2.1", state: "refused" },
      ...{ decidedBy: person.id, decidedAt: at, decidedBecause: "材料应按期报送" },
    },
    bounce,
    mailTemplate: {
      ...own,
      ...{ id: newId(), kind: "notice", language: "zh", version: 1, texts: { closing: "{contact}" } },
      ...{ because: "按学校公文格式", savedBy: person.id, savedAt: at },
    },
    mailPreference: {
      ...own,
      ...{ personId: person.id, kind: "digest", channel: "email", frequency: "never", changedAt: at },
    },
    mailReading: { ...own, personId: person.id, mailId: mail.id, readAt: at },
    seasonNotice: {
      ...own,
      ...{ id: newId(), number: "教发〔2026〕8号", title: "关于报送年度持续改进材料的通知", words: "" },
      ...{ year: 2026, onDay: localDate("2026-09-01"), attachments: ["整改任务单.docx"] },
      ...{ issuedBy: person.id, issuedAt: at },
    },
    deadAddress: {
      ...own,
      ...{ id: newId(), address: delivery.recipient, bounceId: bounce.id, since: at },
    },
  } satisfies Partial<Rows>;
}
