import type { AppraisalView } from "@goodstanding/database/queries/appraisal";
import { appraisalLevelNames, appraisalStateNames } from "@goodstanding/domain/appraisal/appraisal";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { letterKindNames } from "@goodstanding/domain/oversight/letter-kind";
import type { DigestMatter } from "@goodstanding/domain/reminders/digest";
import type { Alarms, LetterAlarm } from "../oversight/list-alarms.ts";
import { yearly } from "./matters-of-duties.ts";

/** Letters without an answer; one that several colleges answer is a matter of each. */
export const mattersOfLetters = (
  letters: readonly LetterAlarm[],
  units: ReadonlyMap<string, DigestMatter["subject"]>,
): readonly DigestMatter[] =>
  letters.flatMap(({ letter, programmes, since }): readonly DigestMatter[] => {
    const common = {
      what: {
        zh: `${letterKindNames[letter.kind].zh}${letter.number}`,
        en: `${letterKindNames[letter.kind].en} ${letter.number}`,
      },
      state: { zh: "未登记回复", en: "No answer registered" },
      ...{ due: letter.dueOn, programmeId: null, isUnassigned: false, movedOn: since, consequence: null },
    };
    const sender = { zh: letter.sender, en: letter.sender };
    if (letter.owner === "quality-office" || programmes.length === 0)
      return [{ ...common, key: `letter.${letter.id}`, unitId: null, subject: sender, waitsFor: "office" }];
    return [...new Set(programmes.map(({ unitId }) => unitId))].map((unitId) => ({
      ...{ ...common, key: `letter.${letter.id}.${unitId}`, unitId, waitsFor: "unit" },
      subject: units.get(unitId) ?? sender,
    }));
  });

export const mattersOfOrders = (orders: Alarms["orders"]): readonly DigestMatter[] =>
  orders.map(({ order, since }) => ({
    key: `order.${order.id}`,
    ...{ unitId: order.unitId, programmeId: order.programmeId, due: order.dueOn },
    subject: { zh: order.programmeName, en: order.programmeName },
    what: { zh: "限期整改", en: "Order to rectify" },
    state: { zh: "未登记完成", en: "Not registered as met" },
    ...{ waitsFor: "unit" as const, isUnassigned: false, movedOn: since, consequence: null },
  }));

/** People's reviews that are out: those of the school are the office's, those of a college its own. */
export const matterOfReview = (
  { id, level, state, unitId, programmeId, programmeName, period, due, openedAt, begunAt }: AppraisalView,
  timeZone: string,
): DigestMatter => ({
  key: `review.${id}`,
  ...{ unitId: level === "school" ? null : unitId, programmeId, due },
  subject: { zh: programmeName, en: programmeName },
  what: yearly(appraisalLevelNames[level], period),
  state: appraisalStateNames[state],
  ...{ waitsFor: null, isUnassigned: state === "unclaimed", consequence: null },
  movedOn: localDateAt(begunAt ?? openedAt, timeZone),
});
