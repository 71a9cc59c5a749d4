import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { errorText } from "../kernel/error-texts.ts";
import type { UnitId } from "../kernel/ids.ts";
import { lateRules } from "../review/finding-rule.ts";
import { type ChangeFacts, changeSettings } from "./change-settings.ts";
import { schoolDay } from "./due-day.ts";
import { associationPack, schoolPack } from "./pack.ts";
import { defaultParameters } from "./parameters.ts";
import { policiesOf } from "./policies.ts";
import { sampleAssociation, samplePacks, sampleSchool } from "./policy.fixture.ts";
import { type PolicyChange, policyChange } from "./policy-change.ts";
import { type SchoolSettings, schoolSettings } from "./school-settings.ts";

const unitId = "01990000-0000-7000-8000-000000000001" as UnitId;
const ours = schoolPack.parse(sampleSchool);
const theirs = schoolPack.parse({
  ...sampleSchool,
  id: "other-2020",
  series: "other",
  school: { zh: "外校", en: "Other school" },
});
const older = associationPack.parse({
  ...sampleAssociation,
  id: "association-2020",
  effective: { from: null, to: "2021-12-31" },
  review: { sameAs: "association-2025" },
});
const packs = [older, ...samplePacks, ours, theirs];
const facts: ChangeFacts = {
  packs,
  year: 2026,
  today: localDate("2026-10-21"),
  schools: ["学校"],
  units: [{ id: unitId, name: { zh: "机械学院", en: "Mechanics" }, regimes: ["engineering"] }],
};
const present = schoolSettings.parse({ school: { follow: "school" } });

const notice = {
  id: "notice-2026",
  series: "notices",
  shortName: { zh: "2026通知", en: "Notice 2026" },
  level: "notice",
  authority: { zh: "协会", en: "Association" },
  document: { title: "2026年报备通知", number: "协〔2026〕1号", issued: "2026-03-01" },
  effective: { from: "2026-03-01", to: null },
  regime: "engineering",
  year: 2026,
  rules: { "annual-filing": { due: "2026-11-20", citation: { document: "notice-2026", clause: "第一条" } } },
  windows: [],
} as const;

const annual = notice.rules["annual-filing"];

const parsed = (change: object): PolicyChange => policyChange.parse(change);
const applied = (change: object, settings = present, using = facts): SchoolSettings => {
  const changed = changeSettings(settings, parsed(change), using);
  if (!changed.ok) throw new Error(errorText(changed.error, "en"));
  return changed.value;
};
const refused = (change: object, settings = present, using = facts) => {
  const changed = changeSettings(settings, parsed(change), using);
  if (changed.ok) throw new Error("The change was not refused");
  const { code, params, path } = changed.error;
  return { code, params, path, zh: errorText(changed.error, "zh"), en: errorText(changed.error, "en") };
};
const schoolDate = (month: number, day: number, change: object = {}) => ({
  ...{ kind: "school-date", regime: "engineering", rule: "annual-filing", because: "校历调整" },
  due: { month, day },
  ...change,
});
const unitDate = (month: number, day: number, change: object = {}) => ({
  ...{ kind: "unit-date", unitId, rule: "annual-filing", because: "学院内部要求", due: { month, day } },
  ...change,
});

