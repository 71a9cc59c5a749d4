import { type AppError, appError } from "../kernel/app-error.ts";
import { assertNever } from "../kernel/assert-never.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { textParam } from "../kernel/fill-text.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Language, Text } from "../kernel/text.ts";
import { findingRules, isLate } from "../review/finding-rule.ts";
import { findingRuleNames } from "../review/finding-rule-names.ts";
import { verdictNames } from "../review/severity.ts";
import { checkArchive } from "./check-archive.ts";
import { type AdoptableSchools, checkAssociationChoice, checkSchoolChoice, listed } from "./check-choice.ts";
import { datesOutOfOrder, type OrderFacts, unitLimit } from "./check-date-order.ts";
import { checkLadder } from "./check-ladder.ts";
import { checkNotice } from "./check-notice.ts";
import { checkTerms } from "./check-terms.ts";
import { parameterNames } from "./parameter-names.ts";
import type { Parameters } from "./parameters.ts";
import { policiesOf } from "./policies.ts";
import type { Policy } from "./policy.ts";
import type { PolicyChange, PolicyChangeOf } from "./policy-change.ts";
import { regimes } from "./regime.ts";
import { documentName } from "./resolve-citation.ts";
import { type PolicyRule, policyRules, ruleNames } from "./rule.ts";
import type { SchoolSettings } from "./school-settings.ts";
import { severityChoices } from "./severity-choices.ts";
import { withChange } from "./with-change.ts";

/** What a change is judged by, beside the settings that it changes. */
export interface ChangeFacts extends OrderFacts {
  readonly schools: AdoptableSchools;
  readonly today: LocalDate;
}

/**
 * The settings after one change. Refused, with what is wrong and what is allowed: `policy.choice-not-allowed`,
 * `policy.date-not-settable`, `policy.school-date-too-late`, `policy.unit-date-too-late`, `policy.unknown-notice`,
 * `policy.notice-exists`, `policy.invalid-value`, `policy.severity-not-allowed`, `unit.not-found`, and `policy.unchanged` where nothing would change.
 */
export function changeSettings(
  settings: SchoolSettings,
  change: PolicyChange,
  facts: ChangeFacts,
): Result<SchoolSettings, AppError> {
  const changed = withChange(settings, change, facts.year);
  const refused = refusal(settings, change, changed, facts);
  if (refused) return err(refused);
  if (canonicalJson(changed) === canonicalJson(settings)) return err(appError("policy.unchanged"));
  const late = newlyLate(settings, changed, change, facts);
  return late ? err(late) : ok(changed);
}

function refusal(
  settings: SchoolSettings,
  change: PolicyChange,
  changed: SchoolSettings,
  facts: ChangeFacts,
): AppError | null {
  switch (change.kind) {
    case "school-pack":
      return change.choice && errorOf(checkSchoolChoice(change.choice, facts.packs, facts.schools));
    case "association-pack":
      return change.choice && errorOf(checkAssociationChoice(change.choice, facts.packs, change.regime));
    case "school-date":
      return pastRefusal(change, facts) ?? (change.due && schoolDateRefusal(settings, change, facts));
    case "unit-date":
      return pastRefusal(change, facts) ?? (change.due && unitDateRefusal(settings, change, facts));
    case "parameters":
      return stepsRefusal(changed.parameters);
    case "notice":
      return checkNotice(change.notice, settings, facts.packs);
    case "remove-notice":
      return noticeRefusal(settings, change);
    case "terms":
      return checkTerms(change.terms);
    case "ladder":
      return checkLadder(change, facts.today);
    case "archive":
      return checkArchive(change.archive);
    case "severities":
      return severityRefusal(settings, change, facts);
    case "attainment-formula":
    case "escalation":
      return null;
    default:
      return assertNever(change);
  }
}

const errorOf = (checked: Result<unknown, AppError>): AppError | null => (checked.ok ? null : checked.error);

/** What was due in years that are over stays as it was. */
function pastRefusal(
  { from }: PolicyChangeOf<"school-date" | "unit-date">,
  { year }: ChangeFacts,
): AppError | null {
  if (from === undefined || from >= year) return null;
  const allowed = textParam("allowed", { zh: `${year} 年或以后`, en: `${year} or a later year` });
  return appError("policy.invalid-value", { field: "from", found: from, ...allowed }, "from");
}

