import { type AppError, appError } from "../kernel/app-error.ts";
import { textParam } from "../kernel/fill-text.ts";
import { listed } from "./check-choice.ts";
import { type NoticeProblem, noticeProblems } from "./notice-problems.ts";
import type { AssociationPack, NoticePack, Pack } from "./pack.ts";
import { policiesOf } from "./policies.ts";
import type { PolicyRule } from "./rule.ts";
import type { SchoolSettings } from "./school-settings.ts";

/**
 * A notice that the office registers. Errors: `policy.notice-exists` where another one holds for the year already;
 * `policy.invalid-value`, which names the field.
 */
export function checkNotice(
  notice: NoticePack,
  settings: SchoolSettings,
  packs: readonly Pack[],
): AppError | null {
  const other = settings.notices.find(
    ({ id, regime, year }) => id !== notice.id && regime === notice.regime && year === notice.year,
  );
  if (other) return appError("policy.notice-exists", { id: other.id, year: notice.year });
  const { inForce } = policiesOf(packs, settings);
  const associationFor = (rule: PolicyRule) => inForce(notice.regime, rule, notice.year).policy.association;
  const [wrong] = [
    ...takenId(notice, packs),
    ...noticeProblems(notice, associationFor),
    ...citationProblems(notice, associationFor),
  ];
  if (!wrong) return null;
  const { field, found, allowed } = wrong;
  return appError("policy.invalid-value", { field, found, ...textParam("allowed", allowed) }, field);
}

const takenId = ({ id }: NoticePack, packs: readonly Pack[]): readonly NoticeProblem[] =>
  packs.some((pack) => pack.id === id)
    ? [
        {
          field: "id",
          found: id,
          allowed: { zh: "未被已收录文件使用的编号", en: "an id that no document on record has" },
        },
      ]
    : [];

/** Whoever reads the duty sees the clause, so its document has to be at hand. */
function citationProblems(
  { id, rules, windows }: NoticePack,
  associationFor: (rule: PolicyRule) => Pick<AssociationPack, "id">,
): readonly NoticeProblem[] {
  const cited = [
    ...Object.entries(rules).map(([rule, { citation }]) => ({
      ...{ field: `rules.${rule}`, citation },
      rule: rule as PolicyRule, // by the schema of a notice
    })),
    ...windows.map(({ rule, citation }, at) => ({ field: `windows.${at}`, rule, citation })),
  ];
  return cited.flatMap(({ field, rule, citation: { document } }) => {
    const known = [id, associationFor(rule).id];
    if (known.includes(document)) return [];
    return [{ field: `${field}.citation.document`, found: document, allowed: listed(known) }];
  });
}
