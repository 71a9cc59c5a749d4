import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { listLinkChecks, listLinksOf, listLinksToCheck } from "@goodstanding/database/queries/evidence-link";
import { withScope } from "@goodstanding/database/scope";
import type { Placement } from "@goodstanding/domain/filings/placement";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { EvidenceLinkId, FilingId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openSealedSecrets } from "../configuration/sealed-secrets.ts";
import { depsForTest } from "../deps-for-test.ts";
import { readContents } from "../filings/read-contents.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { acknowledgeLink } from "./acknowledge-link.ts";
import { addLink } from "./add-link.ts";
import { changeLink } from "./change-link.ts";
import { checkDueLinks } from "./check-due-links.ts";
import { checkLink } from "./check-link.ts";
import { listHost, unlistHost } from "./list-host.ts";
import { readLinkPassword } from "./read-link-password.ts";
import { removeLink } from "./remove-link.ts";
import { openLinkVisitor } from "./visit-link.ts";

const resolve = async (): Promise<readonly string[]> => ["127.0.0.1"];
const still = await depsForTest();
let seconds = 0;
/** Time goes on by a second whenever somebody asks, so that looks have an order. */
const now = () => new Date(still.clock.now().getTime() + 1000 * ++seconds);
const deps = {
  ...still,
  clock: { ...still.clock, now },
  visitLink: openLinkVisitor({ resolve, timeoutMs: 2000 }),
};
const { signal } = new AbortController();
const asking = '<title>云盘</title><input type="password">';
let page = asking;
const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
let school: TestSchool;
let filingId: FilingId;
let url: string;
const placement: Placement = { part: "documents", slot: "syllabus", course: null, band: null };

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://pan.campus.test:${(server.address() as AddressInfo).port}/s/1`;
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  await deps.close();
});

beforeEach(async () => {
  page = asking;
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
  await deps.newEvents();
});

