import { listReadingAccess } from "@goodstanding/database/queries/reading-access";
import { listReadingRequests } from "@goodstanding/database/queries/reading-request";
import { findReadingRoom, type ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { listBlocked, takeTry } from "@goodstanding/database/queries/reading-throttle";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { hashText } from "@goodstanding/storage/hash-text";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sharedCourseForTest } from "../courses/shared-course-for-test.ts";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { addLink } from "../links/add-link.ts";
import { addPackageLink } from "../links/add-package-link.ts";
import { changeLink } from "../links/change-link.ts";
import { submissionForTest as wholeSubmission } from "../packages/submission-for-test.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { answerRequest } from "./answer-request.ts";
import { askForMore } from "./ask-for-more.ts";
import { createRoom, type RoomSecrets } from "./create-room.ts";
import { enterRoom, leaveRoom } from "./enter-room.ts";
import { findAnswerFile } from "./find-answer-file.ts";
import { openRoom } from "./open-room.ts";
import { readRoomLinkPassword } from "./read-room-link-password.ts";
import { revokeRoom } from "./revoke-room.ts";
import { submissionForTest } from "./submission-for-test.ts";
import { roomRule, roomSubject } from "./throttle.ts";
import { unlockRoom } from "./unlock-room.ts";

const deps = await depsForTest();
let school: TestSchool;
let submissionId: SubmissionId;
let reader = { address: "192.0.2.1", userAgent: "Browser/1" };
let addresses = 0;

afterAll(() => deps.close());

beforeEach(async () => {
  addresses += 1;
  reader = { ...reader, address: `192.0.2.${addresses}` };
  school = await schoolForTest(deps);
  submissionId = await submissionForTest(deps, school, { "01_文件/说明.txt": "你好" });
  await deps.newEvents();
});

async function created(more = {}): Promise<RoomSecrets> {
  const plan = { submissionId, label: "认证专家甲组", isFiled: true, expiresOn: null, ...more };
  const room = await createRoom(deps, school.asSecretary, plan);
  if (!room.ok) throw new Error(JSON.stringify(room.error));
  return room.value;
}

const open = ({ token, password }: Pick<RoomSecrets, "token" | "password">, by = deps, who = reader) =>
  openRoom(by, { token, password }, who);
const log = (secrets: RoomSecrets) =>
  withScope(deps.database, school.scope, (tx) => listReadingAccess(tx, secrets.id, { limit: 100 }));
const view = async (secrets: RoomSecrets): Promise<ReadingRoomView> => {
  const room = await withScope(deps.database, school.scope, (tx) => findReadingRoom(tx, secrets.id));
  if (!room) throw new Error("no room");
  return room;
};
const refused = { ok: false, error: { code: "reading.refused", params: {} } };

test("link and password open the room they were made for; neither is stored", async () => {
  const secrets = await created();
  expect(secrets.token).toMatch(/^[\w-]{43}$/);
  const opened = await open(secrets);
  expect(opened).toMatchObject({
    ok: true,
    value: { room: { id: secrets.id, submissionId, label: "认证专家甲组" } },
  });
  const session = opened.ok ? opened.value.session : "";
  expect(await enterRoom(deps, session)).toMatchObject({ id: secrets.id });
  const stored = JSON.stringify(
    await deps.everywhere(async ({ trx }) => [
      await trx.selectFrom("readingRoom").selectAll().execute(),
      await trx.selectFrom("readingSession").selectAll().execute(),
      await trx.selectFrom("auditEvent").selectAll().execute(),
    ]),
  );
  for (const secret of [secrets.token, secrets.password, session]) expect(stored).not.toContain(secret);
  expect(await log(secrets)).toMatchObject([{ action: "opened", ...reader }]);
  await leaveRoom(deps, session);
  expect(await enterRoom(deps, session)).toBeNull();
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["room.created"]);
});

