import { localDate } from "@goodstanding/domain/kernel/dates";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps, call } = server;
let office: string;

beforeAll(async () => {
  await foundColleges(
    deps,
    [
      { college: "机械工程学院", secretaries: ["mechanical@a.example"], programmes: { 机械工程: 2022 } },
      { college: "土木工程学院", secretaries: ["civil@a.example"], programmes: { 土木工程: 2024 } },
    ],
    "office@a.example",
  );
  const mail = { from: "office@a.example", publicUrl: deps.publicUrl };
  for (const day of ["2026-10-21", "2026-10-27"])
    await sweepReminders({ ...deps, mail }, { today: localDate(day) });
  await deps.sql("update delivery set state = 'failed' where recipient = 'civil@a.example'");
  office = await server.signIn("office@a.example");
});

afterAll(() => server.close());

interface Ledger {
  readonly total: number;
  readonly mails: readonly {
    readonly id: string;
    readonly localDay: string;
    readonly unit: { readonly id: string; readonly name: { readonly zh: string } };
  }[];
}
const ledger = async (filter: Record<string, unknown> = {}) =>
  (await call("query", "reminders.list", filter, office)).data as Ledger; // what the procedure's own type says
const lines = async (filter: Record<string, unknown>) =>
  (await ledger(filter)).mails.map(({ localDay, unit }) => `${localDay} ${unit.name.zh}`);

test("the ledger comes newest first and is filtered by college, state, kind and year", async () => {
  const { mails, total } = await ledger();
  expect(total).toBe(mails.length);
  const days = mails.map(({ localDay }) => localDay);
  expect(days).toEqual(days.toSorted().toReversed());
  const civil = mails.find(({ unit }) => unit.name.zh === "土木工程学院")?.unit.id;
  const ofCivil = ["2026-10-27 土木工程学院", "2026-10-21 土木工程学院"];
  expect(await lines({ unitId: civil })).toEqual(ofCivil);
  expect(await lines({ state: "failed" })).toEqual(ofCivil);
  expect(await lines({ state: "failed", kind: "receipt" })).toEqual([]);
  expect((await ledger({ kind: "reminder", year: 2026, unitId: civil })).total).toBe(2);
  expect((await ledger({ year: 2025 })).total).toBe(0);
});

test("a page beyond the last is empty, and what is no kind is refused", async () => {
  expect(await ledger({ page: 2 })).toMatchObject({ total: (await ledger()).total, mails: [] });
  expect(await call("query", "reminders.list", { kind: "fax" }, office)).toMatchObject({ status: 400 });
});