describe("the documents of a school", () => {
  it("takes one of its own, by series or by document, and none", () => {
    expect(applied({ kind: "school-pack", choice: { pin: "school-2024" } }).school).toEqual({
      pin: "school-2024",
    });
    expect(applied({ kind: "school-pack", choice: null }).school).toBeNull();
  });

  it.each([
    [{ pin: "nothing" }, "没有收录", "school-2024"],
    [{ follow: "nothing" }, "没有收录", "school"],
    [{ pin: "other-2020" }, "是外校的文件", "school-2024"],
    [{ follow: "other" }, "是外校的文件", "school"],
    [{ pin: "association-2025" }, "是“工程教育认证”的文件", "school-2024"],
  ])("refuses %j and names what may be chosen", (choice, found, allowed) => {
    const { code, zh, params } = refused({ kind: "school-pack", choice });
    expect(code).toBe("policy.choice-not-allowed");
    expect(zh).toContain(found);
    expect(params["allowed.zh"]).toBe(allowed);
  });

  it("lets an example try any school's", () => {
    const anywhere = { ...facts, schools: "any" } as const;
    const choice = { pin: "other-2020" };
    expect(applied({ kind: "school-pack", choice }, present, anywhere).school).toEqual(choice);
  });

  it("takes an association's document of the same kind of accreditation alone", () => {
    const change = { kind: "association-pack", regime: "engineering", choice: { pin: "association-2020" } };
    const changed = applied(change);
    expect(changed.associations).toEqual({ engineering: { pin: "association-2020" } });
    expect(applied({ ...change, choice: null }, changed)).toEqual(present);
    expect(refused({ ...change, choice: { pin: "medicine" } })).toMatchObject({
      code: "policy.choice-not-allowed",
      params: { "allowed.zh": "association-2020、association-2025" },
    });
    expect(refused({ ...change, regime: "medicine" }).params["allowed.en"]).toBe("medicine");
  });
});

describe("the school's dates", () => {
  it("moves a date that the document prints, and back", () => {
    const moved = applied(schoolDate(11, 15));
    expect(moved.schoolDates).toEqual([
      {
        ...{ regime: "engineering", rule: "annual-filing", due: { month: 11, day: 15 }, from: 2026 },
        because: "校历调整",
      },
    ]);
    expect(applied(schoolDate(11, 15, { due: null }), moved)).toEqual(present);
  });

  it("leaves the years before as they were, also when it is moved once more", () => {
    const later = { ...facts, year: 2028 };
    const once = applied(schoolDate(11, 15));
    const twice = applied(schoolDate(11, 20), once, later);
    const days = (settings: SchoolSettings) =>
      [2025, 2026, 2027, 2028, 2029].map((year) => {
        const { policy } = policiesOf(packs, settings).inForce("engineering", "annual-filing", year);
        return schoolDay(policy, "annual-filing", year);
      });
    expect(days(twice)).toEqual(["2025-10-31", "2026-11-15", "2027-11-15", "2028-11-20", "2029-11-20"]);
    const back = applied(schoolDate(11, 20, { due: null }), twice, later);
    expect(days(back)).toEqual(["2025-10-31", "2026-11-15", "2027-11-15", "2028-10-31", "2029-10-31"]);
    const again = applied(schoolDate(11, 1, { from: 2027 }), once);
    expect(days(again)).toEqual(["2025-10-31", "2026-11-15", "2027-11-01", "2028-11-01", "2029-11-01"]);
    expect(days(applied(schoolDate(11, 2), again)).slice(1)).toEqual(
      ["2026", "2027", "2028", "2029"].map((year) => `${year}-11-02`),
    );
  });

  it("is not moved in a year that is over", () => {
    for (const change of [schoolDate(11, 1, { from: 2025 }), unitDate(10, 1, { from: 2025 })])
      expect(refused(change)).toMatchObject({
        code: "policy.invalid-value",
        params: { field: "from", found: 2025 },
      });
  });

  it("may fall on the agency's day, and never after it", () => {
    expect(applied(schoolDate(12, 31)).schoolDates).toHaveLength(1);
    const changed = applied({ kind: "notice", notice });
    expect(applied(schoolDate(11, 20), changed).schoolDates).toHaveLength(1);
    expect(refused(schoolDate(11, 21), changed)).toMatchObject({
      code: "policy.school-date-too-late",
      params: { found: "2026-11-21", allowed: "2026-11-20", document: "《2026年报备通知》（协〔2026〕1号）" },
      zh: expect.stringContaining("请设为 2026-11-20 或更早"),
    });
  });

  it("looks at the years that still come", () => {
    const stricter = associationPack.parse({
      ...sampleAssociation,
      id: "association-2030",
      effective: { from: "2030-01-01", to: null },
      rules: {
        ...sampleAssociation.rules,
        "annual-filing": {
          ...sampleAssociation.rules["annual-filing"],
          timing: { kind: "yearly", due: { month: 11, day: 30 } },
        },
      },
      review: { sameAs: "association-2025" },
    });
    const using = { ...facts, packs: [...packs, stricter] };
    expect(refused(schoolDate(12, 1), present, using).params).toMatchObject({
      found: "2030-12-01",
      allowed: "2030-11-30",
    });
    expect(applied(schoolDate(12, 1), present, { ...using, year: 2019 }).schoolDates).toHaveLength(1);
  });

  it("follows the reading of printed days", () => {
    const exclusive = applied({ kind: "parameters", patch: { datesInclusive: false } });
    expect(refused(schoolDate(12, 31), exclusive).params).toMatchObject({ allowed: "2026-12-30" });
    expect(refused(unitDate(10, 31), exclusive).params).toMatchObject({ allowed: "2026-10-30" });
  });

  it("is refused where the document prints none", () => {
    expect(refused(schoolDate(10, 1, { rule: "self-study" }))).toMatchObject({
      code: "policy.date-not-settable",
      params: { "allowed.zh": "年度持续改进报备、第三年持续改进情况报告" },
      zh: expect.stringContaining("《行动方案》（校发〔2024〕1号）没有为它规定日期"),
    });
    const without = applied({ kind: "school-pack", choice: null });
    expect(refused(schoolDate(10, 1), without).zh).toContain("学校没有适用于该类认证的文件");
    expect(refused(schoolDate(10, 1, { regime: "medicine" })).params["allowed.en"]).toBe("none");
  });
});

