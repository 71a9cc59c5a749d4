import { isDeepStrictEqual } from "node:util";
import type { ObligationRow } from "@goodstanding/database/queries/obligation";
import type { InstitutionId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import type { DerivedSubject } from "./derive-institution.ts";

/** An obligation as it is to be stored, with the row that it replaces. */
export interface ObligationChange {
  readonly row: Omit<ObligationRow, "subjectId">;
  /** `null`: it is new. */
  readonly before: ObligationRow | null;
}

interface Comparing {
  readonly institutionId: InstitutionId;
  readonly newId: <T extends string>() => T;
  readonly at: Date;
}

/**
 * What has to be written so that what is stored says what is derived. `stored`: all that is stored of the derived
 * subjects; what is derived no more keeps its row as not owed.
 */
export function obligationChanges(
  { institutionId, newId, at }: Comparing,
  derived: readonly DerivedSubject[],
  stored: readonly ObligationRow[],
): readonly ObligationChange[] {
  const known = new Map(stored.map((row) => [keyOf(row.subjectId, row), row]));
  const changes: ObligationChange[] = [];
  const put = (subject: Subject, obligation: Obligation, before: ObligationRow | null): void => {
    if (before && saysTheSame(before, obligation)) return;
    const { programmeId, unitId } = subject;
    const id = before?.id ?? newId<ObligationId>();
    const dueVersion = before ? before.dueVersion + (sameDates(before, obligation) ? 0 : 1) : 1;
    const row = { ...obligation, id, institutionId, programmeId, unitId, dueVersion, updatedAt: at };
    changes.push({ row, before });
  };
  for (const { obligations, ...subject } of derived) {
    for (const obligation of obligations) {
      const key = keyOf(subject.programmeId ?? subject.unitId, obligation);
      put(subject, obligation, known.get(key) ?? null);
      known.delete(key);
    }
  }
  for (const row of known.values()) put(row, noLongerOwed(row), row);
  return changes;
}

interface Subject {
  readonly programmeId: ProgrammeId | null;
  readonly unitId: UnitId | null;
}

const keyOf = (subjectId: string, { rule, period }: Pick<Obligation, "rule" | "period">): string =>
  `${subjectId} ${rule} ${period}`;

/** Every field of an obligation, and whether reminders start anew when it changes. */
const fields: Readonly<Record<keyof Obligation, "key" | "date" | "text">> = {
  rule: "key",
  period: "key",
  regime: "text",
  year: "text",
  state: "date",
  targetDue: "date",
  schoolDue: "date",
  agencyDue: "date",
  schoolLastWorkingDay: "date",
  agencyLastWorkingDay: "date",
  holidays: "text",
  steps: "text",
  why: "text",
  note: "text",
  citations: "text",
  packs: "text",
  inputs: "text",
  consequence: "text",
  gravity: "text",
  owner: "text",
  evidence: "text",
  ladder: "text",
};
const names = Object.keys(fields) as (keyof Obligation)[]; // of an object literal
const dates = names.filter((name) => fields[name] === "date");

const sameDates = (before: ObligationRow, next: Obligation): boolean =>
  dates.every((name) => before[name] === next[name]);

const saysTheSame = (before: ObligationRow, next: Obligation): boolean =>
  names.every((name) => before[name] === next[name] || isDeepStrictEqual(before[name], next[name]));

/** An obligation that is derived no more keeps its row, for reminders and filings may hang on it. */
const noLongerOwed = (row: ObligationRow): Obligation => ({
  ...row,
  state: "not-owed",
  targetDue: null,
  schoolDue: null,
  agencyDue: null,
  schoolLastWorkingDay: null,
  agencyLastWorkingDay: null,
  steps: null,
  note: {
    zh: "按现在登记的信息与政策，该项任务不再适用",
    en: "No longer owed under what is registered and the rules as they stand now",
  },
});
