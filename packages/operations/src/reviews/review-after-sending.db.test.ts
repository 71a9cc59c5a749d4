import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, fillIn, heading } from "../filings/package-for-test.ts";
import { submitFiling } from "../filings/submit-filing.ts";
import { filingOf, schoolForTest } from "../school-for-test.ts";
import { reviewFiling } from "./review-filing.ts";
import { outcomeOf, said } from "./review-for-test.ts";

const inspector = createInspector();
const deps = { ...(await depsForTest()), inspector };

afterAll(async () => {
  await inspector.close();
  await deps.close();
});

test("what the college sends after the school's date is found late, though it was reviewed in time", {
  timeout: 60_000,
}, async () => {
  const school = await schoolForTest(deps);
  const { id: filingId } = await filingOf(deps, school);
  const on = (day: string) => ({ ...deps, clock: fixedClock(`${day}T09:00:00+08:00`) });
  const review = (reviewId: ReviewId) =>
    reviewFiling(deps, { reviewId, institutionId: school.institution.id }, new AbortController().signal);
  await fillIn(on("2026-10-24"), school.asSecretary, filingId, completePackage(2026));
  const submitted = await submitFiling(on("2026-10-25"), school.asSecretary, { filingId, to: "college" });
  if (!submitted.ok) throw new Error(submitted.error.code);
  await review(submitted.value.reviewId);
  expect(said(await outcomeOf(deps, submitted.value))).toEqual([]);

  const head = heading(school.asSecretary);
  const sent = await submitFiling(on("2026-11-05"), head, { filingId, to: "school" });
  if (!sent.ok) throw new Error(sent.error.code);
  const { row } = await outcomeOf(deps, sent.value);
  expect(row).toMatchObject({ number: 2, state: "queued" });
  expect(await review(row.id)).toBe("finished");
  const again = await outcomeOf(deps, sent.value);
  expect(again.row.timeliness).toMatchObject({ school: { status: "late", days: 5 } });
  expect(said(again)).toEqual(["warn late-school"]);
});