test("unknown, expired, revoked and wrong answer alike", async () => {
  const wrong = await created();
  const over = await created({ isFiled: false, expiresOn: localDate("2026-10-21") });
  const revoked = await created();
  await revokeRoom(deps, school.asSecretary, { id: revoked.id, reason: "重发", isConfirmed: true });
  const tomorrow = { ...deps, clock: fixedClock("2026-10-22T00:00:00+08:00") };
  expect(await open(over)).toMatchObject({ ok: true });
  expect(await open({ token: "x".repeat(43), password: wrong.password })).toEqual(refused);
  expect(await open({ ...wrong, password: over.password })).toEqual(refused);
  expect(await open(over, tomorrow)).toEqual(refused);
  expect(await open(revoked)).toEqual(refused);
  expect((await log(over)).map(({ action }) => action).toSorted()).toEqual(["opened", "refused"]);
  expect(await log(revoked)).toMatchObject([{ action: "refused" }]);
});

test("a session ends after twelve hours, with its room's last day, and when the room is revoked", async () => {
  const secrets = await created({ isFiled: false, expiresOn: localDate("2026-10-21") });
  const enter = async (): Promise<string> => {
    const opened = await open(secrets);
    return opened.ok ? opened.value.session : "";
  };
  const first = await enter();
  await deps.sql("update reading_session set expires_at = now() where room_id = $1", [secrets.id]);
  expect(await enterRoom(deps, first)).toBeNull();
  const second = await enter();
  expect(await enterRoom({ ...deps, clock: fixedClock("2026-10-22T00:00:00+08:00") }, second)).toBeNull();
  expect(await enterRoom(deps, second)).not.toBeNull();
  await revokeRoom(deps, school.asSecretary, { id: secrets.id, reason: "现场考查结束", isConfirmed: false });
  expect(await enterRoom(deps, second)).toBeNull();
});

describe("who may", () => {
  test("create: the college and the office, for what they see and with a right date", async () => {
    const plan = { submissionId, label: "专家", isFiled: true, expiresOn: null };
    const by = (actor: TestSchool["asOffice"], more = {}) => createRoom(deps, actor, { ...plan, ...more });
    expect(await by(school.asOffice)).toMatchObject({ ok: true });
    const team = acting(school.secretary, "course-team", school.college);
    expect(await by(team)).toMatchObject({ error: { code: "access.denied" } });
    const stranger = await schoolForTest(deps);
    expect(await by(stranger.asOffice)).toMatchObject({ error: { code: "submission.not-found" } });
    for (const more of [
      { label: " " },
      { label: "x".repeat(61) },
      { isFiled: false },
      { expiresOn: localDate("2027-01-01") },
      { isFiled: false, expiresOn: localDate("2026-10-20") },
    ])
      expect(await by(school.asOffice, more)).toMatchObject({ error: { code: "room.invalid" } });
  });

  test("revoke: with a reason, once, and one that was filed after a warning", async () => {
    const { id } = await created();
    const by = (more = {}) =>
      revokeRoom(deps, school.asSecretary, { id, reason: "密码外泄", isConfirmed: true, ...more });
    expect(await by({ reason: " " })).toMatchObject({ error: { code: "withdrawal.reason-required" } });
    expect(await by({ isConfirmed: false })).toMatchObject({ error: { code: "room.filed-warning" } });
    const stranger = await schoolForTest(deps);
    expect(await revokeRoom(deps, stranger.asOffice, { id, reason: "x", isConfirmed: true })).toMatchObject({
      error: { code: "room.not-found" },
    });
    await deps.newEvents();
    expect(await by()).toEqual({ ok: true, value: null });
    expect(await by()).toMatchObject({ error: { code: "room.revoked" } });
    expect(await deps.newEvents()).toMatchObject([
      { kind: "room.revoked", detail: { reason: "密码外泄", wasFiled: true } },
    ]);
  });
});

