import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listFilesOf, listFilesOfPackage } from "@goodstanding/database/queries/filing-file";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { FilingId, UploadId } from "@goodstanding/domain/kernel/ids";
import { hashText } from "@goodstanding/storage/hash-text";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { holdPackageSlot } from "../courses/hold-package-slot.ts";
import { placePackageFiles } from "../courses/place-package-files.ts";
import { sharedCourseForTest } from "../courses/shared-course-for-test.ts";
import { depsForTest } from "../deps-for-test.ts";
import { holdSlot, releaseSlot } from "../filings/hold-slot.ts";
import { placeFiles } from "../filings/place-files.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { beginUpload } from "./begin-upload.ts";
import { finishUpload } from "./finish-upload.ts";
import { uploadContent } from "./upload-content.ts";

const deps = await depsForTest();
let school: TestSchool;
let asColleague: PersonActor;
let filingId: FilingId;
const path = "培养方案/2026版.txt";
const slotKey = "documents//programme-plan";

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
  asColleague = acting(school.administrator, "teaching-secretary", school.college);
  await upload("first");
  const placement = { part: "documents", course: null, slot: "programme-plan", band: null };
  const fileId = (await file())?.id ?? deps.newId<never>();
  const files = [{ fileId, placement }];
  await placeFiles(deps, school.asSecretary, { filingId, files });
  await deps.newEvents();
});

afterAll(() => deps.close());

const ok = { ok: true };
const held = { ok: false, error: { code: "filing.slot-held", params: { "slot.zh": "培养方案" } } };
const target = () => ({ filingId, packageId: null });
const later = { ...deps, clock: fixedClock("2026-10-21T11:00:00+08:00") };
const upload = (content: string, actor = school.asSecretary, by = deps) =>
  uploadContent(by, actor, { target: target(), path, kind: "file" }, Buffer.from(content));
const file = async () => (await deps.everywhere((tx) => listFilesOf(tx, [filingId])))[0];

async function sent(content: string, actor: PersonActor): Promise<UploadId> {
  const announced = { target: target(), path, kind: "file", size: content.length } as const;
  const begun = await beginUpload(deps, actor, announced);
  if (!begun.ok) throw new Error(begun.error.code);
  await writeFile(join(deps.uploadsDir, begun.value), content);
  return begun.value;
}

test("a file in a slot that a colleague holds keeps its bytes, whenever the upload of its path arrives", async () => {
  const underWay = await sent("second", asColleague);
  expect(await holdSlot(deps, school.asSecretary, { filingId, slotKey })).toMatchObject(ok);
  expect(await finishUpload(deps, asColleague, underWay)).toMatchObject(held);
  expect(await upload("third", asColleague)).toMatchObject(held);
  expect(await file()).toMatchObject({ sha256: hashText("first"), slot: "programme-plan" });
  expect(await upload("by the holder")).toMatchObject(ok);
  await releaseSlot(deps, school.asSecretary, { filingId, slotKey });
  expect(await upload("fourth", asColleague)).toMatchObject(ok);
});

test("so it is in a package, whichever page it is held from", async () => {
  const { packageId, asTeacher, courseId } = await sharedCourseForTest(deps, school);
  const asTeammate = { ...asTeacher, personId: school.secretary.id };
  const announced = { target: { filingId: null, packageId }, path: "成绩.txt", kind: "file" } as const;
  const send = (content: string, actor: PersonActor) =>
    uploadContent(deps, actor, announced, Buffer.from(content));
  expect(await send("first", asTeacher)).toMatchObject(ok);
  const [row] = await deps.everywhere((tx) => listFilesOfPackage(tx, packageId));
  const files = [{ fileId: row?.id ?? deps.newId<never>(), slot: "grades", band: null }];
  expect(await placePackageFiles(deps, asTeacher, { packageId, files })).toMatchObject(ok);
  const key = `courses/${courseId}/grades`;
  expect(await holdPackageSlot(deps, asTeacher, { packageId, slotKey: key })).toMatchObject(ok);
  expect(await send("second", asTeammate)).toMatchObject({ error: { code: "filing.slot-held" } });
  expect(await send("third", asTeacher)).toMatchObject(ok);
});

test("a confirmed file that is replaced keeps its place, and the event says what was replaced by what", async () => {
  expect(await upload("second", asColleague, later)).toMatchObject(ok);
  expect(await file()).toMatchObject({
    ...{ slot: "programme-plan", confirmedBy: school.secretary.id, confirmedAt: deps.clock.now() },
    ...{ uploadedBy: school.administrator.id, uploadedAt: later.clock.now() },
  });
  const [before, after] = [hashText("first"), hashText("second")];
  expect(await deps.newEvents()).toMatchObject([
    {
      kind: "filing.file-uploaded",
      actorPersonId: school.administrator.id,
      detail: { path, replaced: [{ path, slot: "programme-plan", before, after }] },
    },
  ]);
});

test("the same bytes again replace nothing", async () => {
  const before = await file();
  expect(await upload("first", asColleague, later)).toMatchObject(ok);
  expect(await file()).toEqual(before);
  expect((await deps.newEvents())[0]?.detail).not.toHaveProperty("replaced");
});
