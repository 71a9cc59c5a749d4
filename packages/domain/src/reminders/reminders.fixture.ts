import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { lastWorkingDayOnOrBefore } from "../calendar/working-days.ts";
import { dayNumber, fromDayNumber, type LocalDate, localDate, weekdayOf } from "../kernel/dates.ts";
import type { ObligationId, UnitId } from "../kernel/ids.ts";
import { associationPack, schoolPack } from "../policy/pack.ts";
import { pinnedPolicies } from "../policy/policies.ts";
import { sampleAssociation, samplePacks, sampleSchool } from "../policy/policy.fixture.ts";
import type { Policy } from "../policy/policy.ts";
import type { ReminderLadder, ReminderLadders } from "../policy/reminder-ladder.ts";
import type { DutyCandidate, ReminderCandidate } from "./candidate.ts";
import type { Deadline } from "./deadline.ts";
import type { ReminderPlanInput } from "./plan-reminders.ts";

/** Weekends, and the free days around 1 October 2026 with their make-up working days. */
const free = new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"].map(dayOf));
const madeUp = new Set(["2026-09-20", "2026-10-10"].map(dayOf));
export const calendar: WorkingCalendar = {
  isWorkingDay: (day) => madeUp.has(day) || (!free.has(day) && weekdayOf(fromDayNumber(day)) <= 5),
  coverage: () => "official",
};

export const ladder: ReminderLadder = {
  schoolBefore: [30, 14, 7, 3, 1, 0],
  schoolOverdue: [1, 3, 5],
  thenEveryDays: 7,
  agencyBefore: [20, 10, 5, 3, 1, 0],
};

/** One for all, but the shorter one to the new day of what was sent back. */
export const ladders: ReminderLadders = {
  filing: ladder,
  "third-year": { ...ladder, schoolBefore: [88, ...ladder.schoolBefore] },
  stage: ladder,
  clock: ladder,
  quota: ladder,
  resubmission: { ...ladder, schoolBefore: [5, 3, 1, 0] },
  appraisal: ladder,
  unfiled: ladder,
};

export const deadlineOn = (level: Deadline["level"], due: string): Deadline => ({
  level,
  due: localDate(due),
  lastWorkingDay: lastWorkingDayOnOrBefore(calendar, localDate(due)),
});

export const school = deadlineOn("school", "2026-10-31");
export const agency = deadlineOn("agency", "2026-12-31");

export const candidate = (change: Partial<ReminderCandidate> = {}): ReminderCandidate => ({
  obligationId: "obligation-1" as ObligationId,
  unitId: "unit-1" as UnitId,
  programme: "土木工程",
  rule: "annual-filing",
  regime: "engineering",
  period: "2026",
  school,
  agency,
  dueVersion: 1,
  ladder: "filing",
  status: "not-started",
  submittedBefore: false,
  wantedAgain: false,
  remindingFrom: localDate("2026-01-01"),
  ...change,
});

/** What no filing answers. */
export const dutyCandidate = (change: Partial<DutyCandidate> = {}): DutyCandidate => ({
  obligationId: "duty-1" as ObligationId,
  unitId: "unit-1" as UnitId,
  programme: "土木工程",
  rule: "renewal-lead",
  regime: "engineering",
  period: "2026",
  school,
  agency: null,
  ladder: "stage",
  dueVersion: 1,
  remindingFrom: localDate("2026-01-01"),
  status: null,
  owner: "programme-lead",
  name: { zh: "提出复评申请", en: "Apply for renewal" },
  consequence: { zh: "有效期届满后不再保持认证状态", en: "the accreditation ends with its validity" },
  basis: { document: "示例指南", clause: "第五部分" },
  ...change,
});

export const planInput = (
  today: LocalDate | string,
  change: Partial<ReminderPlanInput> = {},
): ReminderPlanInput => ({
  today: localDate(today),
  calendar,
  ladders,
  candidates: [candidate()],
  alreadyPlanned: [],
  holds: [],
  mailedToday: new Set(),
  ...change,
});

const agencyRule = sampleAssociation.rules["annual-filing"];
const reportRule = sampleAssociation.rules["third-year-report"];
const citation = { document: "association", clause: "附件1第一项" };
const associationForReminders = associationPack.parse({
  ...sampleAssociation,
  id: "association",
  document: { title: "示例指南", number: null, issued: null },
  agency: { zh: "示例认证协会", en: "the Example Association" },
  rules: {
    "annual-filing": {
      ...agencyRule,
      citation,
      consequence: {
        zh: "经提醒仍未报备的，视为自愿放弃有效期",
        en: "who does not file after a reminder is taken to give up the validity",
      },
    },
    "third-year-report": {
      ...reportRule,
      citation,
      consequence: { zh: "逾期未提交的，中止有效期。", en: "overdue reports end the validity." },
    },
    "progress-report": {
      ...agencyRule,
      timing: { kind: "every", years: 2 },
      citation,
      consequence: { zh: "由认证机构核查。", en: "the agency checks it." },
    },
  },
});
const schoolForReminders = schoolPack.parse({
  ...sampleSchool,
  id: "school",
  document: { title: "示例方案", number: "示校发〔2024〕1号", issued: "2024-01-01" },
  exemptions: [],
  regimes: {
    engineering: {
      association: "association",
      office: { zh: "教学促进中心", en: "the Teaching Office" },
      rules: {
        "annual-filing": {
          timing: { kind: "yearly", due: { month: 10, day: 31 } },
          citation: { document: "school", clause: "三（五）4" },
        },
      },
    },
    medicine: {
      association: "medicine",
      office: { zh: "医学部", en: "the Medical Division" },
      rules: {
        "annual-filing": {
          timing: { kind: "yearly", due: { month: 10, day: 31 } },
          citation: { document: "school", clause: "四" },
        },
      },
    },
  },
});

/** The samples of the other kinds of accreditation cite the first of them; here every document cites itself. */
const otherAssociations = samplePacks
  .filter(({ id }) => id !== sampleAssociation.id)
  .map((pack) =>
    associationPack.parse(JSON.parse(JSON.stringify(pack).replaceAll(sampleAssociation.id, pack.id))),
  );

const policies = pinnedPolicies(
  [associationForReminders, ...otherAssociations, schoolForReminders],
  schoolForReminders,
);

export const policyOf = ({ regime, rule, period }: ReminderCandidate): Policy =>
  policies.inForce(regime, rule, Number(period)).policy;

function dayOf(date: string): number {
  return dayNumber(localDate(date));
}