describe("guessing", () => {
  const guess = (secrets: Pick<RoomSecrets, "token">, who = reader) =>
    open({ ...secrets, password: "nope" }, deps, who);
  const passTime = (subject: string) =>
    deps.sql("update auth.reading_throttle set blocked_until = now() where subject = $1", [subject]);
  const secondsLeft = (subject: string) =>
    deps.everywhere(async (tx) => (await listBlocked(tx, [subject]))[0]?.seconds ?? 0);

  test("costs nothing five times, then twice as long each time, and after twenty the room is closed until the office lifts it", async () => {
    const secrets = await created();
    const subject = roomSubject(hashText(secrets.token));
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      const who = { ...reader, address: `198.51.100.${attempt}` };
      expect(await guess(secrets, who)).toEqual(refused);
      waits.push(await secondsLeft(subject));
      if (attempt < 20) await passTime(subject);
    }
    expect(waits).toEqual([
      0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900, 900, 900, 86400,
    ]);
    // The right password does not open a closed room either.
    expect(await open(secrets)).toMatchObject({ error: { code: "reading.wait" } });
    expect(await unlockRoom(deps, school.asSecretary, secrets)).toMatchObject({
      error: { code: "access.denied" },
    });
    expect(await unlockRoom(deps, school.asOffice, secrets)).toEqual({ ok: true, value: null });
    expect(await open(secrets)).toMatchObject({ ok: true });
    expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["room.created", "room.unlocked"]);
  });

  test("a link that names nothing is slowed down alike", async () => {
    const nowhere = { token: deps.newToken() };
    for (let attempt = 1; attempt <= 6; attempt += 1) expect(await guess(nowhere)).toEqual(refused);
    expect(await guess(nowhere)).toMatchObject({ error: { code: "reading.wait", params: { seconds: 5 } } });
  });

  test("a hundred at once get no more through than one after the other", async () => {
    const secrets = await created();
    await deps.openConnections();
    const answers = await Promise.all(Array.from({ length: 100 }, () => guess(secrets)));
    const tried = answers.filter((answer) => !answer.ok && answer.error.code === "reading.refused");
    expect(tried).toHaveLength(6);
    expect(await log(secrets)).toHaveLength(6);
  }, 20_000);

  test("from one network on many links is slowed down, a /64 of IPv6 as one", async () => {
    const attempts = Array.from({ length: 32 }, (_, at) => at);
    const outcomes: string[] = [];
    for (const at of attempts) {
      const answer = await guess(
        { token: deps.newToken() },
        { ...reader, address: `2001:db8:0:${addresses}::${at + 1}` },
      );
      outcomes.push(answer.ok ? "open" : answer.error.code);
    }
    expect(outcomes.filter((code) => code === "reading.refused")).toHaveLength(31);
    expect(outcomes.at(-1)).toBe("reading.wait");
  }, 20_000);

  test("the right password clears what was counted against the room, and a day without a try forgets it", async () => {
    const secrets = await created();
    const subject = roomSubject(hashText(secrets.token));
    for (let attempt = 1; attempt <= 5; attempt += 1) await guess(secrets);
    expect(await open(secrets)).toMatchObject({ ok: true });
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(await guess(secrets)).toEqual(refused);
    await deps.sql(
      "update auth.reading_throttle set last_failed_at = now() - interval '25 hours' where subject = $1",
      [subject],
    );
    await deps.everywhere((tx) => takeTry(tx, subject, roomRule));
    expect(await secondsLeft(subject)).toBe(0);
  });
});

