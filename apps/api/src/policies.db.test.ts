import { listUnits } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { call, deps } = server;
const cookies = { office: "", mechanical: "", civil: "" };
type Who = keyof typeof cookies;
const units = new Map<string, string>();

beforeAll(async () => {
  const colleges = [
    { college: "机械工程学院", secretaries: ["mechanical@a.example"], programmes: { 机械工程: 2022 } },
    { college: "土木工程学院", secretaries: ["civil@a.example"], programmes: { 土木工程: 2024 } },
  ];
  const { institutionId } = await foundColleges(deps, colleges, "office@a.example");
  await rememberUnits(institutionId);
  cookies.office = await server.signIn("office@a.example");
  cookies.mechanical = await server.signIn("mechanical@a.example");
  cookies.civil = await server.signIn("civil@a.example");
});

afterAll(() => server.close());

async function rememberUnits(institutionId: InstitutionId): Promise<void> {
  const scope = { kind: "institution", institutionId, unitIds: "all" } as const;
  for (const { id, name } of await withScope(deps.database, scope, listUnits)) units.set(name, id);
}

const query = (who: Who, path: string, input?: unknown) =>
  call("query", `policies.${path}`, input, cookies[who]);
const mutate = (who: Who, path: string, input: unknown) =>
  call("mutation", `policies.${path}`, input, cookies[who]);
const schoolDate = (month: number, day: number) => ({
  ...{ kind: "school-date", regime: "engineering", rule: "annual-filing", because: "校历调整" },
  due: { month, day },
});
const unitDate = (college: string, month: number, day: number) => ({
  ...{ kind: "unit-date", unitId: units.get(college), rule: "annual-filing", because: "学院要求" },
  due: { month, day },
});
const error = (status: number, code: string) => ({ status, error: { appError: { code } } });

async function apply(change: object) {
  const { data } = await mutate("office", "preview", { change });
  const { hash } = data as { hash: string };
  return mutate("office", "change", { change, because: "校长办公会决定", previewHash: hash });
}

describe("what is in force", () => {
  test("is said for each kind of accreditation, with documents, days and remarks", async () => {
    const { status, data } = await query("mechanical", "inForce");
    expect(status).toBe(200);
    expect(data).toMatchObject({
      year: 2026,
      history: [{ version: 1, because: null, adoptedBy: null, adoptedAt: "2026-10-21T01:00:00.000Z" }],
      may: { change: false },
    });
    const { regimes } = data as { regimes: { regime: string; rules: { rule: string }[] }[] };
    expect(regimes.map(({ regime }) => regime)).toEqual([
      "engineering",
      "teacher-education",
      "medicine",
      "construction",
    ]);
    expect(regimes[0]).toMatchObject({
      agencyWord: { zh: "协会" },
      office: { zh: "教学促进与教师发展中心" },
      byAnalogy: null,
      documents: expect.arrayContaining([
        expect.objectContaining({ id: "ceeaa-2025", level: "association" }),
        expect.objectContaining({ id: "imut-2024-23", level: "school" }),
      ]),
      remarks: [],
    });
    expect(regimes[0]?.rules.find(({ rule }) => rule === "annual-filing")).toMatchObject({
      agency: { due: "2026-12-31", byNotice: false, citation: { pack: "ceeaa-2025" } },
      school: {
        due: "2026-10-31",
        settable: true,
        moved: null,
        citation: { pack: "imut-2024-23", document: expect.stringContaining("校发〔2024〕23号") },
      },
    });
  });

  test("a document that has run out is said to be carried over", async () => {
    const { data } = await query("office", "inForce", { year: 2029 });
    expect(data).toMatchObject({
      year: 2029,
      may: { change: true },
      regimes: [{ regime: "engineering", remarks: [{ zh: expect.stringContaining("沿用") }] }, {}, {}, {}],
    });
  });

  test("parameters stand beside their defaults", async () => {
    const { data } = await query("office", "inForce");
    expect(data).toHaveProperty(
      "parameters",
      expect.arrayContaining([
        {
          name: "thirdYearBasis",
          value: "third-full-calendar-year",
          default: "third-full-calendar-year",
          ...{ isChanged: false, isUsed: true, said: [] },
        },
      ]),
    );
  });
});