describe("a unit's dates", () => {
  it("may be the school's or an earlier one, never a later one", () => {
    expect(applied(unitDate(10, 31)).unitDates).toHaveLength(1);
    expect(refused(unitDate(11, 1))).toMatchObject({
      code: "policy.unit-date-too-late",
      params: { found: "2026-11-01", allowed: "2026-10-31", "unit.zh": "机械学院", "of.zh": "学校日期" },
      en: expect.stringContaining("2026-10-31 or an earlier day"),
    });
  });

  it("comes before the agency's where the school sets none", () => {
    const without = applied({ kind: "school-pack", choice: null });
    expect(applied(unitDate(12, 31), without).unitDates).toHaveLength(1);
    const early = { ...notice, rules: { "annual-filing": { ...annual, due: "2026-10-01" } } };
    const dropped = applied({ kind: "notice", notice: early });
    expect(refused(unitDate(10, 2), dropped).params).toMatchObject({ allowed: "2026-10-01" });
    const changed = applied({ kind: "notice", notice }, without);
    expect(refused(unitDate(11, 21), changed)).toMatchObject({
      params: { allowed: "2026-11-20", "of.zh": "认证机构日期" },
    });
  });

  it("keeps the school from moving its date before them", () => {
    const own = applied(unitDate(10, 20));
    expect(refused(schoolDate(10, 10), own)).toMatchObject({
      code: "policy.unit-date-too-late",
      params: { found: "2026-10-20", allowed: "2026-10-10" },
    });
    expect(applied(schoolDate(10, 20), own).schoolDates).toHaveLength(1);
  });

  it("is refused for a unit or a rule that has none", () => {
    const elsewhere = "01990000-0000-7000-8000-000000000009";
    expect(refused(unitDate(10, 1, { unitId: elsewhere })).code).toBe("unit.not-found");
    expect(refused(unitDate(10, 1, { rule: "draft-reply" })).code).toBe("policy.date-not-settable");
    const idle = { ...facts, units: facts.units.map((unit) => ({ ...unit, regimes: [] })) };
    expect(refused(unitDate(10, 1), present, idle).params["allowed.en"]).toBe("none");
  });
});

