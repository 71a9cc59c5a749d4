import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { followUpsOf, type LetterOfCheck } from "./follow-ups.ts";
import type { DutyOfCheck } from "./midterm-standing.ts";

const duty = (change: Partial<DutyOfCheck> = {}): DutyOfCheck => ({
  ...{ rule: "midterm-review", regime: "engineering", year: 2027, state: "owed" },
  ...{ inputs: { validFrom: "2025-01", validTo: "2030-12" } },
  ...{ targetDue: localDate("2027-12-31"), schoolDue: null, agencyDue: null },
  ...change,
});
const renewal = (change: Partial<DutyOfCheck> = {}): DutyOfCheck =>
  duty({ rule: "renewal-lead", year: 2029, targetDue: null, agencyDue: localDate("2029-12-31"), ...change });
const closed = (on: string): Partial<DutyOfCheck> => ({
  state: "fulfilled",
  inputs: { validFrom: "2025-01", validTo: "2030-12", fulfilledOn: on },
});
const letter = (change: Partial<LetterOfCheck> = {}): LetterOfCheck => ({
  ...{ kind: "improvement-notice", number: "函1号" },
  ...{ letterDate: localDate("2026-09-20"), receivedOn: localDate("2026-09-24") },
  ...change,
});

const check = {
  result: "no-evident-effect",
  announcedOn: localDate("2026-08-01"),
  resultOn: localDate("2026-09-18"),
} as const;
const follow = (
  duties: readonly DutyOfCheck[],
  letters: readonly LetterOfCheck[] = [],
  on = check.resultOn,
) =>
  followUpsOf(
    { ...check, resultOn: on },
    { regime: "engineering", packs: ["ceeaa-2025"], duties, letters },
  ).map(({ kind, state, duties: into, citation, text }) => ({
    ...{ kind, state, clause: citation.clause, zh: text.zh },
    into: into.map(({ rule, year }) => `${rule} ${year}`),
  }));
const kinds = (...given: Parameters<typeof follow>) =>
  follow(...given).map(({ kind, state }) => `${kind} ${state}`);

test("with the mid-term review ahead, on-site verification is expected of it and nothing is carried on", () => {
  const [, onSite, ...more] = follow([duty(), renewal()]);
  expect(onSite).toMatchObject({ kind: "on-site", state: "open", into: ["midterm-review 2027"] });
  expect(onSite?.zh).toContain("2027 年度的中期审核原则上“需要进校核实”");
  expect(onSite?.clause).toBe("第二部分（1）");
  expect(more).toEqual([]);
});

test("with the review passed before, the result is carried into every step of the renewal", () => {
  const steps = [renewal(), renewal({ rule: "application", year: 2029 })];
  const [, carried, ...more] = follow([duty(closed("2026-06-20")), ...steps]);
  expect(carried).toMatchObject({ kind: "renewal", state: "open" });
  expect(carried?.into).toEqual(["renewal-lead 2029", "application 2029"]);
  expect(carried?.zh).toContain("2026-06-20");
  expect(more).toEqual([]);
});

test("a review that is closed after the result ends the expectation", () => {
  expect(kinds([duty(closed("2027-06-20")), renewal()])).toEqual(["notice open", "on-site done"]);
});

test("a conclusion that asks for no review has it in the renewal from the first, by the clause that says so", () => {
  const [, carried, ...more] = follow([renewal()]);
  expect(carried).toMatchObject({ kind: "renewal", state: "open", clause: "第四部分" });
  expect(more).toEqual([]);
  expect(kinds([renewal({ state: "fulfilled" })])).toEqual(["notice open", "renewal done"]);
});

test("a review whose day is past and that nobody has closed leaves both open to doubt", () => {
  const both = follow([duty({ targetDue: localDate("2025-12-31"), year: 2025 }), renewal()]);
  expect(both.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "notice open",
    "on-site unsure",
    "renewal unsure",
  ]);
});

test("the validity of the day of the result counts, and another kind of accreditation never", () => {
  const before = { inputs: { validFrom: "2019-01", validTo: "2024-12" } };
  const other = renewal({ regime: "construction" });
  const [, onSite] = follow([duty({ ...before, year: 2021 }), duty(), renewal(before), other]);
  expect(onSite?.into).toEqual(["midterm-review 2027"]);
  const [, carried] = follow([renewal(before), other], [], localDate("2026-09-18"));
  expect(carried?.into).toEqual(["renewal-lead 2029"]);
});

test("the notice is awaited until a letter of that kind comes that is no older than the check", () => {
  const none = [
    letter({ kind: "reminder" }),
    letter({ letterDate: localDate("2026-07-31"), receivedOn: localDate("2026-08-02") }),
  ];
  expect(kinds([duty()], none)[0]).toBe("notice open");
  const [notice] = follow(
    [duty()],
    [...none, letter({ number: "函2号", letterDate: localDate("2026-10-08") }), letter()],
  );
  expect(notice).toMatchObject({ kind: "notice", state: "done", into: [] });
  expect(notice?.zh).toContain("函1号（2026-09-24 收到）");
});

test("adequate material leads to nothing", () => {
  const around = { regime: "engineering", packs: ["jmsu-2023-69"], duties: [duty()], letters: [] } as const;
  expect(followUpsOf({ ...check, result: "material-accepted" }, around)).toEqual([]);
});