describe("documents", () => {
  test("are listed with what may be adopted and what holds this year", async () => {
    const { data } = await query("civil", "packs");
    const packs = new Map((data as { id: string }[]).map((pack) => [pack.id, pack]));
    expect(packs.get("imut-2024-23")).toMatchObject({
      ...{ level: "school", isInForce: true, isAdoptable: true, isRegistered: false },
      document: { number: "内工大校发〔2024〕23号" },
    });
    expect(packs.get("jmsu-2023-69")).toMatchObject({ isInForce: false, isAdoptable: false });
    expect(packs.get("ceeaa-2025")).toMatchObject({
      level: "association",
      regimes: ["engineering"],
      isInForce: true,
    });
    expect(packs.get("ceeaa-reference-calendar")).toMatchObject({ level: "reference", isAdoptable: false });
  });

  test("are read with their clauses, and name what they may be compared with", async () => {
    const { data } = await query("civil", "get", { id: "ceeaa-2025" });
    expect(data).toMatchObject({ id: "ceeaa-2025", comparable: [{ id: "ceeaa-2020-trial" }] });
    const { readable } = data as { readable: { sections: { rows: { clause: string | null }[] }[] } };
    expect(
      readable.sections.flatMap(({ rows }) => rows).filter(({ clause }) => clause).length,
    ).toBeGreaterThan(5);
  });

  test("are compared", async () => {
    const { data } = await query("civil", "diff", { from: "ceeaa-2020-trial", to: "ceeaa-2025" });
    expect(data).toMatchObject({ from: { id: "ceeaa-2020-trial" }, to: { id: "ceeaa-2025" } });
    expect((data as { changes: unknown[] }).changes.length).toBeGreaterThan(0);
    const same = await query("civil", "diff", { from: "ceeaa-2025", to: "ceeaa-2025" });
    expect(same.data).toMatchObject({ changes: [] });
  });

  test("that are not on record are named, with those that are", async () => {
    for (const [path, input] of [
      ["get", { id: "nothing" }],
      ["diff", { from: "ceeaa-2025", to: "nothing" }],
    ] as const)
      expect(await query("civil", path, input)).toMatchObject({
        ...error(400, "policy.unknown-pack"),
        error: { message: expect.stringMatching(/“nothing”.*ceeaa-2025/) },
      });
  });
});