describe("notices", () => {
  it("are registered, corrected and taken back, one a year", () => {
    const registered = applied({ kind: "notice", notice });
    expect(registered.notices.map(({ id }) => id)).toEqual(["notice-2026"]);
    const corrected = { ...notice, windows: [windowFrom("2026-11-01")] };
    expect(applied({ kind: "notice", notice: corrected }, registered).notices).toHaveLength(1);
    const second = { ...notice, id: "notice-2026-b" };
    expect(refused({ kind: "notice", notice: second }, registered).code).toBe("policy.notice-exists");
    expect(applied({ kind: "remove-notice", id: "notice-2026" }, registered)).toEqual(present);
    expect(refused({ kind: "remove-notice", id: "other" }, registered)).toMatchObject({
      code: "policy.unknown-notice",
      params: { "allowed.zh": "notice-2026" },
    });
  });

  it("hold even where they come before the school's date", () => {
    const early = {
      ...notice,
      rules: { "annual-filing": { ...notice.rules["annual-filing"], due: "2026-10-01" } },
    };
    const moved = applied(schoolDate(10, 15));
    expect(applied({ kind: "notice", notice: early }, moved).notices).toHaveLength(1);
    const parameters = { kind: "parameters", patch: { filedBy: "college" } };
    expect(applied(parameters, applied({ kind: "notice", notice: early }, moved)).parameters.filedBy).toBe(
      "college",
    );
  });

  const windowFrom = (from: string) => ({
    rule: "annual-filing",
    from,
    to: "2026-11-20",
    citation: { document: "association-2025", clause: "附件1" },
  });
  it.each([
    ["id", { id: "association-2025" }],
    ["effective.to", { effective: { from: "2026-03-01", to: "2026-02-01" } }],
    ["rules.self-study", { rules: { "self-study": annual } }],
    ["rules.annual-filing.due", { rules: { "annual-filing": { ...annual, due: "2027-11-20" } } }],
    ["year", { year: 2025, rules: {} }],
    ["windows.0.from", { windows: [windowFrom("2025-12-01")] }],
    [
      "rules.annual-filing.citation.document",
      { rules: { "annual-filing": { ...annual, citation: { document: "medicine", clause: "一" } } } },
    ],
    ["windows.0.to", { windows: [windowFrom("2026-12-01")] }],
    [
      "windows.0.citation.document",
      { windows: [{ ...windowFrom("2026-11-01"), citation: { document: "school-2024", clause: "一" } }] },
    ],
  ])("are refused by the field %s", (field, change) => {
    const { code, params } = refused({ kind: "notice", notice: { ...notice, ...change } });
    expect({ code, field: params.field }).toEqual({ code: "policy.invalid-value", field });
    expect(params["allowed.zh"]).toBeTruthy();
  });
});

