import { localDate } from "@goodstanding/domain/kernel/dates";
import type { RowContext, Rows } from "./rows-for-test.ts";

/** A reminder on its way. */
export function mailRows(
  { newId, at, own }: RowContext,
  { obligation, unit }: Pick<Rows, "obligation" | "unit">,
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
    raw: new Uint8Array([0, 255, 10]),
    createdAt: at,
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
    delivery: {
      ...own,
      id: newId(),
      mailId: mail.id,
      recipient: "secretary@college.example",
      state: "pending",
      notBefore: at,
    },
  } satisfies Partial<Rows>;
}
