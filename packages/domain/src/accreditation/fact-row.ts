import type { LocalDate } from "../kernel/dates.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Text } from "../kernel/text.ts";
import {
  type ActivityKind,
  activityKinds,
  activityNames,
  type FactKind,
  factKindNames,
  factKinds,
} from "../policy/fact-kind.ts";
import { type PolicyRule, policyRules, ruleNames } from "../policy/rule.ts";
import type { Fact } from "./fact.ts";
import { type CellParser, dateCell } from "./programme-cell.ts";
import type { CellRecord, RowProblem } from "./programme-row.ts";

export const factColumns = [
  "programme_code",
  "programme_name",
  "unit",
  "kind",
  "date",
  "document",
  "activity",
  "rule",
  "period",
] as const;
export type FactColumn = (typeof factColumns)[number];
export const requiredFactColumns = ["kind", "date"] as const satisfies readonly FactColumn[];

/** One line of a list of facts; whom it is about is as the line names it. */
export interface ListedFact extends Omit<Fact, "id"> {
  readonly line: number;
  readonly programmeCode: string | null;
  readonly programmeName: string | null;
  readonly unit: string | null;
}

/** The line alone: kinds, activities and duties by their id or by their Chinese or English name. */
export function parseFactRow(record: CellRecord): Result<ListedFact, readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  const text = (column: FactColumn): string => (record.cells[column] ?? "").trim();
  const read = <T>(column: FactColumn, parse: CellParser<T>): T | null => {
    const cell = parse(text(column));
    if (cell.ok) return cell.value;
    problems.push({ row: record.line, column, found: text(column), expected: cell.error });
    return null;
  };
  const kind = read<FactKind | null>("kind", named(factKinds, factKindNames));
  const on = read<LocalDate | null>("date", dateCell);
  const activity = read<ActivityKind | null>("activity", named(activityKinds, activityNames));
  const rule = read<PolicyRule | null>("rule", named(policyRules, ruleNames));
  const period = text("period");
  const demand = (column: FactColumn, expected: Text): void => {
    problems.push({ row: record.line, column, found: text(column), expected });
  };
  if (text("kind") === "") demand("kind", listOf(factKinds, factKindNames));
  if (text("date") === "") demand("date", aDate);
  if (rule && period === "") demand("period", aPeriod);
  if (text("rule") === "" && period !== "") demand("rule", listOf(policyRules, ruleNames));
  if (problems.length > 0 || kind === null || on === null) return err(problems);
  return ok({
    line: record.line,
    ...{ kind, on, activity },
    document: orNull(text("document")),
    closes: rule && { rule, period },
    programmeCode: orNull(text("programme_code")),
    programmeName: orNull(text("programme_name")),
    unit: orNull(text("unit")),
  });
}

const orNull = (text: string): string | null => (text === "" ? null : text);

/** An empty cell is `null`. */
const named =
  <T extends string>(values: readonly T[], names: Readonly<Record<T, Text>>): CellParser<T | null> =>
  (text) => {
    if (text === "") return ok(null);
    const value = values.find((each) => [each, names[each].zh, names[each].en].includes(text));
    return value === undefined ? err(listOf(values, names)) : ok(value);
  };

const listOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, Text>>): Text => ({
  zh: `下列之一：${values.map((value) => `${value}（${names[value].zh}）`).join("、")}`,
  en: `one of: ${values.map((value) => `${value} (${names[value].en})`).join(", ")}`,
});

const aDate: Text = {
  zh: "日期 YYYY-MM-DD，如 2026-05-12，不能为空",
  en: "A date YYYY-MM-DD such as 2026-05-12; it must not be empty",
};
const aPeriod: Text = {
  zh: "任务的期次，如 2026、2026-05-12 或 2026-1",
  en: "The duty's period, such as 2026, 2026-05-12 or 2026-1",
};
