import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const cookies = { office: "", civil: "", other: "" };
type Who = keyof typeof cookies;

beforeAll(async () => {
  await foundColleges(
    server.deps,
    [
      { college: "机械工程学院", secretaries: [], programmes: { 机械工程: 2022 } },
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
  cookies.civil = await server.signIn("civil@a.example");
  cookies.other = await server.signIn("office@b.example");
});

afterAll(() => server.close());

interface Range {
  readonly obligations: readonly {
    readonly rule: string;
    readonly programme: { readonly name: string } | null;
  }[];
  readonly references: readonly { readonly id: string }[];
  readonly windows: readonly { readonly rule: string; readonly to: string }[];
  readonly bands: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
  readonly years: readonly { readonly year: number; readonly coverage: string; readonly remark: unknown }[];
  readonly holidays: readonly { readonly date: string; readonly name: { readonly zh: string } | null }[];
  readonly workdays: readonly { readonly date: string }[];
}

const query = (who: Who, path: string, input?: unknown) =>
  server.call("query", `calendar.${path}`, input, cookies[who]);
const change = (who: Who, path: string, input?: unknown) =>
  server.call("mutation", `calendar.${path}`, input, cookies[who]);
const error = (status: number, code: string) => ({ status, error: { appError: { code } } });

async function range(from: string, to: string, who: Who = "office"): Promise<Range> {
  const { status, data } = await query(who, "range", { from, to });
  expect(status).toBe(200);
  return data as Range;
}

const duties = ({ obligations }: Range) =>
  obligations.map(({ programme, rule }) => `${programme?.name} ${rule}`).toSorted();

describe("a span of days", () => {
  test("October 2026: what is due, the days off with their names, the day worked instead, the term", async () => {
    const october = await range("2026-10-01", "2026-10-31");
    expect(duties(october)).toEqual([
      "土木工程 annual-filing",
      "土木工程 third-year-report",
      "机械工程 annual-filing",
    ]);
    expect(october.holidays.map(({ date, name }) => `${date} ${name?.zh}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day} 国庆节`),
    );
    expect(october.workdays.map(({ date }) => date)).toEqual(["2026-10-10"]);
    expect(october.years).toEqual([{ year: 2026, coverage: "official", remark: null }]);
    expect(october.bands).toMatchObject([{ kind: "term", from: "2026-09-01", to: "2027-01-20" }]);
    expect(october.references.map(({ id }) => id)).toEqual(["ceeaa-reference-calendar-spot-check-2025"]);
  });

  test("a duty shows on its last working day and on the steps between both dates too", async () => {
    expect(duties(await range("2026-10-30", "2026-10-30"))).toContain("机械工程 annual-filing");
    expect(duties(await range("2026-12-10", "2026-12-10"))).toContain("机械工程 annual-filing");
    expect(duties(await range("2026-11-20", "2026-11-22"))).toEqual([]);
  });

  test("holds one's own college alone", async () => {
    expect(duties(await range("2026-10-31", "2026-10-31", "civil"))).toEqual([
      "土木工程 annual-filing",
      "土木工程 third-year-report",
    ]);
    expect(duties(await range("2026-10-31", "2026-10-31", "other"))).toEqual(["软件工程 annual-filing"]);
  });

  test("windows of a notice, the winter break", async () => {
    const { windows } = await range("2025-09-01", "2025-09-30");
    expect(windows).toMatchObject([{ rule: "application", from: "2025-09-05", to: "2025-09-30" }]);
    const { bands } = await range("2027-02-01", "2027-02-01");
    expect(bands).toMatchObject([{ kind: "break", name: { zh: "2027年寒假" }, from: "2027-01-21" }]);
  });

  test.each([
    [{ from: "2026-10-01" }, "to:"],
    [{ from: "2026-10-32", to: "2026-11-01" }, "from: “2026-10-32”"],
    [{ from: "2026-10-02", to: "2026-10-01" }, "to: 2026-10-01"],
    [{ from: "2000-01-01", to: "2026-10-01" }, "at most 15 years"],
  ])("asked for by %j is refused by name", async (input, said) => {
    const answer = await query("office", "range", input);
    expect(answer).toMatchObject(error(400, "request.invalid"));
    expect(answer.error?.message).toContain(said);
  });
});

describe("a year whose days off are not published", () => {
  const notice = {
    year: 2027,
    document: { title: "关于2027年部分节假日安排的通知", number: null, issued: "2026-11-20" },
    holidays: ["2027-01-01", "2027-10-29"],
    workdays: ["2027-10-30"],
  };

  test("says so, until its notice is imported, by which everything is reckoned anew", async () => {
    const before = await range("2027-10-01", "2027-10-31");
    expect(before.years).toMatchObject([
      { year: 2027, coverage: "none", remark: { zh: expect.stringContaining("暂按周六、周日推算") } },
    ]);
    expect(before.obligations).toMatchObject([
      { schoolDue: "2027-10-31", schoolLastWorkingDay: "2027-10-29" },
      { schoolDue: "2027-10-31", schoolLastWorkingDay: "2027-10-29" },
    ]);
    const imported = await change("office", "importHolidayNotice", { json: JSON.stringify(notice) });
    expect(imported).toMatchObject({ status: 200, data: { year: 2027, changed: expect.any(Number) } });
    const after = await range("2027-10-01", "2027-10-31");
    expect(after.years).toEqual([{ year: 2027, coverage: "official", remark: null }]);
    expect(after.obligations).toMatchObject([
      { schoolDue: "2027-10-31", schoolLastWorkingDay: "2027-10-30" },
      { schoolDue: "2027-10-31", schoolLastWorkingDay: "2027-10-30" },
    ]);
    expect([after.holidays, after.workdays]).toEqual([
      [{ date: "2027-10-29", name: null }],
      [{ date: "2027-10-30", name: null }],
    ]);
    // Another school has imported nothing.
    expect((await range("2027-10-01", "2027-10-31", "other")).years).toMatchObject([{ coverage: "none" }]);
  });

  test("the years are listed with what was imported, and who may import", async () => {
    const { data } = await query("civil", "holidays");
    expect(data).toMatchObject({ may: { import: false } });
    const { years } = data as { years: readonly { year: number; coverage: string; imported: unknown }[] };
    expect(years.map(({ year, coverage }) => `${year} ${coverage}`)).toEqual([
      "2025 official",
      "2026 official",
      "2027 official",
      ...[2028, 2029, 2030, 2031, 2032, 2033].map((year) => `${year} none`),
    ]);
    expect(years.map(({ imported }) => imported)).toEqual([
      null,
      null,
      notice,
      ...Array.from({ length: 6 }, () => null),
    ]);
    expect((await query("office", "holidays")).data).toMatchObject({ may: { import: true } });
  });

  test("a notice that is wrong names every place, and nothing is taken", async () => {
    const wrong = { ...notice, year: 2028, holidays: ["2028-02-30"], workdays: ["2028-01-05"] };
    expect(await change("office", "importHolidayNotice", { json: JSON.stringify(wrong) })).toMatchObject({
      status: 400,
      error: {
        appError: { code: "holidays.import-invalid" },
        detail: {
          problems: [
            { path: "holidays.0", reason: { zh: expect.stringContaining("2028-02-30") } },
            { path: "workdays.0", reason: { zh: expect.stringContaining("2028-01-05") } },
          ],
        },
      },
    });
    expect(await change("office", "importHolidayNotice", { json: "{" })).toMatchObject({
      error: { appError: { code: "holidays.import-invalid", params: { count: 1 } } },
    });
    expect(await change("office", "importHolidayNotice", { json: 7 })).toMatchObject(
      error(400, "request.invalid"),
    );
    expect((await range("2028-01-01", "2028-01-31")).years).toMatchObject([{ coverage: "none" }]);
    expect(await change("civil", "importHolidayNotice", { json: JSON.stringify(notice) })).toMatchObject(
      error(403, "access.denied"),
    );
  });
});