const input = { password: "a1b2", remark: null, expiresOn: null };
const added = async (more = {}): Promise<EvidenceLinkId> => {
  const result = await addLink(deps, school.asSecretary, { filingId, placement, url, ...input, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.id;
};
const links = () => withScope(deps.database, school.scope, (tx) => listLinksOf(tx, [filingId]));
const checks = (id: EvidenceLinkId) => withScope(deps.database, school.scope, (tx) => listLinkChecks(tx, id));
const check = (linkId: EvidenceLinkId) =>
  checkLink(deps, { institutionId: school.institution.id, linkId }, signal);
const administrator = () => school.asOffice;

test("a link counts as evidence of its slot; its password is nowhere to be read but by who may, and that is recorded", async () => {
  const id = await added({ url: ` ${url} ` });
  expect(await links()).toMatchObject([
    { id, url, part: "documents", slot: "syllabus", courseId: null, outcome: null },
  ]);
  const contents = await withScope(deps.database, school.scope, (tx) => readContents(tx, filingId));
  expect(contents.links).toMatchObject([placement]);
  const rows = await deps.everywhere(({ trx }) =>
    trx.selectFrom("evidenceLink").selectAll().where("id", "=", id).execute(),
  );
  expect(JSON.stringify(rows)).not.toContain("a1b2");
  expect(await readLinkPassword(deps, school.asSecretary, { id })).toEqual({
    ok: true,
    value: { password: "a1b2" },
  });
  expect(
    await readLinkPassword(deps, acting(school.secretary, "course-team", school.college), { id }),
  ).toMatchObject({
    error: { code: "access.denied" },
  });
  const events = await deps.newEvents();
  expect(events.map(({ kind }) => kind)).toEqual(["link.added", "link.password-read"]);
  expect(JSON.stringify(events)).not.toContain("a1b2");
});

test("a password sealed under a lost key is said to be unreadable, not wrong", async () => {
  const id = await added();
  const elsewhere = { ...deps, secrets: openSealedSecrets(Buffer.alloc(32, 9).toString("base64")) };
  expect(await readLinkPassword(elsewhere, school.asOffice, { id })).toMatchObject({
    error: { code: "link.password-unreadable" },
  });
  const other = await added();
  await deps.sql(
    "update evidence_link set password_sealed = (select password_sealed from evidence_link where id = $1) where id = $2",
    [id, other],
  );
  expect(await readLinkPassword(deps, school.asOffice, { id: other })).toMatchObject({
    error: { code: "link.password-unreadable" },
  });
});

test.each([
  ["ftp://pan.example/x", "link.url-invalid"],
  ["javascript:alert(1)", "link.url-invalid"],
  ["pan.example/x", "link.url-invalid"],
  ["https://name:word@pan.example/", "link.url-invalid"],
  [`https://pan.example/${"x".repeat(2000)}`, "link.url-invalid"],
])("%s is refused", async (wrong, code) => {
  expect(
    await addLink(deps, school.asSecretary, { filingId, placement, ...input, url: wrong }),
  ).toMatchObject({ error: { code } });
  expect(await links()).toEqual([]);
});

test("a place that the checklist lacks, a reader and another college are refused", async () => {
  const add = (more: object, actor = school.asSecretary) =>
    addLink(deps, actor, { filingId, placement, url, ...input, ...more });
  expect(await add({ placement: { ...placement, slot: "nowhere" } })).toMatchObject({
    error: { code: "link.no-slot" },
  });
  expect(await add({ placement: { ...placement, band: "pass" } })).toMatchObject({
    error: { code: "link.no-slot" },
  });
  expect(await add({ password: "x".repeat(201) })).toMatchObject({ error: { code: "link.invalid" } });
  expect(await add({}, school.asOffice)).toMatchObject({ error: { code: "access.denied" } });
  const stranger = await schoolForTest(deps);
  expect(await add({}, stranger.asSecretary)).toMatchObject({ error: { code: "filing.not-found" } });
  expect(await removeLink(deps, stranger.asSecretary, { id: await added() })).toMatchObject({
    error: { code: "link.not-found" },
  });
});

test("it is changed and removed until the filing is handed in", async () => {
  const id = await added();
  const change = (more: object) =>
    changeLink(deps, school.asSecretary, {
      id,
      url,
      remark: "二级目录",
      expiresOn: null,
      password: undefined,
      ...more,
    });
  expect(await change({ expiresOn: localDate("2030-12-31") })).toEqual({ ok: true, value: null });
  expect(await links()).toMatchObject([{ remark: "二级目录", expiresOn: "2030-12-31" }]);
  expect(await readLinkPassword(deps, school.asOffice, { id })).toMatchObject({
    value: { password: "a1b2" },
  });
  await change({ password: "c3d4" });
  expect(await readLinkPassword(deps, school.asOffice, { id })).toMatchObject({
    value: { password: "c3d4" },
  });
  await change({ password: null });
  expect(await readLinkPassword(deps, school.asOffice, { id })).toMatchObject({
    error: { code: "link.no-password" },
  });
  await deps.sql("update filing set status = 'awaiting-school' where id = $1", [filingId]);
  expect(await change({})).toMatchObject({ error: { code: "filing.wrong-status" } });
  expect(await removeLink(deps, school.asSecretary, { id })).toMatchObject({
    error: { code: "filing.wrong-status" },
  });
  await deps.sql("update filing set status = 'drafting' where id = $1", [filingId]);
  expect(await removeLink(deps, school.asSecretary, { id })).toEqual({ ok: true, value: null });
  expect(await links()).toEqual([]);
  expect(await removeLink(deps, school.asSecretary, { id })).toMatchObject({
    error: { code: "link.not-found" },
  });
});

test("a host of the campus is checked once an administrator has listed it, and what is found is a history", async () => {
  const id = await added();
  expect(await check(id)).toBe("refused");
  expect(await listHost(deps, school.asSecretary, { host: "pan.campus.test", reason: "自建" })).toMatchObject(
    {
      error: { code: "access.denied" },
    },
  );
  expect(await listHost(deps, administrator(), { host: "PAN.campus.test.", reason: "学校自建网盘" })).toEqual(
    {
      ok: true,
      value: null,
    },
  );
  expect(await check(id)).toBe("fine");
  page = "<title>云盘</title>目录";
  expect(await check(id)).toBe("open");
  page = "<title>另一个</title><input type=password>";
  expect(await check(id)).toBe("changed");
  page = "啊哦，链接已失效";
  expect(await check(id)).toBe("gone");
  expect((await checks(id)).map(({ outcome }) => outcome).toSorted()).toEqual([
    "changed",
    "fine",
    "gone",
    "open",
    "refused",
  ]);
  expect(await links()).toMatchObject([{ outcome: expect.any(String), checkedAt: expect.any(Date) }]);
  const [host] = await deps.everywhere(({ trx }) =>
    trx.selectFrom("listedHost").selectAll().where("institutionId", "=", school.institution.id).execute(),
  );
  expect(await unlistHost(deps, administrator(), { id: host?.id ?? "" })).toEqual({ ok: true, value: null });
  expect(await check(id)).toBe("refused");
  expect(await unlistHost(deps, administrator(), { id: host?.id ?? "" })).toMatchObject({
    error: { code: "host.not-found" },
  });
  const kinds = (await deps.newEvents()).map(({ kind }) => kind);
  expect(kinds).toEqual(["link.added", "host.listed", "host.unlisted"]);
});

test("what has changed stays an alarm at every look until a person accepts it, and a later change is one again", async () => {
  await listHost(deps, administrator(), { host: "pan.campus.test", reason: "学校自建网盘" });
  const id = await added();
  expect(await check(id)).toBe("fine");
  page = "<title>另一个</title><input type=password>";
  expect([await check(id), await check(id), await check(id)]).toEqual(["changed", "changed", "changed"]);
  const [newest] = await checks(id);
  const accept = (more = {}, actor = school.asSecretary) =>
    acknowledgeLink(deps, actor, { id, checkId: newest?.id ?? "", reason: "平台改版", ...more });
  expect(await accept({ reason: " " })).toMatchObject({ error: { code: "link.invalid" } });
  expect(await accept({}, acting(school.secretary, "course-team", school.college))).toMatchObject({
    error: { code: "access.denied" },
  });
  const stranger = await schoolForTest(deps);
  expect(await accept({}, stranger.asOffice)).toMatchObject({ error: { code: "link.not-found" } });
  expect(await accept({ checkId: (await checks(id)).at(-1)?.id })).toMatchObject({
    error: { code: "link.looked-at-since" },
  });
  await deps.sql("update filing set status = 'awaiting-school' where id = $1", [filingId]);
  await deps.newEvents();
  expect(await accept()).toEqual({ ok: true, value: null });
  expect(await deps.newEvents()).toMatchObject([
    { kind: "link.acknowledged", detail: { outcome: "changed", reason: "平台改版" } },
  ]);
  expect(await accept()).toMatchObject({ error: { code: "link.nothing-to-acknowledge" } });
  expect(await links()).toMatchObject([{ outcome: "changed", acceptedBecause: "平台改版" }]);
  expect(await check(id)).toBe("fine");
  expect(await links()).toMatchObject([{ outcome: "fine", acceptedBecause: null }]);
  page = asking;
  expect(await check(id)).toBe("changed");
});

test("trouble that no word mends cannot be accepted, and a changed link begins anew", async () => {
  await listHost(deps, administrator(), { host: "pan.campus.test", reason: "学校自建网盘" });
  const id = await added();
  await check(id);
  page = "啊哦，链接已失效";
  expect(await check(id)).toBe("gone");
  const [newest] = await checks(id);
  const accepted = await acknowledgeLink(deps, school.asSecretary, {
    ...{ id, checkId: newest?.id ?? "", reason: "x" },
  });
  expect(accepted).toMatchObject({ error: { code: "link.nothing-to-acknowledge" } });
  page = "<title>另一个</title><input type=password>";
  expect(await check(id)).toBe("changed");
  await changeLink(deps, school.asSecretary, { id, ...input, url: `${url}?new`, password: undefined });
  expect(await check(id)).toBe("fine");
});

test("a share whose last day is near or over is said, where nothing worse is", async () => {
  await listHost(deps, administrator(), { host: "pan.campus.test", reason: "学校自建网盘" });
  const until = (day: string) => added({ expiresOn: localDate(day) });
  expect(await check(await until("2026-10-20"))).toBe("expired");
  expect(await check(await until("2026-11-20"))).toBe("expires-soon");
  expect(await check(await until("2026-11-21"))).toBe("fine");
  page = "啊哦，链接已失效";
  expect(await check(await until("2026-10-20"))).toBe("gone");
});

test("the host listed by another school opens nothing here", async () => {
  const other = await schoolForTest(deps);
  await listHost(deps, other.asOffice, { host: "pan.campus.test", reason: "学校自建网盘" });
  expect(await check(await added())).toBe("refused");
});

test.each([
  ["http://pan.example", "host.invalid"],
  ["pan.example/x", "host.invalid"],
  ["pan.example:8080", "host.invalid"],
  ["127.1", "host.invalid"],
  ["0x7f.1", "host.invalid"],
  ["", "host.invalid"],
  ["169.254.169.254", "host.never"],
  ["224.0.0.1", "host.never"],
])("%s cannot be listed: %s", async (host, code) => {
  expect(await listHost(deps, administrator(), { host, reason: "x" })).toMatchObject({ error: { code } });
});

test("a host needs a reason, and is listed once", async () => {
  expect(await listHost(deps, administrator(), { host: "a.test", reason: " " })).toMatchObject({
    error: { code: "host.reason-required" },
  });
  await listHost(deps, administrator(), { host: "盘.school.test", reason: "x" });
  expect(await listHost(deps, administrator(), { host: "xn--2w1a.school.test", reason: "x" })).toMatchObject({
    ok: true,
  });
  expect(await listHost(deps, administrator(), { host: "盘.school.test", reason: "x" })).toMatchObject({
    error: { code: "host.exists" },
  });
});

test("each link has its turn once a month, at once when it is new, and each day while it does not answer", async () => {
  await listHost(deps, administrator(), { host: "pan.campus.test", reason: "学校自建网盘" });
  const id = await added();
  await deps.sql("update evidence_link set check_day = 20 where id = $1", [id]);
  const dueOn = async (day: string): Promise<boolean> => {
    const today = localDate(day);
    const due = await withScope(deps.database, school.scope, (tx) =>
      listLinksToCheck(tx, { today, timeZone: "Asia/Shanghai" }),
    );
    return due.some((link) => link.id === id);
  };
  expect(await dueOn("2026-10-21")).toBe(true);
  expect(await checkDueLinks(deps, signal)).toMatchObject({ fine: 1 });
  const days = ["2026-10-21", "2026-11-19", "2026-11-20", "2026-12-25", "2027-03-01"];
  expect(await Promise.all(days.map(dueOn))).toEqual([false, false, true, true, true]);
  await deps.sql("update link_check set outcome = 'unreachable' where link_id = $1", [id]);
  expect([await dueOn("2026-10-21"), await dueOn("2026-10-22")]).toEqual([false, true]);
  await deps.sql(
    "update link_check set outcome = 'fine', checked_at = '2026-10-19T15:59:00Z' where link_id = $1",
    [id],
  );
  expect([await dueOn("2026-10-19"), await dueOn("2026-10-20")]).toEqual([false, true]);
  await deps.sql("update link_check set checked_at = '2026-10-19T16:01:00Z' where link_id = $1", [id]);
  expect(await dueOn("2026-10-21")).toBe(false);
  await removeLink(deps, school.asSecretary, { id });
  expect(await dueOn("2027-03-01")).toBe(false);
});

test("what was changed while it was being looked at is not written down", async () => {
  await listHost(deps, administrator(), { host: "pan.campus.test", reason: "学校自建网盘" });
  const id = await added();
  const slow = {
    ...deps,
    visitLink: async (...of: Parameters<typeof deps.visitLink>) => {
      const visited = await deps.visitLink(...of);
      await removeLink(deps, school.asSecretary, { id });
      return visited;
    },
  };
  expect(await checkLink(slow, { institutionId: school.institution.id, linkId: id }, signal)).toBeNull();
  expect(await checks(id)).toEqual([]);
});
