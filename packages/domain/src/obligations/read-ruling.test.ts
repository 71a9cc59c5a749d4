import { describe, expect, it } from "vitest";
import { programme } from "../accreditation/accreditation.fixture.ts";
import { dated, derived, onlyOne, policiesWith, ruled } from "./obligations.fixture.ts";

const regular = programme({ from: "2024-01", to: "2029-12", notice: "2024-06-30" });
const in2026 = { from: 2026, to: 2026 };
const filing = (changes: Parameters<typeof policiesWith>[0], subject = regular) =>
  onlyOne(policiesWith(changes), subject, "annual-filing", in2026);
const cited = { document: "notice-2026", clause: "第一点" };

describe("the notice of a year", () => {
  const set = (due: string) => ({ notice: { rules: { "annual-filing": { due, citation: cited } } } });
  it("sets the agency's date of its year, is cited first and named in the arithmetic", () => {
    const noticed = filing(set("2026-11-30"));
    expect(noticed).toMatchObject({ schoolDue: "2026-10-31", agencyDue: "2026-11-30" });
    expect(noticed.citations[0]).toEqual({ pack: "notice-2026", document: "《通知》", clause: "第一点" });
    expect(noticed.packs).toEqual(["association-2025", "notice-2026", "school-2024"]);
    expect(noticed.why.zh).toMatch(/校级 10-31，协会 11-30（2026年通知）$/);
    expect(noticed.inputs).toMatchObject({ agencyNotice: "notice-2026" });
  });
  it("may set a day of the next year, and one before the school's, which falls away", () => {
    expect(filing(set("2027-01-15")).why.zh).toMatch(/协会 2027-01-15（2026年通知）$/);
    const early = filing(set("2026-09-30"));
    expect(early).toMatchObject({ schoolDue: null, agencyDue: "2026-09-30" });
    expect(early.note?.zh).toMatch(/^校级日期 2026-10-31 晚于协会日期 2026-09-30，不设校级期限/);
  });
  it("says nothing of other years and other rules", () => {
    const others = onlyOne(policiesWith(set("2026-11-30")), regular, "annual-filing", {
      from: 2027,
      to: 2027,
    });
    expect(others).toMatchObject({ agencyDue: "2027-12-31", packs: ["association-2025", "school-2024"] });
    expect(onlyOne(policiesWith(set("2026-11-30")), regular, "third-year-report").agencyDue).toBe(
      "2026-12-31",
    );
  });
  it("shows a span of reception for reference", () => {
    const windows = [{ rule: "annual-filing", from: "2026-11-01", to: "2026-12-31", citation: cited }];
    const shown = filing({ notice: { windows } });
    expect(shown).toMatchObject({
      agencyDue: "2026-12-31",
      packs: ["association-2025", "notice-2026", "school-2024"],
    });
    expect(shown.note?.zh).toBe("参考：协会接收时间 2026-11-01 至 2026-12-31（2026年通知）");
    expect(filing({ notice: { windows: [{ ...windows[0], from: null }] } }).note?.zh).toContain(
      "截至 2026-12-31",
    );
  });
});

describe("a year in which another day held", () => {
  it("takes that day", () => {
    const timing = { kind: "yearly", due: { month: 12, day: 31 }, dueIn: { "2026": { month: 11, day: 30 } } };
    const rules = { school: null, agency: { "annual-filing": ruled(timing) } };
    expect(filing(rules).agencyDue).toBe("2026-11-30");
    expect(onlyOne(policiesWith(rules), regular, "annual-filing", { from: 2025, to: 2025 }).agencyDue).toBe(
      "2025-12-31",
    );
  });
});

describe("dates read as the day before", () => {
  const exclusive = { parameters: { datesInclusive: false, reportingWindow: { kind: "calendar-year" } } };
  it("are so at both levels, but for a day that the school has set itself", () => {
    expect(filing(exclusive)).toMatchObject({
      schoolDue: "2026-10-30",
      agencyDue: "2026-12-30",
      inputs: { datesInclusive: "false" },
    });
    const moved = {
      regime: "engineering",
      rule: "annual-filing",
      due: { month: 10, day: 20 },
      because: "提前",
    };
    expect(filing({ ...exclusive, schoolDates: [moved] }).schoolDue).toBe("2026-10-20");
  });
});

