import { dateOf } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { PolicyChangeOf } from "@goodstanding/domain/policy/policy-change";
import type { Regime } from "@goodstanding/domain/policy/regime";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import { dateOrNull } from "./date-or-null.ts";

export type Notice = PolicyChangeOf<"notice">["notice"];

/** One line of a notice while it is typed: a date that it sets, or a span in which something is received. */
export interface NoticeLine {
  readonly key: number;
  readonly rule: PolicyRule | null;
  /** Of a span alone; empty where the notice names no first day. */
  readonly from: string;
  readonly to: string;
  readonly clause: string;
}

/** A notice while it is typed. */
export interface NoticeDraft {
  readonly regime: Regime;
  readonly year: number | null;
  readonly title: string;
  readonly number: string;
  readonly issued: string;
  readonly dates: readonly NoticeLine[];
  readonly windows: readonly NoticeLine[];
}

export const blankLine = (lines: readonly NoticeLine[]): NoticeLine => ({
  ...{ key: Math.max(0, ...lines.map(({ key }) => key)) + 1, rule: null, from: "", to: "", clause: "" },
});

export function draftOf(notice: Notice): NoticeDraft {
  // Keys of the record are rules, by its schema.
  const rules = Object.entries(notice.rules) as [PolicyRule, NonNullable<Notice["rules"][PolicyRule]>][];
  return {
    regime: notice.regime,
    year: notice.year,
    title: notice.document.title,
    number: notice.document.number ?? "",
    issued: notice.document.issued ?? "",
    dates: rules.map(([rule, { due, citation }], key) => ({
      ...{ key, rule, from: "", to: due, clause: citation.clause },
    })),
    windows: notice.windows.map(({ rule, from, to, citation }, key) => ({
      ...{ key, rule, from: from ?? "", to, clause: citation.clause },
    })),
  };
}

interface Surroundings {
  /** The agency that issues it. */
  readonly authority: Text;
  /** Of the notice that is corrected; `null`: it is registered anew. */
  readonly id: string | null;
}

/** The notice as it is registered, in force for its year alone; `null` while something that is needed is missing. */
export function noticeOf(draft: NoticeDraft, { authority, id: given }: Surroundings): Notice | null {
  const { regime, year, title, number, issued } = draft;
  if (year === null || title.trim() === "") return null;
  if (issued !== "" && dateOrNull(issued) === null) return null;
  const id = given ?? `notice-${regime}-${year}`;
  const dates = draft.dates.map((line) => dateLine(line, id));
  const windows = draft.windows.map((line) => windowLine(line, id));
  if (dates.length + windows.length === 0) return null;
  if (!dates.every((line) => line !== null) || !windows.every((line) => line !== null)) return null;
  return {
    ...{ id, series: `notices-${regime}`, level: "notice", authority, regime, year, windows },
    shortName: { zh: `${year}年度通知`, en: `${year} notice` },
    document: { title: title.trim(), number: number.trim() || null, issued: dateOrNull(issued) },
    effective: { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) },
    rules: Object.fromEntries(dates),
  };
}

function dateLine({ rule, to, clause }: NoticeLine, document: string) {
  const due = dateOrNull(to);
  if (rule === null || due === null || clause.trim() === "") return null;
  return [rule, { due, citation: { document, clause: clause.trim() } }] as const;
}

function windowLine({ rule, from, to, clause }: NoticeLine, document: string) {
  const [first, last] = [dateOrNull(from), dateOrNull(to)];
  if (rule === null || last === null || clause.trim() === "") return null;
  if (from !== "" && first === null) return null;
  return { rule, from: first, to: last, citation: { document, clause: clause.trim() } };
}