describe("what else a school sets", () => {
  it("patches parameters and takes them back to the default", () => {
    const patch = { thirdYearBasis: "third-anniversary", plannedFilingDaysBefore: 14 };
    const changed = applied({ kind: "parameters", patch });
    expect(changed.parameters).toEqual({ ...defaultParameters, ...patch });
    const back = { thirdYearBasis: null, plannedFilingDaysBefore: null };
    expect(applied({ kind: "parameters", patch: back }, changed)).toEqual(present);
  });

  it.each([
    [{ resubmittedDaysBefore: 22 }, "parameters.resubmittedDaysBefore", "学院修改后再次提交"],
    [{ plannedFilingDaysBefore: 15 }, "parameters.plannedFilingDaysBefore", "计划报送日"],
    [{ reviewFinishedDaysBefore: 13 }, "parameters.resubmittedDaysBefore", "学院修改后再次提交"],
  ])("keeps each step in time for the next: %j", (patch, path, name) => {
    expect(refused({ kind: "parameters", patch })).toMatchObject({
      code: "policy.invalid-value",
      path,
      params: { "field.zh": name },
    });
  });

  it("sets severities, formula, archive, escalation and terms", () => {
    const severities = applied({
      kind: "severities",
      patch: { "empty-file": "block", "late-school": "warn" },
    });
    expect(severities.severities).toEqual({ "empty-file": "block", "late-school": "warn" });
    const fewer = applied({ kind: "severities", patch: { "late-school": null } }, severities);
    expect(fewer.severities).toEqual({ "empty-file": "block" });
    expect(applied({ kind: "attainment-formula", formula: "ratio-of-sums" }).attainmentFormula).toBe(
      "ratio-of-sums",
    );
    const archive = { formats: ["pdf"], naming: "{year}-{course}" };
    expect(applied({ kind: "archive", archive }).archive).toEqual(archive);
    const escalation = {
      overdue: ["programme-lead"],
      longOverdue: [],
      weekly: [],
      beforeAgency: ["first-responsible"],
    };
    expect(applied({ kind: "escalation", escalation }).escalation).toEqual(escalation);
    const terms = [spring, autumn];
    expect(applied({ kind: "terms", terms }).terms.map(({ term }) => term)).toEqual([1, 2]);
  });

  it("takes a finding more gravely than the agency's document, and refuses to take it more lightly", () => {
    const lighter = refused({ kind: "severities", patch: { "samples-few": "info" } });
    expect(lighter).toMatchObject({ code: "policy.severity-not-allowed", path: "severities.samples-few" });
    expect(lighter.zh).toContain("可设为：须补正、需核实，或按认证机构文件");
    // What was set under an earlier document gives way to a stricter one.
    const settings = schoolSettings.parse({ school: null, severities: { "samples-few": "info" } });
    const { policy } = policiesOf(packs, settings).inForce("engineering", "annual-filing", 2026);
    expect(policy.association.findings["samples-few"].severity).toBe("warn");
    expect(applied({ kind: "severities", patch: { "samples-few": null } }, settings).severities).toEqual({});
  });

  it.each(lateRules)("lets no school make %s a reason to keep material out", (rule) => {
    const { code, zh } = refused({ kind: "severities", patch: { [rule]: "block" } });
    expect(code).toBe("policy.severity-not-allowed");
    expect(zh).toContain("逾期只作提醒");
    const settings = schoolSettings.parse({ school: null, severities: { [rule]: "block" } });
    const { policy } = policiesOf(packs, settings).inForce("engineering", "annual-filing", 2026);
    expect(policy.association.findings[rule].severity).toBe("warn");
  });

  const autumn = { year: 2026, term: 1, from: "2026-09-01", to: "2027-01-20" };
  const spring = { year: 2026, term: 2, from: "2027-03-01", to: "2027-07-10" };
  it.each([
    ["terms.0.to", [{ ...autumn, to: "2026-08-31" }]],
    ["terms.0.from", [{ ...autumn, from: "2026-06-30" }]],
    ["terms.0.from", [{ ...spring, to: "2027-09-01" }]],
    ["terms.1.term", [autumn, { ...autumn, from: "2026-09-02" }]],
    ["terms.1.from", [autumn, { ...spring, from: "2027-01-20" }]],
  ])("refuses terms by the field %s", (field, terms) => {
    expect(refused({ kind: "terms", terms })).toMatchObject({
      code: "policy.invalid-value",
      params: { field },
    });
  });

  it.each([
    ["{学号}_{名称}", "{学号}"],
    ["{编号_{名称}", "{编号_{名称}"],
    ["{名称}-{name}", "{name}"],
  ])("refuses %s as a rule for names", (naming, found) => {
    const error = refused({ kind: "archive", archive: { formats: ["pdf"], naming } });
    expect(error).toMatchObject({ code: "policy.invalid-value", path: "archive.naming", params: { found } });
    expect(error.zh).toContain("{编号}、{名称}、{年度}、{课程}、{专业}");
  });

  it("says so where nothing would change", () => {
    for (const change of [
      { kind: "school-pack", choice: { follow: "school" } },
      { kind: "parameters", patch: { filedBy: "quality-office" } },
      schoolDate(1, 1, { due: null }),
      unitDate(1, 1, { due: null }),
      { kind: "severities", patch: {} },
      { kind: "terms", terms: [] },
    ])
      expect(refused(change).code).toBe("policy.unchanged");
  });
});