describe("a date that the school has moved", () => {
  it("is used, with the printed one and the reason beside it", () => {
    const moved = {
      regime: "engineering",
      rule: "annual-filing",
      due: { month: 10, day: 20 },
      because: "避开国庆",
    };
    const shown = filing({ schoolDates: [moved] });
    expect(shown).toMatchObject({
      schoolDue: "2026-10-20",
      note: { zh: "校级日期由学校自 10-31 调整：避开国庆" },
    });
  });
});

describe("a kind of accreditation that the school's document does not name", () => {
  const analogy = {
    analogy: { regime: "engineering", citation: { document: "school-2024", clause: "第六点" } },
  };
  const teachers = programme({
    from: "2024-01",
    to: "2029-12",
    notice: "2024-06-30",
    regime: "teacher-education",
  });
  it("follows the one that it names, and cites the clause", () => {
    const shown = filing({ pack: analogy }, teachers);
    expect(shown).toMatchObject({ regime: "teacher-education", schoolDue: "2026-10-31" });
    expect(shown.note?.zh).toContain("依第六点参照执行");
    expect(shown.note?.en).toContain("by analogy (item 6)");
    expect(shown.citations.map(({ clause }) => clause)).toEqual(["第四点", "第六点", "附件1"]);
  });
  it("keeps the agency's date alone where it comes first", () => {
    const june = ruled({ kind: "yearly", due: { month: 6, day: 30 } }, { ladder: "filing" });
    const rules = {
      regime: "teacher-education",
      agency: { "annual-filing": june },
      association: { agencyWord: { zh: "认证机构", en: "agency" } },
    } as const;
    const shown = filing({ ...rules, pack: analogy }, teachers);
    expect(shown).toMatchObject({ schoolDue: null, agencyDue: "2026-06-30" });
    expect(shown.note?.zh).toMatch(/^校级日期 2026-10-31 晚于认证机构日期 2026-06-30，不设校级期限/);
    expect(shown.why.zh).toMatch(/在有效期内 → 认证机构 06-30$/);
    expect(shown.why.en).toMatch(/agency 06-30$/);
  });
  it("has nothing of the school's where the document allows no analogy", () => {
    expect(filing({}, teachers)).toMatchObject({ schoolDue: null, packs: ["teacher-education"] });
  });
});

describe("the reporting window", () => {
  it("is asked for while it is not declared", () => {
    const asked = filing({ parameters: { reportingWindow: { kind: "undeclared" } } });
    expect(asked.note?.zh).toContain("“本年度”的起止未声明");
    expect(asked.inputs).not.toHaveProperty("windowFrom");
  });
  it.each([
    [{ kind: "academic-year" }, "2025-09-01", "2026-08-31"],
    [{ kind: "own", from: { month: 1, day: 1 }, to: { month: 9, day: 30 } }, "2026-01-01", "2026-09-30"],
    [{ kind: "own", from: { month: 10, day: 1 }, to: { month: 9, day: 30 } }, "2025-10-01", "2026-09-30"],
  ])("%j stands among the inputs", (reportingWindow, windowFrom, windowTo) => {
    const shown = filing({ parameters: { reportingWindow } });
    expect(shown).toMatchObject({
      note: null,
      inputs: { reportingWindow: reportingWindow.kind, windowFrom, windowTo },
    });
  });
});

it("puts every document that is carried over into one pair of brackets", () => {
  const ended = policiesWith({
    association: { effective: { from: null, to: "2025-12-31" } },
    pack: { effective: { from: "2024-04-28", to: "2025-12-31" } },
  });
  expect(onlyOne(ended, regular, "annual-filing", in2026).why.zh).toMatch(
    /（2025版指南，沿用；2024方案，沿用）$/,
  );
});

it("says nothing of a school's document in a rule that it does not speak of", () => {
  const silent = policiesWith({
    agency: { "major-change-question": ruled({ kind: "yearly", due: { month: 12, day: 31 } }) },
    pack: { effective: { from: "2024-04-28", to: "2025-12-31" } },
  });
  const asked = onlyOne(silent, regular, "major-change-question", in2026);
  expect(asked).toMatchObject({ note: null, packs: ["association-2025"] });
  expect(asked.why.zh).not.toContain("沿用");
});

it("refuses to date one rule in two ways", () => {
  const mixed = policiesWith({
    school: { "annual-filing": dated({ kind: "third-year", due: { month: 10, day: 31 } }) },
  });
  expect(() => derived(mixed, regular, "annual-filing")).toThrow(/school-2024 dates annual-filing/);
});
