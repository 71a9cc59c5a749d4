import { findFiling } from "@goodstanding/database/queries/filing";
import { listPackagesOf } from "@goodstanding/database/queries/filing-package";
import { afterAll, expect, test } from "vitest";
import { sharedCourseForTest } from "../courses/shared-course-for-test.ts";
import { depsForTest } from "../deps-for-test.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { filingOf, schoolForTest } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { confirmProposals } from "./confirm-proposals.ts";
import { openProposals } from "./open-proposals.ts";
import { readContents } from "./read-contents.ts";

const deps = await depsForTest();
afterAll(() => deps.close());

test("what came to a shared package is proposed within it, and confirmed by its own unit alone", async () => {
  const school = await schoolForTest(deps);
  const { id: filingId } = await filingOf(deps, school);
  const { asTeacher, asBoth, packageId, courseId } = await sharedCourseForTest(deps, school);
  const path = "课程教学大纲.pdf";
  const filing = { filingId, packageId: null };
  const shared = { filingId: null, packageId };
  const send = (actor: typeof asBoth, target: typeof filing | typeof shared) =>
    uploadContent(deps, actor, { target, path, kind: "file" }, Buffer.from(path));
  expect(await send(school.asSecretary, filing)).toMatchObject({ ok: true });
  expect(await send(asTeacher, shared)).toMatchObject({ ok: true });

  const proposed = await deps.everywhere(async (tx) => {
    const row = await findFiling(tx, filingId);
    const adopted = row && (await adoptedPolicies(tx));
    if (!adopted) throw new Error("No filing, or no policy");
    const packages = await listPackagesOf(tx, [filingId]);
    const propose = await openProposals(tx, row, policyOfFiling(adopted, row), packages);
    return [propose({ path, packageId: null }), propose({ path, packageId })];
  });
  expect(proposed).toMatchObject([
    { placement: { part: "documents", slot: "syllabus", course: null } },
    { placement: { part: "courses", slot: "syllabus", course: courseId } },
  ]);

  const placed = () =>
    deps.everywhere(async (tx) =>
      (await readContents(tx, filingId)).files.map(({ row, placement }) => [
        row.packageId,
        placement?.part ?? null,
      ]),
    );
  expect(await confirmProposals(deps, school.asSecretary, { filingId })).toMatchObject({
    value: { placed: 1 },
  });
  expect(await placed()).toEqual(
    expect.arrayContaining([
      [null, "documents"],
      [packageId, null],
    ]),
  );
  expect(await confirmProposals(deps, asBoth, { filingId })).toMatchObject({ value: { placed: 1 } });
  expect(await placed()).toEqual(expect.arrayContaining([[packageId, "courses"]]));
});