describe("policyChange", () => {
  it.each([
    [{ kind: "nothing" }, "kind"],
    [schoolDate(2, 30), "due"],
    [schoolDate(10, 1, { because: " " }), "because"],
    [{ kind: "parameters", patch: { thirdYearBasis: "last" } }, "patch.thirdYearBasis"],
    [{ kind: "parameters", patch: { unknown: 1 } }, "patch"],
    [unitDate(10, 1, { unitId: "7" }), "unitId"],
    [{ kind: "archive", archive: { formats: [], naming: "x" } }, "archive.formats"],
  ])("refuses %j by its field %s", (change, field) => {
    const { error } = policyChange.safeParse(change);
    expect(error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
});

describe("any change", () => {
  const days = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  const rules = fc.constantFrom("annual-filing", "third-year-report");
  const dates = fc.record({ rule: rules, due: days });

  it("taken back leaves what was there before", () => {
    fc.assert(
      fc.property(fc.array(dates), dates, (before, { rule, due }) => {
        const settings = before.reduce((so, each) => tried(so, schoolDate(1, 1, each)), present);
        const old = settings.schoolDates.find((date) => date.rule === rule)?.due ?? null;
        const changed = tried(settings, schoolDate(1, 1, { rule, due }));
        expect(tried(changed, schoolDate(1, 1, { rule, due: old }))).toEqual(settings);
      }),
    );
  });

  it("never puts a unit's date after the school's, nor the school's after the agency's", () => {
    const changes = fc.array(fc.tuple(fc.boolean(), dates), { maxLength: 12 });
    fc.assert(
      fc.property(changes, (list) => {
        const settings = list.reduce(
          (so, [isUnit, date]) => tried(so, isUnit ? unitDate(1, 1, date) : schoolDate(1, 1, date)),
          present,
        );
        for (const { rule, due } of settings.unitDates) {
          const school = settings.schoolDates.find((date) => date.rule === rule)?.due ?? {
            month: 10,
            day: 31,
          };
          expect(number(due)).toBeLessThanOrEqual(number(school));
        }
      }),
    );
  });

  const tried = (settings: SchoolSettings, change: object): SchoolSettings => {
    const changed = changeSettings(settings, parsed(change), facts);
    return changed.ok ? changed.value : settings;
  };
  const number = ({ month, day }: { month: number; day: number }) => month * 100 + day;
});

describe("a ladder of the school's own", () => {
  const own = { schoolBefore: [20, 5, 0], schoolOverdue: [2], thenEveryDays: 14, agencyBefore: [10, 0] };
  const change = (ladder: object | null, from = "2026-10-21", ladderKind = "filing") => ({
    ...{ kind: "ladder", ladderKind, ladder, from },
  });

  it("holds from its day on, and replaces what was to follow", () => {
    const first = applied(change(own, "2026-11-01"));
    expect(first.ladders).toEqual({ filing: [{ from: "2026-11-01", ladder: own }] });
    const earlier = applied(change({ ...own, thenEveryDays: 10 }), first);
    expect(earlier.ladders.filing).toEqual([{ from: "2026-10-21", ladder: { ...own, thenEveryDays: 10 } }]);
    expect(applied(change(null, "2026-12-01"), first).ladders.filing).toEqual([
      { from: "2026-11-01", ladder: own },
      { from: "2026-12-01", ladder: null },
    ]);
  });

  it("leaves no trace when it is taken back before it began", () => {
    expect(applied(change(null, "2026-10-21"), applied(change(own, "2026-11-01")))).toEqual(present);
    expect(refused(change(null))).toMatchObject({ code: "policy.unchanged" });
  });

  it("is refused with what is allowed", () => {
    expect(refused(change({ ...own, schoolBefore: [5, 20] }))).toMatchObject({
      code: "policy.invalid-value",
      path: "ladder.schoolBefore",
    });
  });
});
