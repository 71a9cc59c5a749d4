import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { filterProgrammes } from "./filter-programmes.ts";
import { programmeForTest, validityForTest } from "./programme-for-test.ts";
import { programmeSearch } from "./programme-search.ts";

const rows = [
  programmeForTest("机械设计制造及其自动化"),
  programmeForTest("车辆工程", {
    code: "080207",
    validity: validityForTest("2021-01", "2026-12"),
  }),
  programmeForTest("软件工程", {
    validity: null,
    college: { id: "u2" as UnitId, name: { zh: "信息", en: "IT" } },
  }),
];
const names = (search: Parameters<typeof filterProgrammes>[1]) =>
  filterProgrammes(rows, search, "2026-10-21").map(({ name }) => name);

test("a programme whose validity is ending is still in validity", () => {
  expect(names({ standing: "in-validity" })).toEqual(["机械设计制造及其自动化", "车辆工程"]);
  expect(names({ standing: "ending" })).toEqual(["车辆工程"]);
  expect(names({ standing: "applicant" })).toEqual(["软件工程"]);
});

test("finds by name, by code and by college", () => {
  expect(names({ q: "工程" })).toEqual(["车辆工程", "软件工程"]);
  expect(names({ q: "080207" })).toEqual(["车辆工程"]);
  expect(names({ college: "u2" })).toEqual(["软件工程"]);
});

test("an address from elsewhere loses only what is not understood", () => {
  expect(programmeSearch.parse({ standing: "nonsense", college: "u1" })).toEqual({ college: "u1" });
});
