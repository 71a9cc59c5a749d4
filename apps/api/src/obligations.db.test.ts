import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ObligationDetail } from "./presenters/obligation-detail.ts";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const cookies = { office: "", mechanical: "", civil: "", other: "" };
type Who = keyof typeof cookies;
const nowhere = "01990000-0000-7000-8000-00000000dead";

beforeAll(async () => {
  await foundColleges(
    server.deps,
    [
      {
        college: "机械工程学院",
        secretaries: ["mechanical@a.example"],
        programmes: { 机械工程: 2022, 车辆工程: 2021 },
      },
      { college: "土木工程学院", secretaries: ["civil@a.example"], programmes: { 土木工程: 2024 } },
    ],
    "office@a.example",
  );
  await foundColleges(
    server.deps,
    [{ college: "工学院", secretaries: [], programmes: { 软件工程: 2022 } }],
    "office@b.example",
  );
  cookies.office = await server.signIn("office@a.example");
  cookies.mechanical = await server.signIn("mechanical@a.example");
  cookies.civil = await server.signIn("civil@a.example");
  cookies.other = await server.signIn("office@b.example");
});

afterAll(() => server.close());

const query = (who: Who, path: string, input: unknown) => server.call("query", path, input, cookies[who]);
const change = (who: Who, path: string, input: unknown) => server.call("mutation", path, input, cookies[who]);
const error = (status: number, code: string) => ({ status, error: { appError: { code } } });

async function list(input: unknown, who: Who = "office"): Promise<readonly ObligationDetail[]> {
  const { status, data } = await query(who, "obligations.list", input);
  expect(status).toBe(200);
  return data as readonly ObligationDetail[]; // what the procedure's own type says
}

async function duty(whose: string, rule: string, year = 2026): Promise<ObligationDetail> {
  const found = (await list({ year })).find(
    (each) => (each.programme?.name ?? each.unit.name.zh) === whose && each.rule === rule,
  );
  if (!found) throw new Error(`${whose} has no ${rule} in ${year}`);
  return found;
}

const whose = (rows: readonly ObligationDetail[]) =>
  [...new Set(rows.map(({ programme, unit }) => programme?.name ?? unit.name.zh))].toSorted();

test("a duty says its whole reason: both dates, why, clauses, consequence, owner, evidence, rungs, steps", async () => {
  expect(await duty("机械工程", "annual-filing")).toMatchObject({
    period: "2026",
    state: "owed",
    programme: { name: "机械工程", code: "080202" },
    unit: { name: { zh: "机械工程学院" } },
    targetDue: null,
    schoolDue: "2026-10-31",
    schoolLastWorkingDay: "2026-10-30",
    agencyDue: "2026-12-31",
    why: { zh: expect.stringContaining("2022-01") },
    inputs: { validFrom: "2022-01", validTo: "2027-12" },
    citations: [{ pack: "imut-2024-23" }, { pack: "ceeaa-2025" }],
    packs: ["ceeaa-2025", "imut-2024-23"],
    gravity: "ends-validity-after-reminder",
    consequence: { zh: expect.stringContaining("自愿中止") },
    owner: "programme-lead",
    evidence: expect.arrayContaining([{ zh: "培养方案", en: "Programme plan" }]),
    steps: { filedBy: "quality-office" },
    filing: { status: "not-started" },
    standing: { school: { status: "due-soon", daysLeft: 10 }, agency: { status: "open", daysLeft: 71 } },
    adjustments: [],
    closedBy: null,
  });
});

