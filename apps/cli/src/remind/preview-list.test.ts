import type { ListedProgramme } from "@goodstanding/domain/accreditation/programme-list";
import { localDate, yearMonth } from "@goodstanding/domain/kernel/dates";
import { beforeAll, expect, test } from "vitest";
import { annexFile } from "../demo/annex-file.ts";
import { policiesOption } from "../options.ts";
import { readProgrammes } from "../read-programmes.ts";
import { previewList } from "./preview-list.ts";

let programmes: readonly ListedProgramme[];
beforeAll(async () => {
  programmes = await readProgrammes(annexFile);
});

const on = (today: string, list = programmes, isDemonstration = true) =>
  previewList({
    policies: policiesOption("imut-2024-23"),
    programmes: list,
    today: localDate(today),
    linkBase: "https://gs.example",
    isDemonstration,
  });
const stepsOn = (today: string, list = programmes) => [
  ...new Set(
    on(today, list).flatMap(({ planned }) =>
      planned.items.map(({ candidate, step }) => `${candidate.period} ${step}`),
    ),
  ),
];

test("a rung speaks on its day and on no other", () => {
  expect(on("2026-10-21")).toHaveLength(6);
  expect(stepsOn("2026-10-21")).toEqual(["2026 school-before-7"]);
  expect(on("2026-10-22")).toEqual([]);
});

test("what is overdue is spoken of every week, over the turn of the year", () => {
  expect(stepsOn("2027-01-07")).toEqual([]);
  expect(stepsOn("2027-01-08")).toEqual(["2026 school-weekly-9"]);
  expect(on("2027-01-08").every(({ planned }) => planned.kind === "overdue")).toBe(true);
});

test("a programme's first season begins with its first rung", () => {
  const first: ListedProgramme = {
    no: 1,
    name: "软件工程",
    code: "080902",
    group: "passed",
    publications: [],
    college: "信息工程学院",
    accreditations: [
      {
        conclusion: "passed",
        validFrom: yearMonth("2026-01"),
        validTo: yearMonth("2031-12"),
        noticeDate: localDate("2026-06-01"),
      },
    ],
  };
  expect(stepsOn("2026-09-11", [first])).toEqual([]);
  expect(stepsOn("2026-09-14", [first])).toEqual(["2026 school-before-30"]);
});

test("the button leads to the filings of the address that is given", () => {
  expect(new Set(on("2026-10-21").map(({ view }) => view.button.url))).toEqual(
    new Set(["https://gs.example/filings"]),
  );
});

test("the demonstration's secretaries are told; of another list nobody is known", () => {
  const recipients = Object.fromEntries(on("2026-10-21").map(({ unit, recipients }) => [unit, recipients]));
  expect(recipients["机械工程学院"]).toEqual(["mechanical-secretary@imut.example"]);
  expect(on("2026-10-21", programmes, false).flatMap((mail) => mail.recipients)).toEqual([]);
});