function schoolDateRefusal(
  settings: SchoolSettings,
  { regime, rule, from }: PolicyChangeOf<"school-date">,
  { packs, year }: ChangeFacts,
): AppError | null {
  const policies = policiesOf(packs, settings);
  const policyFor = (each: PolicyRule): Policy => policies.inForce(regime, each, from ?? year).policy;
  const isSettable = (each: PolicyRule): boolean => {
    const timing = policyFor(each).school?.rules[each]?.timing;
    return timing !== undefined && "due" in timing;
  };
  if (isSettable(rule)) return null;
  const { school } = policyFor(rule);
  return notSettable(
    rule,
    school
      ? { zh: `${documentName(school)}没有为它规定日期`, en: `${documentName(school)} names no day for it` }
      : {
          zh: "学校没有适用于该类认证的文件",
          en: "the school has no document for this kind of accreditation",
        },
    policyRules.filter(isSettable),
  );
}

function unitDateRefusal(
  settings: SchoolSettings,
  { unitId, rule, from }: PolicyChangeOf<"unit-date">,
  { packs, units, year }: ChangeFacts,
): AppError | null {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return appError("unit.not-found");
  const policies = policiesOf(packs, settings);
  const first = from ?? year;
  const hasDay = (each: PolicyRule): boolean =>
    unit.regimes.some(
      (regime) => unitLimit(policies.inForce(regime, each, first).policy, each, first) !== null,
    );
  if (hasDay(rule)) return null;
  const why = {
    zh: "学校和认证机构都没有为它规定每年的日期",
    en: "neither the school nor the agency names a yearly day for it",
  };
  return notSettable(rule, why, policyRules.filter(hasDay));
}

function notSettable(rule: PolicyRule, why: Text, allowed: readonly PolicyRule[]): AppError {
  const names = (language: Language): Text => listed(allowed.map((each) => ruleNames[each][language]));
  return appError("policy.date-not-settable", {
    ...textParam("rule", ruleNames[rule]),
    ...textParam("why", why),
    ...textParam("allowed", { zh: names("zh").zh, en: names("en").en }),
  });
}

/** Each step between both dates has to be in time for the next. */
function stepsRefusal(changed: Parameters): AppError | null {
  const steps = [
    ["resubmittedDaysBefore", "reviewFinishedDaysBefore"],
    ["plannedFilingDaysBefore", "resubmittedDaysBefore"],
  ] as const;
  for (const [later, earlier] of steps) {
    if (changed[later] <= changed[earlier]) continue;
    const [name, limit] = [parameterNames[later], parameterNames[earlier]];
    const allowed = {
      zh: `不大于“${limit.zh}”的 ${changed[earlier]} 天`,
      en: `at most the ${changed[earlier]} days of “${limit.en}”`,
    };
    return appError(
      "policy.invalid-value",
      { ...textParam("field", name), found: changed[later], ...textParam("allowed", allowed) },
      `parameters.${later}`,
    );
  }
  return null;
}

function noticeRefusal(
  { notices }: SchoolSettings,
  { id }: PolicyChangeOf<"remove-notice">,
): AppError | null {
  if (notices.some((notice) => notice.id === id)) return null;
  const allowed = textParam("allowed", listed(notices.map((notice) => notice.id)));
  return appError("policy.unknown-notice", { id, ...allowed });
}

function severityRefusal(
  settings: SchoolSettings,
  { patch }: PolicyChangeOf<"severities">,
  { packs, year }: ChangeFacts,
): AppError | null {
  const spoken = regimes.filter((regime) =>
    packs.some((pack) => pack.level === "association" && pack.regime === regime),
  );
  const choices = severityChoices(policiesOf(packs, { ...settings, severities: {} }), spoken, year);
  for (const rule of findingRules) {
    const wanted = patch[rule];
    if (!wanted || choices[rule].includes(wanted)) continue;
    const names = (language: Language): Text =>
      listed(choices[rule].map((each) => verdictNames[each][language]));
    return appError(
      "policy.severity-not-allowed",
      {
        ...textParam("rule", findingRuleNames[rule]),
        ...textParam("found", verdictNames[wanted]),
        ...textParam("why", wanted === "block" && isLate(rule) ? lateNeverBlocks : noLighter),
        ...textParam("allowed", { zh: names("zh").zh, en: names("en").en }),
      },
      `severities.${rule}`,
    );
  }
  return null;
}

const lateNeverBlocks = {
  zh: "逾期只作提醒，不得因此拒收材料",
  en: "lateness is pointed out and never keeps material from going in",
};
const noLighter = {
  zh: "学校可以比认证机构的文件更严，不能更宽",
  en: "a school may be stricter than the agency's document, not laxer",
};

/** An agency's notice holds even where it comes before the school's date; everything else may put no day out of order. */
function newlyLate(
  settings: SchoolSettings,
  changed: SchoolSettings,
  { kind }: PolicyChange,
  facts: ChangeFacts,
): AppError | undefined {
  if (kind === "notice" || kind === "remove-notice") return undefined;
  const before = new Set(datesOutOfOrder(settings, facts).map(canonicalJson));
  return datesOutOfOrder(changed, facts).find((error) => !before.has(canonicalJson(error)));
}
