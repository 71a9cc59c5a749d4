import { listSlotLocks } from "@goodstanding/database/queries/slot-lock";
import type { FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { declare } from "../filings/declare.ts";
import { holdSlot, releaseSlot } from "../filings/hold-slot.ts";
import { placeFiles } from "../filings/place-files.ts";
import { addLink } from "../links/add-link.ts";
import { addPackageLink } from "../links/add-package-link.ts";
import { removeLink } from "../links/remove-link.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { declareInPackage, withdrawFromPackage } from "./declare-in-package.ts";
import { holdPackageSlot, releasePackageSlot } from "./hold-package-slot.ts";
import { placePackageFiles } from "./place-package-files.ts";
import { type SharedCourse, sharedCourseForTest } from "./shared-course-for-test.ts";
import { removePackageFiles, unplacePackageFiles } from "./take-package-files.ts";

const deps = await depsForTest();
let school: TestSchool;
let shared: SharedCourse;
let filingId: FilingId;
let slotKey: string;

beforeEach(async () => {
  school = await schoolForTest(deps);
  shared = await sharedCourseForTest(deps, school);
  filingId = (await filingOf(deps, school)).id;
  slotKey = `courses/${shared.courseId}/samples`;
});

afterAll(() => deps.close());

const ok = { ok: true };
const heldBy = (by: string) => ({
  error: {
    code: "filing.slot-held",
    params: { "by.zh": by, "slot.zh": expect.stringMatching(/^大学物理 .+样本$/) },
  },
});
const sample = { slot: "samples", band: "excellent" };
const link = { url: "https://pan.school.example/s/1", password: "a1b2", remark: null, expiresOn: null };
const locks = () =>
  deps.everywhere(async (tx) => [
    await listSlotLocks(tx, { filingId, packageId: null }),
    await listSlotLocks(tx, { filingId: null, packageId: shared.packageId }),
  ]);

async function uploaded(path: string): Promise<FilingFileId> {
  const { packageId, asTeacher } = shared;
  const announced = { target: { filingId: null, packageId }, path, kind: "file" } as const;
  expect(await uploadContent(deps, asTeacher, announced, Buffer.from(path))).toMatchObject(ok);
  const { id } = await deps.everywhere(({ trx }) =>
    trx.selectFrom("filingFile").select("id").where("packageId", "=", packageId).executeTakeFirstOrThrow(),
  );
  return id;
}

test("who holds a slot on the package's own page is seen in the filing, where nothing of it changes meanwhile", async () => {
  const { packageId, asTeacher, asBoth, courseId } = shared;
  const fileId = await uploaded("优.pdf");
  expect(await holdPackageSlot(deps, asTeacher, { packageId, slotKey })).toMatchObject(ok);
  const seen = [{ slotKey, personName: "大学物理课程组" }];
  expect(await locks()).toMatchObject([seen, seen]);

  const placement = { part: "courses", course: courseId, ...sample };
  const held = heldBy("大学物理课程组");
  const kind = "no-student-in-band";
  expect(await placeFiles(deps, asBoth, { filingId, files: [{ fileId, placement }] })).toMatchObject(held);
  expect(await declare(deps, asBoth, { filingId, placement, kind, remark: null })).toMatchObject(held);
  expect(await addLink(deps, asBoth, { filingId, placement, ...link })).toMatchObject(held);
  expect(await holdSlot(deps, asBoth, { filingId, slotKey })).toMatchObject(held);

  await releasePackageSlot(deps, asTeacher, { packageId, slotKey });
  expect(await locks()).toEqual([[], []]);
  expect(await placeFiles(deps, asBoth, { filingId, files: [{ fileId, placement }] })).toMatchObject(ok);
});

test("who holds it in the filing is seen on the package's own page, for every act there", async () => {
  const { packageId, asTeacher, asBoth } = shared;
  const fileId = await uploaded("优.pdf");
  const files = [{ fileId, ...sample }];
  const signed = await declareInPackage(deps, asTeacher, {
    packageId,
    slot: "samples",
    band: "fail",
    remark: null,
  });
  const declarationId = signed.ok ? signed.value.declarationId : deps.newId<never>();
  const added = await addPackageLink(deps, asTeacher, { packageId, ...sample, ...link });
  const linkId = added.ok ? added.value.id : deps.newId<never>();
  expect(await placePackageFiles(deps, asTeacher, { packageId, files })).toMatchObject(ok);

  expect(await holdSlot(deps, asBoth, { filingId, slotKey })).toMatchObject(ok);
  const acts = [
    () => holdPackageSlot(deps, asTeacher, { packageId, slotKey }),
    () => placePackageFiles(deps, asTeacher, { packageId, files: [{ fileId, slot: "grades", band: null }] }),
    () => unplacePackageFiles(deps, asTeacher, { packageId, fileIds: [fileId] }),
    () => removePackageFiles(deps, asTeacher, { packageId, fileIds: [fileId] }),
    () => declareInPackage(deps, asTeacher, { packageId, slot: "samples", band: "good", remark: null }),
    () => withdrawFromPackage(deps, asTeacher, { packageId, declarationId }),
    () => addPackageLink(deps, asTeacher, { packageId, ...sample, ...link }),
    () => removeLink(deps, asTeacher, { id: linkId }),
  ];
  for (const act of acts) expect(await act()).toMatchObject(heldBy(school.secretary.name));
  await releaseSlot(deps, asBoth, { filingId, slotKey });
  for (const act of acts.slice(-2)) expect(await act()).toMatchObject(ok);
});

test("of both sides that take it at once one holds it; who may not edit the package cannot hold up its unit", async () => {
  const { packageId, asTeacher, asBoth } = shared;
  await deps.openConnections();
  // Again and again, since who comes first decides which of them would wait for the other.
  for (let round = 0; round < 20; round++) {
    const outcomes = await Promise.all([
      holdPackageSlot(deps, asTeacher, { packageId, slotKey }),
      holdSlot(deps, asBoth, { filingId, slotKey }),
    ]);
    expect(outcomes.filter(({ ok: isHeld }) => isHeld)).toHaveLength(1);
    await releasePackageSlot(deps, asTeacher, { packageId, slotKey });
    await releaseSlot(deps, asBoth, { filingId, slotKey });
  }
  expect(await holdSlot(deps, school.asSecretary, { filingId, slotKey })).toMatchObject({
    error: { code: "access.denied" },
  });
  expect(await holdPackageSlot(deps, school.asSecretary, { packageId, slotKey })).toMatchObject({
    error: { code: "access.denied" },
  });
  expect(await holdPackageSlot(deps, asTeacher, { packageId, slotKey: "documents//syllabus" })).toMatchObject(
    {
      error: { code: "filing.slot-unknown" },
    },
  );
});
