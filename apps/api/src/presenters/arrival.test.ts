import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { InstitutionId, PersonId, UploadId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { arrival } from "./arrival.ts";

// Ids of nobody.
const me = "p1" as PersonId;
const actor: PersonActor = {
  kind: "person",
  institutionId: "i1" as InstitutionId,
  personId: me,
  name: { zh: "教学秘书", en: "Secretary" },
  grants: [],
};
const at = (time: string) => new Date(`2026-10-21T${time}+08:00`);
const upload = {
  kind: "file",
  state: "receiving",
  ...{ id: "u1" as UploadId, path: "大纲.docx", size: 10, received: 4 },
  ...{ progressPercent: 0, progressStep: null, problem: null, startedBy: me, startedAt: at("09:00:00") },
  ...{ startedByName: "教学秘书", startedByNameEn: "Secretary", updatedAt: at("09:10:00") },
} as const;
const now = (time: string) => ({ actor, now: at(time) });

test("an upload of which nothing has come for more than two minutes is interrupted", () => {
  expect(arrival(upload, now("09:12:00"))).toMatchObject({ percent: 40, isOwn: true, isInterrupted: false });
  expect(arrival(upload, now("09:12:01"))).toMatchObject({
    isInterrupted: true,
    lastAt: "2026-10-21T01:10:00.000Z",
  });
});

test("an archive that waits for the worker, or is being taken apart, is not", () => {
  for (const state of ["stored", "extracting"] as const)
    expect(arrival({ ...upload, state }, now("10:00:00"))).toMatchObject({ isInterrupted: false });
  const theirs = { ...upload, startedBy: "p2" as PersonId };
  expect(arrival(theirs, now("09:10:00"))).toMatchObject({ isOwn: false });
});
