import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { createInspector, type Inspector } from "@goodstanding/documents/inspect/inspector";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, fillIn, handIn } from "../filings/package-for-test.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { createArrivalReader } from "./read-arrivals.ts";
import { reviewFiling } from "./review-filing.ts";

const inspector = createInspector();
const deps = await depsForTest();
const { signal } = new AbortController();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
});

afterAll(async () => {
  await inspector.close();
  await deps.close();
});

/** Opens nothing that it does not count. */
function counting(): { readonly opened: string[]; readonly counted: Inspector } {
  const opened: string[] = [];
  const examine: Inspector["examine"] = (task) => {
    opened.push(task.path.split("/").at(-1) ?? "");
    return inspector.examine(task);
  };
  return { opened, counted: { ...inspector, examine } };
}

test("what has come into a draft is read once, and its review opens nothing any more", async () => {
  const { opened, counted } = counting();
  const readArrivals = createArrivalReader({ ...deps, inspector: counted });
  const { id } = await filingOf(deps, school);
  const files = completePackage(2026);
  await fillIn(deps, school.asSecretary, id, files);
  expect(await readArrivals(signal)).toBe(Object.keys(files).length);
  expect(await readArrivals(signal)).toBe(0);
  const { reviewId } = await handIn(deps, school.asSecretary, id, {});
  opened.length = 0;
  const job = { reviewId, institutionId: school.institution.id };
  expect(await reviewFiling({ ...deps, inspector: counted }, job, signal)).toBe("finished");
  expect(opened).toEqual([]);
});

test("schools take turns, and a review that waits goes before", async () => {
  const { opened, counted } = counting();
  const other = await schoolForTest(deps);
  const filling = async (of: TestSchool, name: string, count: number) => {
    const { id } = await filingOf(deps, of);
    const many = Array.from({ length: count }, (_, at) => [
      `03_其他持续改进工作原始材料/会议纪要/${name}${at}.docx`,
      makeDocx({ title: `${name}${at}`, paragraphs: ["一"] }),
    ]);
    await fillIn(deps, of.asSecretary, id, Object.fromEntries(many));
    return id;
  };
  await filling(school, "甲", 60);
  await filling(other, "乙", 2);
  await createArrivalReader({ ...deps, inspector: counted })(signal);
  const schools = opened.map((name) => name[0]);
  expect([schools.length, schools.lastIndexOf("乙") < 45]).toEqual([62, true]);

  const third = await schoolForTest(deps);
  const { id } = await filingOf(deps, third);
  await handIn(deps, third.asSecretary, id, completePackage(2026));
  await filling(school, "丙", 1);
  expect(await createArrivalReader({ ...deps, inspector: counted })(signal)).toBe(0);
});
