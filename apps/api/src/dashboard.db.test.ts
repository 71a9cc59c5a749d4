import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import type { inferProcedureOutput } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { summary } from "./routers/dashboard/summary.ts";
import { serverForTest } from "./server-for-test.ts";

type Summary = inferProcedureOutput<typeof summary>;

const server = await serverForTest();
const cookies = { office: "", mechanical: "", civil: "", other: "" };
type Who = keyof typeof cookies;

beforeAll(async () => {
  await foundColleges(
    server.deps,
    [
      {
        college: "机械工程学院",
        secretaries: ["mechanical@a.example"],
        programmes: { 机械工程: 2023, 车辆工程: 2021 },
      },
      { college: "土木工程学院", secretaries: ["civil@a.example"], programmes: { 土木工程: 2024 } },
    ],
    "office@a.example",
  );
  const other = await foundColleges(
    server.deps,
    [{ college: "工学院", secretaries: [], programmes: { 软件工程: 2022 } }],
    "office@b.example",
  );
  await server.deps.sql("update app.policy_adoption set reminding_from = $1 where institution_id = $2", [
    "2026-07-01",
    other.institutionId,
  ]);
  cookies.office = await server.signIn("office@a.example");
  cookies.mechanical = await server.signIn("mechanical@a.example");
  cookies.civil = await server.signIn("civil@a.example");
  cookies.other = await server.signIn("office@b.example");
});

afterAll(() => server.close());

async function summaryOf(who: Who): Promise<Summary> {
  const { status, data } = await server.call("query", "dashboard.summary", {}, cookies[who]);
  expect(status).toBe(200);
  return data as Summary; // what the procedure's own type says
}

const change = (path: string, input: unknown) => server.call("mutation", path, input, cookies.office);

/** Each item as its first date, its duty and whoever owes it. */
const lines = (items: Summary["duties"]["coming"]): readonly string[] =>
  items.map(
    ({ rule, deadlines, subjects }) =>
      `${deadlines[0]?.due} ${rule} ${subjects.map(({ programme, unit }) => programme?.name ?? unit.name.zh).join("、")}`,
  );

async function programmeId(name: string): Promise<string> {
  const { data } = await server.call("query", "programmes.list", {}, cookies.office);
  const programmes = data as readonly { readonly id: string; readonly name: string }[];
  return programmes.find((each) => each.name === name)?.id ?? "";
}

const past = [
  "2026-01-20 college-study 土木工程学院、机械工程学院",
  "2026-01-20 expert-talks 土木工程学院、机械工程学院",
  "2026-01-20 training 教务处",
  "2026-07-10 college-study 土木工程学院、机械工程学院",
  "2026-07-10 expert-talks 土木工程学院、机械工程学院",
  "2026-07-10 training 教务处",
];

test("beside the filings the workbench shows what else is past its date, each duty once for all who owe it", async () => {
  const { duties } = await summaryOf("office");
  expect(lines(duties.overdue)).toEqual(past);
  expect(duties).toMatchObject({ coming: [], withinDays: 45, remarks: [] });
  expect(duties.overdue[0]).toMatchObject({
    gravity: "internal",
    why: { zh: expect.stringContaining("已登记0次") },
    deadlines: [{ level: "school", due: "2026-01-20", lastWorkingDay: "2026-01-20" }],
  });
});

test("a college sees what it owes itself, and nothing of another", async () => {
  expect(lines((await summaryOf("civil")).duties.overdue)).toEqual([
    "2026-01-20 college-study 土木工程学院",
    "2026-01-20 expert-talks 土木工程学院",
    "2026-07-10 college-study 土木工程学院",
    "2026-07-10 expert-talks 土木工程学院",
  ]);
});

test("clocks join by their date, and leave once they are closed", async () => {
  for (const [kind, on] of [
    ["feedback-delivered", "2026-10-12"],
    ["draft-report-received", "2026-10-14"],
  ])
    expect(
      await change("facts.record", { programmeId: await programmeId("机械工程"), kind, on, document: null }),
    ).toMatchObject({ status: 200 });
  const clocks = (await summaryOf("office")).duties.coming;
  expect(clocks).toMatchObject([
    {
      rule: "draft-reply",
      gravity: "weighs-on-review",
      consequence: { zh: expect.stringContaining("没有异议") },
      deadlines: [{ level: "agency", due: "2026-10-24", lastWorkingDay: "2026-10-23" }],
      subjects: [{ programme: { name: "机械工程" }, unit: { name: { zh: "机械工程学院" } } }],
    },
    { rule: "rectification-plan", deadlines: [{ level: "school", due: "2026-11-11" }] },
  ]);
  expect((await summaryOf("civil")).duties.coming).toEqual([]);
  expect(await change("obligations.fulfil", { id: clocks[0]?.id, on: "2026-10-20" })).toMatchObject({
    status: 200,
  });
  const { duties } = await summaryOf("mechanical");
  expect(lines(duties.coming)).toEqual(["2026-11-11 rectification-plan 机械工程"]);
});