test("the ladder hangs on the last working day, and ends where weeks begin to repeat", async () => {
  const { ladder } = await duty("机械工程", "annual-filing");
  expect(ladder).toMatchObject({ id: "filing", thenEveryDays: 7 });
  const school = ladder?.rungs.filter(({ level }) => level === "school") ?? [];
  expect(school.map(({ on, kind, distance }) => `${on} ${kind} ${distance}`)).toEqual([
    "2026-09-14 school-before 30",
    "2026-10-12 school-before 14",
    "2026-10-21 school-before 7",
    "2026-10-27 school-before 3",
    "2026-10-29 school-before 1",
    "2026-10-30 school-before 0",
    "2026-11-02 school-overdue 1",
    "2026-11-04 school-overdue 3",
    "2026-11-06 school-overdue 5",
  ]);
  const quota = await duty("机械工程学院", "college-study");
  expect(quota.ladder).toMatchObject({ id: "quota", thenEveryDays: 30 });
  expect(quota.programme).toBeNull();
});

test("a year, a span, a rule, a state", async () => {
  const year = await list({ year: 2026 });
  expect(new Set(year.map((each) => each.year))).toEqual(new Set([2026]));
  const days = await list({ from: "2026-10-31", to: "2026-10-31" });
  expect(days.map(({ programme, rule }) => `${programme?.name} ${rule}`).toSorted()).toEqual([
    "土木工程 annual-filing",
    "土木工程 third-year-report",
    "机械工程 annual-filing",
    "车辆工程 annual-filing",
  ]);
  // Its dates lie in December and October, so neither day alone misses it.
  expect((await list({ from: "2026-12-31", to: "2027-01-01" })).map(({ rule }) => rule)).toContain(
    "annual-filing",
  );
  expect(whose(await list({ year: 2026, rule: "third-year-report" }))).toEqual(["土木工程"]);
  expect(await list({ year: 2026, state: "exempt" })).toEqual([]);
});

test("everybody sees what is in their scope, and nothing else", async () => {
  expect(whose(await list({ year: 2026 }))).toEqual(
    ["教务处", "机械工程", "机械工程学院", "车辆工程", "土木工程", "土木工程学院"].toSorted(),
  );
  expect(whose(await list({ year: 2026 }, "civil"))).toEqual(["土木工程", "土木工程学院"]);
  expect(whose(await list({ year: 2026 }, "other"))).toEqual(["工学院", "教务处", "软件工程"]);
});

test("the office may move dates and close duties, a college registers its own activities", async () => {
  const filing = await duty("机械工程", "annual-filing");
  expect(filing.may).toEqual({
    overrideDate: true,
    grantExtension: true,
    fulfil: false,
    recordActivity: false,
  });
  expect((await duty("机械工程", "renewal-lead")).may).toMatchObject({
    grantExtension: false,
    fulfil: true,
  });
  const [own] = await list({ year: 2026, rule: "college-study" }, "mechanical");
  expect(own?.may).toEqual({
    overrideDate: false,
    grantExtension: false,
    fulfil: false,
    recordActivity: true,
  });
});

test("a date that was moved says by whom and why; its history keeps what it said before, with the packs of then", async () => {
  const { id } = await duty("车辆工程", "annual-filing");
  const moved = { id, level: "school", due: "2026-11-13", reason: "按来文延后", document: "教函〔2026〕7号" };
  expect(await change("office", "obligations.overrideDate", moved)).toMatchObject({ status: 200 });
  const after = await duty("车辆工程", "annual-filing");
  expect(after).toMatchObject({
    id,
    schoolDue: "2026-11-13",
    adjustments: [
      {
        kind: "override",
        level: "school",
        of: "programme",
        due: "2026-11-13",
        reason: "按来文延后",
        document: "教函〔2026〕7号",
        recordedBy: { zh: "牵头部门管理员" },
        withdrawn: null,
        may: { withdraw: true },
      },
    ],
  });
  const adjustmentId = after.adjustments[0]?.id;
  const back = { id: adjustmentId, because: "来文已撤回" };
  expect(await change("office", "obligations.withdrawAdjustment", back)).toMatchObject({ status: 200 });
  expect(await change("office", "obligations.withdrawAdjustment", back)).toMatchObject(
    error(409, "adjustment.withdrawn"),
  );
  const { data } = await query("office", "obligations.history", { id });
  expect(data).toMatchObject({
    obligation: { id, schoolDue: "2026-10-31", adjustments: [] },
    revisions: [
      { dueVersion: 2, schoolDue: "2026-11-13", packs: ["ceeaa-2025", "imut-2024-23"], state: "owed" },
      { dueVersion: 1, schoolDue: "2026-10-31", why: { zh: expect.stringContaining("校级 10-31") } },
    ],
    adjustments: [{ id: adjustmentId, withdrawn: { because: "来文已撤回" }, may: { withdraw: false } }],
  });
});