test("a reader asks for more, the college answers once, and both are kept", async () => {
  const filing = await filingOf(deps, school);
  const whole = await wholeSubmission(deps, school.asSecretary, filing.id, { number: 2 });
  const secrets = await created({ submissionId: whole.submissionId });
  const path = "01_制度文件/01_培养方案/培养方案（2024版）.pdf";
  const room = await view(secrets);
  const wish = { wish: " 请补充评分标准 ", slotKey: "documents//syllabus", path: null };
  const asked = await askForMore(deps, room, wish, reader);
  const id = asked.ok ? asked.value.id : "";
  const ask = (more: object) => askForMore(deps, room, { ...wish, ...more }, reader);
  expect(await ask({ wish: " " })).toMatchObject({ error: { code: "room.invalid" } });
  expect(await ask({ slotKey: "nowhere//x" })).toMatchObject({ error: { code: "reading.no-such-place" } });
  expect(await ask({ path: "nowhere.txt" })).toMatchObject({ error: { code: "reading.file-not-found" } });
  const answer = (text: string, actor = school.asSecretary) =>
    answerRequest(deps, actor, { id, answer: text, file: null });
  expect(await answer(" ")).toMatchObject({ error: { code: "room.invalid" } });
  const stranger = await schoolForTest(deps);
  expect(await answer("x", stranger.asOffice)).toMatchObject({
    error: { code: "reading.request-not-found" },
  });
  await deps.newEvents();
  expect(await answer("已在课程大纲第 12 页")).toEqual({ ok: true, value: null });
  expect(await answer("再答")).toMatchObject({ error: { code: "reading.request-answered" } });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["room.request-answered"]);
  const asking = () => withScope(deps.database, school.scope, (tx) => listReadingRequests(tx, [secrets.id]));
  expect(await asking()).toMatchObject([
    { wish: "请补充评分标准", slotKey: "documents//syllabus", answer: "已在课程大纲第 12 页" },
  ]);
  expect(await log(secrets)).toMatchObject([{ action: "requested", path: null }]);
  await ask({ path });
  expect(await log(secrets)).toMatchObject([
    { action: "requested", path },
    { action: "requested", path: null },
  ]);
  // Of a file it is the file's own place that counts.
  expect((await asking()).map(({ slotKey }) => slotKey)).toEqual([
    "documents//programme-plan",
    "documents//syllabus",
  ]);
  for (let more = 0; more < 49; more += 1) await askForMore(deps, room, wish, reader);
  expect(await askForMore(deps, room, wish, reader)).toMatchObject({
    error: { code: "reading.too-many-requests" },
  });
});

test("a file of the filing goes with the answer, by its bytes of that moment, to this room alone", async () => {
  const secrets = await created();
  const room = await view(secrets);
  const filing = await filingOf(deps, school);
  const asked = await askForMore(deps, room, { wish: "请补充", slotKey: null, path: null }, reader);
  const id = asked.ok ? asked.value.id : "";
  const uploaded = await deps.everywhere(({ trx }) =>
    trx.selectFrom("submissionFile").selectAll().where("submissionId", "=", submissionId).executeTakeFirst(),
  );
  await deps.everywhere(({ trx }) =>
    trx
      .insertInto("filingFile")
      .values({
        ...{ id: deps.newId(), institutionId: school.institution.id, filingId: filing.id },
        ...{ path: "补充/评分标准.pdf", sha256: uploaded?.sha256 ?? "", size: uploaded?.size ?? 0 },
        ...{ uploadedBy: school.secretary.id, uploadedAt: deps.clock.now() },
      })
      .execute(),
  );
  const answer = (path: string) =>
    answerRequest(deps, school.asSecretary, { id, answer: "见附件", file: { path, fileId: null } });
  expect(await answer("nowhere.pdf")).toMatchObject({
    error: { code: "reading.answer-file", params: { path: "nowhere.pdf" } },
  });
  expect(await answer("补充/评分标准.pdf")).toEqual({ ok: true, value: null });
  await deps.sql("delete from filing_file where filing_id = $1", [filing.id]);
  const get = (of: ReadingRoomView) => findAnswerFile(deps, of, { requestId: id, isNoted: true }, reader);
  expect(await get(room)).toEqual({
    ok: true,
    value: { name: "评分标准.pdf", size: uploaded?.size, sha256: uploaded?.sha256 },
  });
  const other = await created();
  expect(await get(await view(other))).toMatchObject({ error: { code: "reading.file-not-found" } });
  expect((await log(secrets)).map(({ action }) => action).toSorted()).toEqual(["downloaded", "requested"]);
});

