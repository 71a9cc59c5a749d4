import { type AppError, appError } from "../kernel/app-error.ts";
import { yearOf } from "../kernel/dates.ts";
import { textParam } from "../kernel/fill-text.ts";
import { listed } from "./check-choice.ts";
import type { NoticePack, Pack } from "./pack.ts";
import { policiesOf } from "./policies.ts";
import type { PolicyRule } from "./rule.ts";
import type { SchoolSettings } from "./school-settings.ts";

interface Wrong {
  readonly field: string;
  readonly found: string;
  readonly allowed: { readonly zh: string; readonly en: string };
}

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
  const [wrong] = [
    ...takenId(notice, packs),
    ...effectiveSpan(notice),
    ...rulesOf(notice).flatMap((rule) => ruleProblems(notice, rule, settings, packs)),
    ...windowProblems(notice, settings, packs),
  ];
  if (!wrong) return null;
  const { field, found, allowed } = wrong;
  return appError("policy.invalid-value", { field, found, ...textParam("allowed", allowed) }, field);
}

const rulesOf = ({ rules }: NoticePack): readonly PolicyRule[] => Object.keys(rules) as PolicyRule[]; // by its schema

const takenId = ({ id }: NoticePack, packs: readonly Pack[]): readonly Wrong[] =>
  packs.some((pack) => pack.id === id)
    ? [
        {
          field: "id",
          found: id,
          allowed: { zh: "未被已收录文件使用的编号", en: "an id that no document on record has" },
        },
      ]
    : [];

const effectiveSpan = ({ effective: { from, to } }: NoticePack): readonly Wrong[] =>
  from !== null && to !== null && to < from
    ? [{ field: "effective.to", found: to, allowed: { zh: `不早于 ${from}`, en: `not before ${from}` } }]
    : [];

function ruleProblems(
  notice: NoticePack,
  rule: PolicyRule,
  settings: SchoolSettings,
  packs: readonly Pack[],
): readonly Wrong[] {
  const { association } = policiesOf(packs, settings).inForce(notice.regime, rule, notice.year).policy;
  const said = notice.rules[rule];
  if (!association.rules[rule]) {
    return [{ field: `rules.${rule}`, found: rule, allowed: listed(Object.keys(association.rules)) }];
  }
  if (!said) return [];
  return [
    ...(yearOf(said.due) === notice.year
      ? []
      : [{ field: `rules.${rule}.due`, found: said.due, allowed: inYear(notice.year) }]),
    ...citationProblem(`rules.${rule}.citation.document`, said.citation.document, [
      notice.id,
      association.id,
    ]),
  ];
}

const windowProblems = (
  notice: NoticePack,
  settings: SchoolSettings,
  packs: readonly Pack[],
): readonly Wrong[] =>
  notice.windows.flatMap(({ rule, from, to, citation }, index) => {
    const { association } = policiesOf(packs, settings).inForce(notice.regime, rule, notice.year).policy;
    return [
      ...(from !== null && to < from
        ? [
            {
              field: `windows.${index}.to`,
              found: to,
              allowed: { zh: `不早于 ${from}`, en: `not before ${from}` },
            },
          ]
        : []),
      ...citationProblem(`windows.${index}.citation.document`, citation.document, [
        notice.id,
        association.id,
      ]),
    ];
  });

/** Whoever reads the duty sees the clause, so its document has to be at hand. */
const citationProblem = (field: string, found: string, known: readonly string[]): readonly Wrong[] =>
  known.includes(found) ? [] : [{ field, found, allowed: listed(known) }];

const inYear = (year: number) => ({ zh: `${year} 年内的日期`, en: `a date in ${year}` });
