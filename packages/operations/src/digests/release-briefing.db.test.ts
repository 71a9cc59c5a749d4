import { listBriefings } from "@goodstanding/database/queries/briefing";
import { withScope } from "@goodstanding/database/scope";
import { localDate, yearMonth } from "@goodstanding/domain/kernel/dates";
import type { BriefingId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { sweepReminders } from "../reminders/sweep-reminders.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { readBriefing } from "./read-briefing.ts";
import { type BriefingToRelease, releaseBriefing } from "./release-briefing.ts";
import { writeBriefing } from "./write-briefing.ts";

const deps = { ...(await depsForTest()), clock: fixedClock("2026-11-02T10:00:00+08:00") };
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const november: BriefingToRelease["subject"] = { kind: "month", month: yearMonth("2026-11") };
const release = (change: Partial<BriefingToRelease> = {}, actor = school.asOffice, using = deps) =>
  releaseBriefing(using, actor, { subject: november, words: "请审定补报时间。", ...change });
const released = () => withScope(deps.database, school.scope, listBriefings);

test("the month's page is frozen once, with who released it, and comes as Word and PDF", async () => {
  const done = await release();
  if (!done.ok) throw new Error(done.error.code);
  const [row] = await released();
  expect(row).toMatchObject({ id: done.value, month: "2026-11", releasedBy: school.administrator.id });
  expect(row?.facts.title).toBe("专业认证状态保持工作简报（2026年11月）");
  const [overdue] = (row?.facts.overdue ?? []).filter(({ matter }) => matter.includes("持续改进报备"));
  expect(overdue).toMatchObject({ subject: school.programme.programme.name, due: "2026-10-31", daysOver: 2 });
  expect(overdue?.consequence).toContain("第二部分");
  expect(await release()).toMatchObject({ ok: false, error: { code: "briefing.released-before" } });
  const heads = { docx: "PK", pdf: "%PDF" };
  for (const format of ["docx", "pdf"] as const) {
    const written = await writeBriefing(deps, school.asOffice, { id: done.value, format });
    if (!written.ok) throw new Error(written.error.code);
    expect(written.value.bytes.subarray(0, heads[format].length).toString("latin1")).toBe(heads[format]);
    expect(written.value.name).toBe(`专业认证状态保持工作简报（2026年11月）_2026-11-02.${format}`);
  }
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    ...["briefing.released", "briefing.downloaded", "briefing.downloaded"],
  ]);
});

test("not before the month's first working day, nor for another month", async () => {
  const sunday = { ...deps, clock: fixedClock("2026-11-01T10:00:00+08:00") };
  const refused = { ok: false, error: { code: "briefing.not-yet" } };
  expect(await release({}, school.asOffice, sunday)).toMatchObject(refused);
  expect(await release({ subject: { kind: "month", month: yearMonth("2026-10") } })).toMatchObject(refused);
});

test("about one programme, as often as it is wanted, and of that programme alone", async () => {
  const { id, name } = school.programme.programme;
  for (const words of ["", "第二次"])
    expect(await release({ subject: { kind: "programme", id }, words })).toMatchObject({ ok: true });
  const [last] = await released();
  expect([last?.programmeId, last?.words, last?.facts.title]).toEqual([
    id,
    "第二次",
    `${name}专业认证状态保持情况简报`,
  ]);
  expect(last?.facts.standing.map(({ name: of }) => of)).toContain("2026年度持续改进报备");
  const nobodys = deps.newId<ProgrammeId>();
  expect(await release({ subject: { kind: "programme", id: nobodys } })).toMatchObject({
    error: { code: "programme.not-found" },
  });
});

test("the office alone, and nothing longer than a page", async () => {
  expect(await release({}, school.asDean)).toMatchObject({ error: { code: "access.denied" } });
  expect(await release({ words: "长".repeat(201) })).toMatchObject({
    error: { code: "briefing.words-too-long" },
  });
  const id = deps.newId<BriefingId>();
  for (const [actor, code] of [
    [school.asDean, "access.denied"],
    [school.asOffice, "briefing.not-found"],
  ] as const)
    expect(await writeBriefing(deps, actor, { id, format: "pdf" })).toMatchObject({ error: { code } });
  expect(await released()).toEqual([]);
});

test("what was done is counted from the first day of the month before", async () => {
  const facts = await withScope(deps.database, school.scope, (tx) =>
    readBriefing(tx, school.institution.id, november, localDate("2026-11-02")),
  );
  expect([facts?.from, facts?.done.map(({ value }) => value)]).toEqual(["2026-10-01", ["0封", "0封", "0次"]]);
});

test("mail of a rehearsal is not counted as sent", async () => {
  const sent = async () => {
    const facts = await withScope(deps.database, school.scope, (tx) =>
      readBriefing(tx, school.institution.id, november, localDate("2026-11-02")),
    );
    return facts?.done[0]?.value;
  };
  await sweepReminders(
    { ...deps, mail: { from: "office@school.example", publicUrl: "https://school.example" } },
    { today: localDate("2026-10-22") },
  );
  await deps.sql("update delivery set state = 'sent', sent_to = 'rehearsal@school.example'");
  expect(await sent()).toBe("0封");
  await deps.sql("update delivery set sent_to = null");
  expect(await sent()).toBe("2封");
});