test("of files of one path in several packages, the one that was chosen goes with the answer", async () => {
  const filing = await filingOf(deps, school);
  const { packageId, asTeacher } = await sharedCourseForTest(deps, school);
  const path = "达成评价报告.txt";
  const targets = [
    [school.asSecretary, { filingId: filing.id, packageId: null }],
    [asTeacher, { filingId: null, packageId }],
  ] as const;
  for (const [actor, target] of targets) {
    const content = Buffer.from(JSON.stringify(target));
    expect(await uploadContent(deps, actor, { target, path, kind: "file" }, content)).toMatchObject({
      ok: true,
    });
  }
  const held = await deps.everywhere(({ trx }) =>
    trx.selectFrom("filingFile").selectAll().where("path", "=", path).execute(),
  );
  const secrets = await created();
  for (const { id: fileId, sha256 } of held) {
    const asked = await askForMore(
      deps,
      await view(secrets),
      { wish: "请补充", slotKey: null, path: null },
      reader,
    );
    const id = asked.ok ? asked.value.id : "";
    const given = { id, answer: "见附件", file: { path, fileId } };
    expect(await answerRequest(deps, school.asSecretary, given)).toMatchObject({ ok: true });
    const answered = findAnswerFile(deps, await view(secrets), { requestId: id, isNoted: false }, reader);
    expect(await answered).toMatchObject({ value: { sha256 } });
  }
  expect(new Set(held.map(({ sha256 }) => sha256)).size).toBe(2);
});

test("the password of a link is told to the room whose submission names it, and each look is in the log", async () => {
  const filing = await filingOf(deps, school);
  const url = "https://files.school.example/share/1";
  const placement = { part: "documents", slot: "mechanism", course: null, band: null };
  const link = { filingId: filing.id, placement, url, password: "a1b2", remark: null, expiresOn: null };
  const added = await addLink(deps, school.asSecretary, link);
  const linkId = added.ok ? added.value.id : undefined;
  const { submissionId: whole } = await wholeSubmission(deps, school.asSecretary, filing.id, { number: 2 });
  const secrets = await created({ submissionId: whole });
  const room = await view(secrets);
  const tell = (at: number, of = room) => readRoomLinkPassword(deps, of, { at }, reader);
  expect(await tell(0)).toEqual({ ok: true, value: { password: "a1b2" } });
  expect(await tell(1)).toMatchObject({ error: { code: "reading.link-not-found" } });
  // The first submission holds no links at all.
  expect(await tell(0, await view(await created()))).toMatchObject({
    error: { code: "reading.link-not-found" },
  });
  expect(await log(secrets)).toMatchObject([{ action: "password-read", path: url, ...reader }]);
  if (linkId === undefined) throw new Error("no link");
  await changeLink(deps, school.asSecretary, { ...link, id: linkId, url: `${url}/new`, password: undefined });
  expect(await tell(0)).toMatchObject({ error: { code: "reading.link-changed" } });
  expect(await log(secrets)).toHaveLength(1);
});

test("a password of another unit's package is told to the room, and that unit's package has the event of it", async () => {
  const filing = await filingOf(deps, school);
  const { packageId, asTeacher } = await sharedCourseForTest(deps, school);
  const url = "https://files.school.example/share/2";
  const link = { band: null, url, password: "c3d4", remark: null, expiresOn: null };
  for (const slot of ["syllabus", "rationality-review", "attainment-report"])
    expect(await addPackageLink(deps, asTeacher, { packageId, slot, ...link })).toMatchObject({ ok: true });
  const { submissionId: whole } = await handIn(deps, school.asSecretary, filing.id, completePackage(2026));
  const room = await view(await created({ submissionId: whole }));
  await deps.newEvents();
  expect(await readRoomLinkPassword(deps, room, { at: 0 }, reader)).toMatchObject({
    value: { password: "c3d4" },
  });
  const events = await deps.newEvents();
  expect(events).toMatchObject([
    { kind: "link.password-read", objectKind: "course-package", objectId: packageId, actorPersonId: null },
  ]);
  expect(events[0]?.detail).toMatchObject({ roomId: room.id, room: room.label, url });
  expect(JSON.stringify(events)).not.toContain("c3d4");
});