describe("a change", () => {
  test("is previewed, applied as it was seen, and recorded with who and why", async () => {
    const change = schoolDate(11, 15);
    const preview = await mutate("office", "preview", { change });
    expect(preview).toMatchObject({
      status: 200,
      data: {
        version: 1,
        counts: { appears: 0, vanishes: 0 },
        items: expect.arrayContaining([
          expect.objectContaining({
            ...{ change: "moves", rule: "annual-filing", period: "2026" },
            subject: expect.objectContaining({ name: { zh: "土木工程", en: "土木工程" } }),
          }),
        ]),
        reminders: { cancelled: expect.any(Array), added: expect.any(Array) },
      },
    });
    expect((await query("office", "inForce")).data).toMatchObject({ history: [{ version: 1 }] });
    expect(await apply(change)).toMatchObject({ status: 200, data: { version: 2 } });
    const { data } = await query("civil", "inForce");
    expect(data).toMatchObject({
      history: [
        { version: 2, because: "校长办公会决定", adoptedBy: { zh: "牵头部门管理员" } },
        { version: 1 },
      ],
    });
    const [engineering] = (data as { regimes: { rules: { rule: string }[] }[] }).regimes;
    const moved = {
      ...{ due: { month: 11, day: 15 }, from: { month: 10, day: 31 }, because: "校历调整" },
      ...{ by: expect.objectContaining({ zh: "牵头部门管理员" }), at: "2026-10-21T01:00:00.000Z" },
    };
    expect(engineering?.rules.find(({ rule }) => rule === "annual-filing")).toMatchObject({
      school: { due: "2026-11-15", moved },
    });
    const programmes = await call("query", "programmes.list", {}, cookies.civil);
    const [{ id }] = programmes.data as [{ id: string }];
    const detail = await call("query", "programmes.get", { id }, cookies.civil);
    const { obligations } = detail.data as {
      obligations: { rule: string; year: number; moved: unknown; note: { zh: string } | null }[];
    };
    const filings = obligations.filter(({ rule }) => rule === "annual-filing");
    const [first] = filings.filter(({ year }) => year >= 2026);
    expect(first?.moved).toEqual(expect.objectContaining(moved));
    expect(first?.note?.zh ?? "").not.toContain("校历调整");
    expect(filings.filter((each) => each.moved !== null && each.year < 2026)).toEqual([]);
  });

  test("of a ladder counts the mails of each unit, and reminds by it from its day on", async () => {
    const ladder = { schoolBefore: [12, 0], schoolOverdue: [2], thenEveryDays: 10, agencyBefore: [5] };
    const change = { kind: "ladder", ladderKind: "filing", from: "2026-10-21", ladder };
    const { data } = await mutate("office", "preview", { change });
    expect(data).toMatchObject({
      counts: { appears: 0, vanishes: 0, moves: 0 },
      mails: { soonUntil: "2026-11-20", units: [{ unit: { name: { zh: expect.any(String) } } }, {}] },
    });
    expect(await apply(change)).toMatchObject({ status: 200 });
    const later = { ...change, from: "2027-01-01", ladder: null };
    expect(await apply(later)).toMatchObject({ status: 200 });
    const { ladders } = (await query("mechanical", "inForce")).data as { ladders: { kind: string }[] };
    expect(ladders.find(({ kind }) => kind === "filing")).toMatchObject({
      ...{ present: ladder, product: { thenEveryDays: 7 }, since: "2026-10-21" },
      later: [{ from: "2027-01-01", ladder: null }],
    });
    const programmes = await call("query", "programmes.list", {}, cookies.civil);
    const [{ id }] = programmes.data as [{ id: string }];
    const detail = await call("query", "programmes.get", { id }, cookies.civil);
    const { obligations } = detail.data as { obligations: { rule: string; ladder: unknown }[] };
    expect(
      obligations.find((each) => each.rule === "annual-filing" && each.ladder !== null)?.ladder,
    ).toMatchObject({ id: "filing", thenEveryDays: 10 });
    const wrong = { ...change, ladder: { ...ladder, schoolBefore: [] } };
    expect(await mutate("office", "preview", { change: wrong })).toMatchObject(
      error(400, "policy.invalid-value"),
    );
    expect(await mutate("mechanical", "preview", { change })).toMatchObject(error(403, "access.denied"));
  });

  test("of a unit is shown to that unit and to the office", async () => {
    expect(await apply(unitDate("机械工程学院", 10, 15))).toMatchObject({ status: 200 });
    const mine = { unit: { zh: "机械工程学院" }, rule: "annual-filing", due: { month: 10, day: 15 } };
    expect((await query("office", "inForce")).data).toMatchObject({ unitDates: [mine] });
    expect((await query("mechanical", "inForce")).data).toMatchObject({ unitDates: [mine] });
    expect((await query("civil", "inForce")).data).toMatchObject({
      unitDates: [],
      settings: { unitDates: [] },
    });
  });

  test("with a notice puts it among the documents", async () => {
    const citation = { document: "notice-2026", clause: "第一条" };
    const notice = {
      ...{ id: "notice-2026", series: "ceeaa-notices", level: "notice", regime: "engineering", year: 2026 },
      shortName: { zh: "2026通知", en: "Notice 2026" },
      authority: { zh: "中国工程教育专业认证协会", en: "CEEAA" },
      document: { title: "2026年报备通知", number: null, issued: "2026-03-01" },
      effective: { from: "2026-03-01", to: null },
      rules: { "annual-filing": { due: "2026-12-10", citation } },
      windows: [],
    };
    expect(await apply({ kind: "notice", notice })).toMatchObject({ status: 200 });
    expect((await query("civil", "get", { id: "notice-2026" })).data).toMatchObject({
      level: "notice",
      year: 2026,
    });
    const { data } = await query("civil", "inForce");
    const [engineering] = (data as { regimes: { rules: { rule: string }[] }[] }).regimes;
    expect(engineering?.rules.find(({ rule }) => rule === "annual-filing")).toMatchObject({
      agency: { due: "2026-12-10", byNotice: true, citation: { pack: "notice-2026", clause: "第一条" } },
    });
  });

  test("is not for everybody", async () => {
    const change = schoolDate(10, 20);
    for (const who of ["mechanical", "civil"] as const) {
      expect(await mutate(who, "preview", { change })).toMatchObject(error(403, "access.denied"));
      const request = { change, because: "因为", previewHash: "a".repeat(64) };
      expect(await mutate(who, "change", request)).toMatchObject(error(403, "access.denied"));
    }
  });

  test("that was not previewed as it stands is a conflict", async () => {
    const request = { change: schoolDate(10, 20), because: "因为", previewHash: "a".repeat(64) };
    expect(await mutate("office", "change", request)).toMatchObject(error(409, "policy.preview-stale"));
  });

  test("that can't be kept is refused with both dates", async () => {
    const late = await mutate("office", "preview", { change: unitDate("土木工程学院", 11, 30) });
    expect(late).toMatchObject(error(400, "policy.unit-date-too-late"));
    expect(late.error?.message).toMatch(/2026-11-30.*2026-11-15.*更早/);
  });

  test.each([
    ["preview", { change: { kind: "no-such" } }, "kind"],
    ["preview", { change: schoolDate(2, 30) }, "due"],
    ["preview", { change: { ...schoolDate(10, 1), because: "" } }, "because"],
    ["preview", { change: { kind: "parameters", patch: { thirdYearBasis: "last" } } }, "thirdYearBasis"],
    ["preview", { change: { kind: "notice", notice: { id: "x" } } }, "notice"],
    ["change", { change: schoolDate(10, 1), because: "因为", previewHash: "abc" }, "previewHash"],
  ])("%s refuses %j and names the field", async (path, input, field) => {
    const answer = await mutate("office", path, input);
    expect(answer).toMatchObject(error(400, "request.invalid"));
    expect(answer.error?.message).toContain(field);
  });
});