test("an extension holds for every programme of the unit", async () => {
  const { unit } = await duty("机械工程", "annual-filing");
  const extension = {
    unitId: unit.id,
    rule: "annual-filing",
    period: "2026",
    due: "2026-11-20",
    reason: "搬迁",
  };
  const granted = await change("office", "obligations.grantExtension", extension);
  expect(granted).toMatchObject({ status: 200, data: { adjustmentId: expect.any(String) } });
  for (const name of ["机械工程", "车辆工程"]) {
    expect(await duty(name, "annual-filing")).toMatchObject({
      schoolDue: "2026-11-20",
      adjustments: [{ kind: "extension", of: "unit", document: null }],
    });
  }
  expect(await duty("土木工程", "annual-filing")).toMatchObject({ schoolDue: "2026-10-31", adjustments: [] });
  expect(await change("office", "obligations.grantExtension", extension)).toMatchObject(
    error(400, "adjustment.not-later"),
  );
  const { adjustmentId } = granted.data as { adjustmentId: string };
  await change("office", "obligations.withdrawAdjustment", { id: adjustmentId, because: "恢复" });
  expect(await duty("机械工程", "annual-filing")).toMatchObject({ schoolDue: "2026-10-31" });
});

test("a duty that is done is closed by the fact, at both levels, and opens again when the fact is withdrawn", async () => {
  const { id } = await duty("机械工程", "renewal-lead");
  const done = { id, on: "2026-10-20", document: "会议纪要" };
  expect(await change("office", "obligations.fulfil", done)).toMatchObject({ status: 200 });
  const closed = await duty("机械工程", "renewal-lead");
  expect(closed).toMatchObject({
    state: "fulfilled",
    closedBy: { on: "2026-10-20", document: "会议纪要", may: { withdraw: true } },
    standing: { agency: { status: "on-time", daysLeft: null } },
    ladder: null,
    may: { fulfil: false },
  });
  expect(await change("office", "obligations.fulfil", done)).toMatchObject(error(409, "obligation.not-open"));
  await change("office", "facts.withdraw", { id: closed.closedBy?.id, because: "登记有误" });
  expect(await duty("机械工程", "renewal-lead")).toMatchObject({ state: "owed", closedBy: null });
});

