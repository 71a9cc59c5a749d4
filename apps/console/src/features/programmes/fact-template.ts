import { type FactColumn, factColumns } from "@goodstanding/domain/accreditation/fact-row";
import { activityNames, factKindNames } from "@goodstanding/domain/policy/fact-kind";
import { ruleNames } from "@goodstanding/domain/policy/rule";

/** One line of each sort: of a programme, of a unit's activity, of a duty that is done. */
const examples: readonly Partial<Record<FactColumn, string>>[] = [
  {
    programme_code: "080202",
    programme_name: "机械设计制造及其自动化",
    kind: factKindNames["panel-left"].zh,
    date: "2026-05-12",
    document: "现场考查日程",
  },
  {
    unit: "机械工程学院",
    kind: factKindNames["activity-held"].zh,
    date: "2026-10-15",
    document: "研讨会通知",
    activity: activityNames["college-study"].zh,
  },
  {
    programme_code: "080202",
    programme_name: "机械设计制造及其自动化",
    kind: factKindNames.fulfilled.zh,
    date: "2026-06-10",
    document: "整改方案",
    rule: ruleNames["rectification-plan"].zh,
    period: "2026-05-12",
  },
];

/** The columns of an import of facts, with examples. */
export const factTemplate = [
  factColumns.join(","),
  ...examples.map((line) => factColumns.map((column) => line[column] ?? "").join(",")),
  "",
].join("\r\n");
