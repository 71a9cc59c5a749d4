import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { defaultParameters, type ParameterName } from "@goodstanding/domain/policy/parameters";
import { ladderKinds } from "@goodstanding/domain/policy/reminder-ladder";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { findingRules } from "@goodstanding/domain/review/finding-rule";
import type {
  InForce,
  PackCard,
  PolicyPreview,
  PreviewItem,
  RegimeInForce,
  RuleInForce,
} from "./policy-views.ts";

const ladderForTest = {
  ...{ schoolBefore: [30, 14, 7], schoolOverdue: [1, 3], thenEveryDays: 7, agencyBefore: [20, 5] },
};

export const unitId = "01900000-0000-7000-8000-000000000001";

export function packForTest(change: Partial<PackCard> = {}): PackCard {
  return {
    id: "plan-2024",
    series: "plan",
    level: "school",
    shortName: { zh: "2024–2026方案", en: "2024–2026 plan" },
    authority: { zh: "示例大学", en: "Example University" },
    document: { title: "行动方案", number: "校发〔2024〕23号", issued: localDate("2024-04-28") },
    effective: { from: localDate("2024-04-28"), to: localDate("2026-12-31") },
    regimes: ["engineering"],
    school: { zh: "示例大学", en: "Example University" },
    year: null,
    isInForce: true,
    isAdoptable: true,
    isRegistered: false,
    ...change,
  };
}

export const guideForTest = (change: Partial<PackCard> = {}): PackCard =>
  packForTest({
    ...{ id: "guide-2025", series: "guide", level: "association", school: null },
    shortName: { zh: "2025版指南", en: "2025 guide" },
    authority: { zh: "认证协会", en: "The association" },
    document: { title: "工作指南（2025版）", number: null, issued: null },
    effective: { from: localDate("2025-01-01"), to: null },
    ...change,
  });

export const movedForTest: NonNullable<NonNullable<RuleInForce["school"]>["moved"]> = {
  ...{ due: { month: 10, day: 20 }, from: { month: 10, day: 31 }, because: "校历调整" },
  ...{ by: { zh: "牵头部门管理员", en: "Office" }, at: "2026-10-21T01:30:00.000Z" },
};

export function ruleForTest(change: Partial<RuleInForce> = {}): RuleInForce {
  const citation = (document: string) => ({ pack: "x", document, clause: "第四部分" });
  return {
    rule: "annual-filing",
    name: { zh: "年度报备", en: "Annual filing" },
    gravity: "ends-validity-after-reminder",
    consequence: { zh: "经提醒仍未报备的，视作自愿中止", en: "Ends after a reminder" },
    agency: {
      timing: { kind: "yearly", due: { month: 12, day: 31 }, dueIn: {} },
      when: { zh: "每年12月31日前", en: "by 31 December every year" },
      due: localDate("2026-12-31"),
      byNotice: false,
      citation: citation("《工作指南（2025版）》"),
    },
    school: {
      timing: { kind: "yearly", due: { month: 10, day: 31 }, dueIn: {} },
      when: { zh: "每年10月31日前", en: "by 31 October every year" },
      due: localDate("2026-10-31"),
      citation: citation("《行动方案》（校发〔2024〕23号）"),
      moved: null,
      settable: true,
    },
    ...change,
  };
}

export function regimeForTest(change: Partial<RegimeInForce> = {}): RegimeInForce {
  return {
    regime: "engineering",
    agency: { zh: "中国工程教育专业认证协会", en: "CEEAA" },
    agencyWord: { zh: "协会", en: "association" },
    office: { zh: "教学质量管理办公室", en: "Teaching Quality Office" },
    byAnalogy: null,
    choice: null,
    documents: [guideForTest(), packForTest()],
    remarks: [],
    rules: [ruleForTest()],
    ...change,
  };
}

export function inForceForTest(change: Partial<InForce> = {}): InForce {
  const settings = schoolSettings.parse({ school: { follow: "plan" }, ...change.settings });
  // Keys of the record are the parameters' names.
  const names = Object.keys(defaultParameters) as ParameterName[];
  return {
    year: 2026,
    history: [],
    regimes: [regimeForTest()],
    parameters: names.map((name) => ({
      name,
      value: settings.parameters[name],
      default: defaultParameters[name],
      isChanged: canonicalJson(settings.parameters[name]) !== canonicalJson(defaultParameters[name]),
      ...{ isUsed: true, said: [] },
    })),
    unitDates: [],
    ladders: ladderKinds.map((kind) => ({
      ...{ kind, present: ladderForTest, product: ladderForTest, since: null, later: [] },
    })),
    today: localDate("2026-10-21"),
    // As if the agency's documents took everything for worth a check.
    severityChoices: Object.fromEntries(
      findingRules.map((rule) => [rule, ["block", "warn"]]),
    ) as unknown as InForce["severityChoices"], // every rule is a key
    may: { change: true },
    ...change,
    settings: settings as InForce["settings"], // what was parsed holds no `undefined`
  };
}

export function previewItemForTest(change: Partial<PreviewItem> = {}): PreviewItem {
  const dates = {
    state: "owed",
    targetDue: null,
    agencyDue: localDate("2026-12-31"),
    agencyLastWorkingDay: localDate("2026-12-31"),
  } as const;
  return {
    change: "moves",
    rule: "annual-filing",
    regime: "engineering",
    period: "2026",
    year: 2026,
    why: { zh: "2026 年在有效期内 → 校级 10-17", en: "2026 lies within the validity" },
    note: { zh: "校级日期由牵头部门调整", en: "The office moved the date" },
    citations: [{ pack: "plan-2024", document: "《行动方案》", clause: "第三部分" }],
    subject: {
      kind: "programme",
      id: "p1",
      name: { zh: "车辆工程", en: "Vehicle Engineering" },
      unit: {
        id: unitId as never /* only shown */,
        name: { zh: "机械工程学院", en: "Mechanical Engineering" },
      },
    },
    before: {
      ...dates,
      schoolDue: localDate("2026-10-31"),
      schoolLastWorkingDay: localDate("2026-10-30"),
    },
    after: { ...dates, schoolDue: localDate("2026-10-17"), schoolLastWorkingDay: localDate("2026-10-16") },
    ...change,
  };
}

const noMails = { before: 0, after: 0, come: 0, go: 0, moved: 0 };

export function previewForTest(change: Partial<PolicyPreview> = {}): PolicyPreview {
  return {
    version: 1,
    hash: "ab".repeat(32),
    counts: { appears: 0, vanishes: 0, moves: 1, restated: 0, unchanged: 40 },
    items: [previewItemForTest()],
    reminders: { cancelled: [], added: [] },
    remindersUntil: localDate("2027-10-21"),
    mails: { soonUntil: localDate("2026-11-20"), soon: noMails, all: noMails, units: [] },
    ...change,
  };
}
