import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { factRow } from "./presenters/fact-row.ts";
import type { ObligationDetail } from "./presenters/obligation-detail.ts";
import { serverForTest } from "./server-for-test.ts";

type Fact = ReturnType<typeof factRow>;

interface ListedProgramme {
  readonly id: string;
  readonly name: string;
  readonly college: { readonly id: string; readonly name: { readonly zh: string } };
}

const server = await serverForTest();
const cookies = { office: "", mechanical: "", civil: "", other: "" };
type Who = keyof typeof cookies;
const nowhere = "01990000-0000-7000-8000-00000000dead";
/** Ids by name, of programmes and units. */
const ids = new Map<string, string>();

beforeAll(async () => {
  await foundColleges(
    server.deps,
    [
      { college: "机械工程学院", secretaries: ["mechanical@a.example"], programmes: { 机械工程: 2022 } },
      {
        college: "土木工程学院",
        secretaries: ["civil@a.example"],
        programmes: { 土木工程: 2024, 测绘工程: 2019 },
      },
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
  const { data } = await server.call("query", "programmes.list", {}, cookies.office);
  for (const { id, name, college } of data as readonly ListedProgramme[]) {
    ids.set(name, id);
    ids.set(college.name.zh, college.id);
  }
});

afterAll(() => server.close());

const query = (who: Who, path: string, input: unknown) => server.call("query", path, input, cookies[who]);
const change = (who: Who, path: string, input: unknown) => server.call("mutation", path, input, cookies[who]);
const error = (status: number, code: string) => ({ status, error: { appError: { code } } });
const idOf = (name: string): string => ids.get(name) ?? "";

async function duties(who: Who, year = 2026): Promise<readonly ObligationDetail[]> {
  return (await query(who, "obligations.list", { year })).data as readonly ObligationDetail[];
}

async function facts(who: Who, of: unknown): Promise<readonly Fact[]> {
  const { status, data } = await query(who, "facts.list", of);
  expect(status).toBe(200);
  return data as readonly Fact[]; // what the procedure's own type says
}

describe("a fact of a programme", () => {
  test("starts its clocks, and stops them when it is withdrawn", async () => {
    const programmeId = idOf("机械工程");
    const feedback = { programmeId, kind: "feedback-delivered", on: "2026-10-12", document: "反馈意见" };
    expect(await change("office", "facts.record", feedback)).toMatchObject({
      status: 200,
      data: { factId: expect.any(String) },
    });
    const clocks = async () =>
      (await duties("office"))
        .filter(({ period, state }) => period === "2026-10-12" && state === "owed")
        .map(({ rule, schoolDue, why }) => ({ rule, schoolDue, why: why.zh }));
    expect(await clocks()).toMatchObject([
      { rule: "rectification-plan", schoolDue: "2026-11-11", why: expect.stringContaining("2026-10-12") },
    ]);
    const [fact] = await facts("mechanical", { programmeId });
    expect(fact).toMatchObject({
      kind: "feedback-delivered",
      on: "2026-10-12",
      programme: { name: "机械工程" },
      unit: { name: { zh: "机械工程学院" } },
      document: "反馈意见",
      recordedBy: { zh: "牵头部门管理员" },
      withdrawn: null,
      may: { withdraw: false },
    });
    expect(await change("office", "facts.record", feedback)).toMatchObject(error(409, "fact.exists"));
    const back = { id: fact?.id, because: "日期有误" };
    expect(await change("mechanical", "facts.withdraw", back)).toMatchObject(error(403, "access.denied"));
    expect(await change("office", "facts.withdraw", { ...back, because: "" })).toMatchObject(
      error(400, "withdrawal.reason-required"),
    );
    expect(await change("office", "facts.withdraw", back)).toMatchObject({ status: 200 });
    expect(await change("office", "facts.withdraw", back)).toMatchObject(error(409, "fact.withdrawn"));
    expect(await clocks()).toEqual([]);
    expect(await facts("office", { programmeId })).toMatchObject([
      { id: fact?.id, withdrawn: { because: "日期有误" }, may: { withdraw: false } },
    ]);
  });

  test("stands on the programme's page, with its validities, its gaps and what may be done", async () => {
    const programmeId = idOf("土木工程");
    const left = { programmeId, kind: "panel-left", on: "2026-10-01" };
    await change("office", "facts.record", left);
    const { data } = await query("office", "programmes.get", { id: programmeId });
    expect(data).toMatchObject({
      facts: [{ kind: "panel-left", on: "2026-10-01", document: null, activity: null, closes: null }],
      validities: [
        { from: "2024-01", to: "2029-12", noticeDate: null, discontinuedFrom: null, inForce: true },
      ],
      gaps: [],
      may: { recordFact: true },
    });
    const own = await query("civil", "programmes.get", { id: programmeId });
    expect(own.data).toMatchObject({ may: { recordFact: false } });
  });

  test("of a 中止 ends the validity on every page, and of an appeal keeps it", async () => {
    const programmeId = idOf("土木工程");
    const read = async () => (await query("office", "programmes.get", { id: programmeId })).data;
    const inList = async () => {
      const { data } = await query("office", "programmes.list", {});
      const listed = data as readonly (ListedProgramme & { readonly validity: unknown })[];
      return listed.find(({ id }) => id === programmeId)?.validity;
    };
    await change("office", "facts.record", { programmeId, kind: "validity-discontinued", on: "2026-06-01" });
    const ended = { discontinuedFrom: "2026-06-01", appeal: null, inForce: false };
    expect(await read()).toMatchObject({
      validity: ended,
      validities: [ended],
      gaps: [{ state: "open", from: "2026-06-01" }],
    });
    expect(await inList()).toMatchObject(ended);
    await change("office", "facts.record", { programmeId, kind: "appeal-filed", on: "2026-06-20" });
    const kept = {
      discontinuedFrom: null,
      appeal: { against: "2026-06-01", filedOn: "2026-06-20" },
      inForce: true,
    };
    expect(await read()).toMatchObject({ validity: kept, validities: [kept], gaps: [] });
    expect(await inList()).toMatchObject(kept);
  });
});

test("a programme whose validity has ended says since when it has none", async () => {
  const { data } = await query("office", "programmes.get", { id: idOf("测绘工程") });
  expect(data).toMatchObject({
    validity: { to: "2024-12", inForce: false },
    gaps: [{ state: "open", from: "2025-01-01", to: null }],
  });
});

describe("an activity of a unit", () => {
  test("counts towards its quota, which is closed once there are enough", async () => {
    const unitId = idOf("机械工程学院");
    const study = (on: string) => ({ unitId, kind: "activity-held", activity: "college-study", on });
    const quota = async () =>
      (await duties("mechanical", 2027)).find(
        ({ rule, period }) => rule === "college-study" && period === "2026-1",
      );
    expect(await quota()).toMatchObject({ state: "owed", inputs: { held: 0, atLeast: 2 } });
    expect(await change("mechanical", "facts.record", study("2026-09-16"))).toMatchObject({ status: 200 });
    expect(await change("mechanical", "facts.record", study("2026-10-14"))).toMatchObject({ status: 200 });
    expect(await quota()).toMatchObject({
      state: "fulfilled",
      inputs: { held: 2 },
      standing: { school: { status: "on-time", daysLeft: null } },
      closedBy: null,
    });
    expect(await facts("mechanical", { unitId })).toMatchObject([
      { on: "2026-09-16", programme: null, activity: "college-study", may: { withdraw: true } },
      { on: "2026-10-14" },
    ]);
  });
});

describe("a table of facts", () => {
  const table = (...lines: readonly string[]) => ({
    csv: Buffer.from(
      ["kind,date,programme_name,programme_code,unit,activity,document", ...lines].join("\n"),
    ).toString("base64"),
  });

  test("is registered whole, and again adds nothing", async () => {
    const lines = table(
      "专家组离校,2026-09-10,机械工程,080202,,,考查通知",
      "开展学期活动,2026-09-11,,,土木工程学院,学院组织学习研讨,",
    );
    expect(await change("office", "facts.importTable", lines)).toMatchObject({
      status: 200,
      data: { imported: 2, known: 0 },
    });
    expect(await change("office", "facts.importTable", lines)).toMatchObject({
      data: { imported: 0, known: 2 },
    });
    expect(await facts("civil", { unitId: idOf("土木工程学院") })).toMatchObject([
      { on: "2026-09-11", activity: "college-study", recordedBy: { zh: "牵头部门管理员" } },
    ]);
  });

  test("that is wrong comes back as a table of rows and columns, and nothing is registered", async () => {
    const before = await facts("office", { programmeId: idOf("土木工程") });
    const wrong = table(
      "专家组离校,2026-09-31,土木工程,080202,,,",
      "专家组离校,2026-09-10,没有的专业,080202,,,",
      "专家组离校,2026-09-12,土木工程,080202,,,",
    );
    expect(await change("office", "facts.importTable", wrong)).toMatchObject({
      status: 400,
      error: {
        appError: { code: "fact.import-invalid" },
        detail: { problems: [{ row: 2, column: "date", found: "2026-09-31" }] },
      },
    });
    expect(await facts("office", { programmeId: idOf("土木工程") })).toEqual(before);
    expect(await change("office", "facts.importTable", { csv: "不是 base64" })).toMatchObject(
      error(400, "request.invalid"),
    );
    expect(await change("mechanical", "facts.importTable", wrong)).toMatchObject(error(403, "access.denied"));
  });
});

test("what is another's is not found, what a role may not do is denied", async () => {
  const feedback = { programmeId: idOf("机械工程"), kind: "feedback-delivered", on: "2026-10-12" };
  const study = {
    unitId: idOf("机械工程学院"),
    kind: "activity-held",
    activity: "college-study",
    on: "2026-10-12",
  };
  expect(await change("mechanical", "facts.record", feedback)).toMatchObject(error(403, "access.denied"));
  for (const who of ["civil", "other"] as const) {
    expect(await change(who, "facts.record", feedback)).toMatchObject(error(404, "programme.not-found"));
    expect(await change(who, "facts.record", study)).toMatchObject(error(404, "unit.not-found"));
    expect(await query(who, "facts.list", { programmeId: feedback.programmeId })).toMatchObject(
      error(404, "programme.not-found"),
    );
    expect(await query(who, "facts.list", { unitId: study.unitId })).toMatchObject(
      error(404, "unit.not-found"),
    );
  }
  expect(await change("office", "facts.withdraw", { id: nowhere, because: "误" })).toMatchObject(
    error(404, "fact.not-found"),
  );
  const [fact] = await facts("office", { programmeId: idOf("土木工程") });
  expect(await change("other", "facts.withdraw", { id: fact?.id, because: "误" })).toMatchObject(
    error(404, "fact.not-found"),
  );
});

describe("what is wrong is refused with the field", () => {
  const base = () => ({ programmeId: idOf("机械工程"), kind: "feedback-delivered", on: "2026-10-12" });
  test.each([
    [{ on: "2026-02-29" }, "on: “2026-02-29”"],
    [{ on: "12.10.2026" }, "on: “12.10.2026”; allowed: YYYY-MM-DD"],
    [{ kind: "party-held" }, "kind:"],
    [{ unitId: nowhere }, "programmeId: allowed: programmeId or unitId, one of both"],
    [{ programmeId: undefined }, "programmeId: allowed: programmeId or unitId, one of both"],
    [{ programmeId: "x" }, "programmeId:"],
    [{ activity: "party" }, "activity:"],
    [{ closes: { rule: "party", period: "2026" } }, "closes.rule:"],
  ])("%j by the shape of the request", async (wrong, said) => {
    const answer = await change("office", "facts.record", { ...base(), ...wrong });
    expect(answer).toMatchObject(error(400, "request.invalid"));
    expect(answer.error?.message).toContain(said);
  });

  test.each([
    [{ on: "2026-10-22" }, "date"],
    [{ kind: "activity-held" }, "subject"],
    [{ activity: "training" }, "activity"],
    [{ kind: "fulfilled" }, "rule"],
    [{ document: "文".repeat(501) }, "document"],
  ])("%j by what it says", async (wrong, path) => {
    expect(await change("office", "facts.record", { ...base(), ...wrong })).toMatchObject({
      status: 400,
      error: { appError: { code: "fact.invalid", path } },
    });
  });
});
