import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { appendAuditEvent, listAuditEvents } from "./audit-event.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const school = schoolForTest("示例大学");
const scope = scopeOfSchool(school);
const event = {
  institutionId: school.institution.id,
  actor: "机械工程学院教学秘书",
  actorPersonId: school.person.id,
  objectKind: "filing",
  objectId: school.filing.id,
} as const;

beforeAll(() => insertSchool(db, school));

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("an object's events come back as written, the oldest first", async () => {
  const returned = {
    ...event,
    id: "01900000-0000-7000-8000-000000000002",
    at: new Date("2026-10-22T01:00:00Z"),
    kind: "filing.returned",
    detail: { reason: "缺少修订说明", snapshot_hash: "a", files: [1, 2] },
  } as const;
  const submitted = {
    ...event,
    id: "01900000-0000-7000-8000-000000000001",
    at: new Date("2026-10-21T01:00:00Z"),
    kind: "filing.submitted",
    detail: {},
  } as const;
  await withScope(db, scope, async (tx) => {
    await appendAuditEvent(tx, returned);
    await appendAuditEvent(tx, submitted);
  });
  const events = await withScope(db, scope, (tx) => listAuditEvents(tx, "filing", school.filing.id));
  expect(events).toEqual([submitted, returned]);
});

test("an event falls with its transaction", async () => {
  const write = withScope(db, scope, async (tx) => {
    await appendAuditEvent(tx, {
      ...event,
      id: "01900000-0000-7000-8000-000000000003",
      at: new Date(),
      kind: "filing.accepted",
      objectId: "undone",
      detail: {},
    });
    throw new Error("undo");
  });
  await expect(write).rejects.toThrow("undo");
  expect(await withScope(db, scope, (tx) => listAuditEvents(tx, "filing", "undone"))).toEqual([]);
});