test("what cannot be done is refused with the reason, and nothing moves", async () => {
  const filing = await duty("机械工程", "annual-filing");
  const question = await duty("机械工程", "major-change-question");
  const override = { id: filing.id, level: "school", due: "2026-11-13", reason: "来文" };
  const extension = { unitId: filing.unit.id, rule: "annual-filing", period: "2026", reason: "搬迁" };
  const refused: readonly [string, unknown, number, string][] = [
    ["obligations.overrideDate", { ...override, reason: " " }, 400, "adjustment.reason-required"],
    ["obligations.overrideDate", { ...override, due: "2027-01-01" }, 400, "adjustment.beyond-agency"],
    ["obligations.overrideDate", { ...override, id: nowhere }, 404, "obligation.not-found"],
    ["obligations.overrideDate", { ...override, due: "2026-11-31" }, 400, "request.invalid"],
    ["obligations.overrideDate", { ...override, level: "national" }, 400, "request.invalid"],
    ["obligations.grantExtension", { ...extension, due: "2027-01-01" }, 400, "adjustment.beyond-agency"],
    ["obligations.grantExtension", { ...extension, due: "2026-10-01" }, 400, "extension.day-past"],
    ["obligations.grantExtension", { ...extension, due: "2026-10-28" }, 400, "adjustment.not-later"],
    [
      "obligations.grantExtension",
      { ...extension, due: "2026-11-20", period: "1999" },
      400,
      "adjustment.nothing-owed",
    ],
    [
      "obligations.grantExtension",
      { ...extension, due: "2026-11-20", unitId: nowhere },
      404,
      "unit.not-found",
    ],
    ["obligations.withdrawAdjustment", { id: nowhere, because: "误" }, 404, "adjustment.not-found"],
    ["obligations.fulfil", { id: question.id, on: "2026-10-22" }, 400, "fact.invalid"],
    ["obligations.fulfil", { id: filing.id, on: "2026-10-20" }, 400, "fact.invalid"],
    ["obligations.fulfil", { id: nowhere, on: "2026-10-20" }, 404, "obligation.not-found"],
  ];
  for (const [path, input, status, code] of refused)
    expect(await change("office", path, input), `${path} ${JSON.stringify(input)}`).toMatchObject(
      error(status, code),
    );
  expect(await duty("机械工程", "annual-filing")).toEqual(filing);
});

test("a college changes nothing, and what is another's is not found", async () => {
  const { id, unit } = await duty("机械工程", "annual-filing");
  const override = { id, level: "school", due: "2026-11-13", reason: "来文" };
  const extension = {
    unitId: unit.id,
    rule: "annual-filing",
    period: "2026",
    due: "2026-11-20",
    reason: "搬迁",
  };
  const tried: readonly [string, unknown][] = [
    ["obligations.overrideDate", override],
    ["obligations.grantExtension", extension],
    ["obligations.withdrawAdjustment", { id: nowhere, because: "误" }],
  ];
  for (const [path, input] of tried)
    expect(await change("mechanical", path, input), path).toMatchObject(error(403, "access.denied"));
  const question = await duty("机械工程", "major-change-question");
  const done = { id: question.id, on: "2026-10-20" };
  expect(await change("mechanical", "obligations.fulfil", done)).toMatchObject(error(403, "access.denied"));
  for (const who of ["civil", "other"] as const) {
    expect(await query(who, "obligations.history", { id })).toMatchObject(error(404, "obligation.not-found"));
    expect(await change(who, "obligations.fulfil", done)).toMatchObject(error(404, "obligation.not-found"));
  }
  expect(await change("other", "obligations.overrideDate", override)).toMatchObject(
    error(404, "obligation.not-found"),
  );
  expect(await change("other", "obligations.grantExtension", extension)).toMatchObject(
    error(404, "unit.not-found"),
  );
});

test.each([
  [{}, "year: allowed: year, or from and to"],
  [{ year: 2026, from: "2026-01-01", to: "2026-12-31" }, "year: allowed: year, or from and to"],
  [{ from: "2026-01-01" }, "year: allowed: year, or from and to"],
  [{ from: "2026-02-30", to: "2026-12-31" }, "from: “2026-02-30”; allowed: a day that the calendar has"],
  [{ from: "2026-12-31", to: "2026-01-01" }, "to: 2026-01-01; allowed: not before from, 2026-12-31"],
  [{ from: "1990-01-01", to: "2026-01-01" }, "to: 2026-01-01; allowed: at most 15 years after from"],
  [{ year: 26 }, "year:"],
  [{ year: 2026, rule: "no-such-rule" }, "rule:"],
  [{ year: 2026, state: "late" }, "state:"],
])("a list asked for by %j is refused by name", async (input, said) => {
  const answer = await query("office", "obligations.list", input);
  expect(answer).toMatchObject(error(400, "request.invalid"));
  expect(answer.error?.message).toContain(said);
});