test("what was due before the school began to use the system is not held against it", async () => {
  expect(lines((await summaryOf("other")).duties.overdue)).toEqual([
    "2026-07-10 college-study 工学院",
    "2026-07-10 expert-talks 工学院",
    "2026-07-10 training 教务处",
    "2026-07-31 self-study 软件工程",
  ]);
});

test("the date of the sentence is the next to come; who is past an earlier one is counted beside it", async () => {
  expect((await summaryOf("office")).sentence).toMatchObject({
    schoolDue: "2026-10-31",
    workingDaysLeft: 7,
    schoolOverdue: 0,
    agencyDue: "2026-12-31",
    agencyRegime: "engineering",
  });
  const { data } = await server.call("query", "obligations.list", { year: 2026 }, cookies.office);
  const filing = (data as readonly { id: string; rule: string; programme: { name: string } | null }[]).find(
    ({ rule, programme }) => rule === "annual-filing" && programme?.name === "车辆工程",
  );
  const moved = { id: filing?.id, level: "school", due: "2026-09-30", reason: "提前", document: null };
  expect(await change("obligations.overrideDate", moved)).toMatchObject({ status: 200 });
  expect((await summaryOf("office")).sentence).toMatchObject({ schoolDue: "2026-10-31", schoolOverdue: 1 });
  expect((await summaryOf("civil")).sentence).toMatchObject({ schoolOverdue: 0 });
});

test("filings stand by the date shown, on one date the graver first", async () => {
  const { attention, attentionTotal } = await summaryOf("civil");
  expect(attention.map(({ rule, gravity }) => `${rule} ${gravity}`)).toEqual([
    "third-year-report ends-validity",
    "annual-filing ends-validity-after-reminder",
  ]);
  expect(attentionTotal).toBe(2);
});

test("a filing all of whose dates were past when the school began is neither shown nor counted as late", async () => {
  await server.deps.sql(
    `update app.obligation set school_due = '2026-04-20', school_last_working_day = '2026-04-20',
       agency_due = '2026-06-30', agency_last_working_day = '2026-06-30'
     where rule = 'annual-filing' and period = '2026'
       and programme_id = (select id from app.programme where name = '软件工程')`,
  );
  expect(await summaryOf("other")).toMatchObject({
    attentionTotal: 0,
    sentence: { owesFiling: 1, schoolDue: "2026-04-20", workingDaysLeft: null, schoolOverdue: 0 },
  });
});

test("what was returned presses by its new day, and is late once that is past; the calendar stands on it too", async () => {
  const returned = (dueAgain: string) =>
    server.deps.sql(
      `update app.filing set status = 'returned', first_submitted_at = '2026-10-10', due_again = $1
       where obligation_id in (select o.id from app.obligation o join app.programme p on p.id = o.programme_id
         where p.name = '土木工程' and o.rule = 'annual-filing' and o.period = '2026')`,
      [dueAgain],
    );
  await returned("2026-11-05");
  const { attention, sentence } = await summaryOf("civil");
  expect(attention.find(({ rule }) => rule === "annual-filing")).toMatchObject({
    ...{ dueAgain: "2026-11-05", firstSubmission: null },
    standing: { school: { due: "2026-11-05", status: "open" } },
  });
  expect(sentence).toMatchObject({ schoolOverdue: 0 });
  const onDays = async (from: string, to: string) => {
    const { data } = await server.call("query", "calendar.range", { from, to }, cookies.civil);
    const { obligations } = data as { obligations: readonly { rule: string; schoolDue: string }[] };
    return obligations.filter(({ rule }) => rule === "annual-filing").map(({ schoolDue }) => schoolDue);
  };
  expect(await onDays("2026-11-05", "2026-11-05")).toEqual(["2026-11-05"]);
  expect(await onDays("2026-10-30", "2026-10-31")).toEqual([]);
  await returned("2026-10-20");
  expect((await summaryOf("civil")).sentence).toMatchObject({ schoolOverdue: 1 });
});
