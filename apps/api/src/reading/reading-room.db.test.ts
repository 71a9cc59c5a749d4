import { Readable } from "node:stream";
import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { insertSubmissionFiles } from "@goodstanding/database/queries/submission";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import type { FilingId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { submissionForTest as wholeSubmission } from "@goodstanding/operations/packages/submission-for-test";
import { submissionForTest } from "@goodstanding/operations/reading-rooms/submission-for-test";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, serverForTest } from "../server-for-test.ts";
import type { RoomContents } from "./room-contents.ts";

const server = await serverForTest();
let school: TestSchool;
let submissionId: SubmissionId;
let secretary = "";
let filingId = "";

const gbk = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);
const files = {
  "01_文件/01_培养方案/方案.pdf": "%PDF-1.4 x",
  "01_文件/02_课程大纲/说明.txt": gbk,
  "01_文件/02_课程大纲/大纲（定稿）.docx": "PK",
  "02_课程/图.png": "png",
  "02_课程/page.html": "<script>alert(1)</script>",
  "02_课程/image.svg": "<svg onload='alert(1)'/>",
};

beforeAll(async () => {
  school = await schoolForTest(server.deps);
  submissionId = await submissionForTest(server.deps, school, files);
  filingId = (await filingOf(server.deps, school)).id;
  await server.deps.sql("update person set account_id = null");
  secretary = await server.signIn(school.secretary.email);
});

afterAll(() => server.close());

const mutate = (path: string, input: unknown, cookie = secretary) =>
  server.call("mutation", path, input, cookie);
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method: "POST", url, payload, headers });
const get = (url: string, cookie = "") => server.app.inject({ url, headers: { cookie } });

interface Created {
  readonly id: string;
  readonly url: string;
  readonly password: string;
}

async function created(more = {}): Promise<Created & { readonly token: string }> {
  const plan = { submissionId, label: "认证专家甲组", isFiled: true, expiresOn: null, ...more };
  const { status, data } = await mutate("readingRooms.create", plan);
  expect(status).toBe(200);
  const room = data as Created;
  return { ...room, token: room.url.split("/").at(-1) ?? "" };
}

async function entered(more = {}) {
  const room = await created(more);
  const response = await post("/api/reading/open", { token: room.token, password: room.password });
  expect(response.statusCode).toBe(200);
  return { ...room, cookie: cookieOf(response), response, contents: response.json<RoomContents>() };
}

const evidence = (room: string, path: string, as: string, cookie: string) =>
  get(`/api/reading/rooms/${room}/evidence?as=${as}&path=${encodeURIComponent(path)}`, cookie);

describe("a room", () => {
  test("opens with link and password, shows this submission in numbered order, and is remembered by a cookie of its own", async () => {
    const { url, response, contents, token, cookie, id } = await entered();
    expect(url).toMatch(/^http:\/\/goodstanding\.example\/reading\/[\w-]{43}$/);
    expect(contents).toMatchObject({
      label: "认证专家甲组",
      number: 1,
      links: [],
      requests: [],
      packageSize: null,
    });
    expect(contents.files.map(({ path, preview }) => [path, preview])).toEqual([
      ["01_文件/01_培养方案/方案.pdf", "pdf"],
      ["01_文件/02_课程大纲/大纲（定稿）.docx", "office"],
      ["01_文件/02_课程大纲/说明.txt", "text"],
      ["02_课程/image.svg", null],
      ["02_课程/page.html", null],
      ["02_课程/图.png", "image"],
    ]);
    expect(response.headers["set-cookie"]).toMatch(
      /^goodstanding-reading-[0-9a-f-]{36}=[\w-]{43}; Path=\/api\/reading; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    expect(response.body).not.toContain(token);
    const resumed = await post("/api/reading/resume", { token }, { cookie });
    expect(resumed.json()).toEqual(contents);
    expect((await get(`/api/reading/rooms/${id}`, cookie)).json()).toEqual(contents);
  });

  test("a link that names nothing and a wrong password answer alike, to the byte", async () => {
    const { token, password } = await created();
    const bodies = await Promise.all([
      post("/api/reading/open", { token, password: "x" }),
      post("/api/reading/open", { token: "x".repeat(43), password }),
      post("/api/reading/open", { token }),
    ]);
    expect(new Set(bodies.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(bodies[0]).toMatchObject({ statusCode: 401 });
    for (const { headers } of bodies) expect(headers["set-cookie"]).toBeUndefined();
    const late = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => post("/api/reading/open", { token, password: "x" })),
    );
    const waiting = late.find(({ statusCode }) => statusCode === 429);
    expect(Number(waiting?.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("its session opens no other room, no account, and nothing once it is left", async () => {
    const one = await entered();
    const other = await entered();
    for (const [room, cookie] of [
      [other.id, one.cookie],
      [one.id, ""],
      [one.id, secretary],
      [one.id, one.cookie.replace(/=.*/, `=${"x".repeat(43)}`)],
      [other.id, one.cookie.replace(one.id, other.id)],
    ] as const)
      expect((await get(`/api/reading/rooms/${room}`, cookie)).statusCode).toBe(401);
    expect(
      (await post("/api/reading/resume", { token: other.token }, { cookie: one.cookie })).statusCode,
    ).toBe(401);
    expect(await server.call("query", "filings.list", {}, one.cookie)).toMatchObject({ status: 401 });
    expect((await post(`/api/reading/rooms/${one.id}/leave`, {}, { cookie: one.cookie })).statusCode).toBe(
      200,
    );
    expect((await get(`/api/reading/rooms/${one.id}`, one.cookie)).statusCode).toBe(401);
  });

  test("another site cannot write into it, and neither search engines nor caches keep it", async () => {
    const { id, cookie, token, password } = await entered();
    const elsewhere = { cookie, origin: "https://elsewhere.example" };
    const wish = { wish: "x", slotKey: null, path: null };
    expect((await post(`/api/reading/rooms/${id}/requests`, wish, elsewhere)).statusCode).toBe(403);
    expect((await post("/api/reading/open", { token, password }, elsewhere)).statusCode).toBe(403);
    for (const response of [await get(`/api/reading/rooms/${id}`, cookie), await get(`/reading/${token}`)]) {
      expect(response.statusCode).toBe(200);
      expect(response.headers["x-robots-tag"]).toContain("noindex");
      expect(response.headers["referrer-policy"]).toBe("no-referrer");
      expect(response.headers["cache-control"]).toMatch(/no-store|no-cache/);
    }
  });
});

describe("evidence", () => {
  test("is shown with a type of ours under a policy that allows nothing", async () => {
    const { id, cookie } = await entered();
    const text = await evidence(id, "01_文件/02_课程大纲/说明.txt", "preview", cookie);
    expect(text.headers).toMatchObject({
      "content-type": "text/plain; charset=gb18030",
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-robots-tag": expect.stringContaining("noindex"),
    });
    expect(text.headers["content-security-policy"]).toMatch(/^default-src 'none';.*; sandbox;/);
    expect(text.rawPayload).toEqual(gbk);
    const image = await evidence(id, "02_课程/图.png", "preview", cookie);
    expect(image.headers).toMatchObject({ "content-type": "image/png" });
    const pdf = await evidence(id, "01_文件/01_培养方案/方案.pdf", "preview", cookie);
    expect(pdf.headers).toMatchObject({ "content-type": "application/pdf" });
    expect(pdf.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
  });

  test("that could run as a page is a download alone, under its own name", async () => {
    const { id, cookie } = await entered();
    for (const path of ["02_课程/page.html", "02_课程/image.svg"]) {
      expect((await evidence(id, path, "preview", cookie)).json()).toMatchObject({
        error: { code: "reading.no-preview" },
      });
      const file = await evidence(id, path, "file", cookie);
      expect(file.headers).toMatchObject({ "content-type": "application/octet-stream" });
      expect(file.headers["content-disposition"]).toMatch(/^attachment; /);
      expect(file.headers["content-security-policy"]).toContain("sandbox");
    }
  });

  test("of Word is shown as a plain page in a sandbox, and where that cannot be, the page says so", async () => {
    const good = makeDocx({ title: "课程大纲", paragraphs: ["<script>alert(1)</script>"] });
    const path = "02_课程/大纲.docx";
    const { id: other } = await filingOf(server.deps, school);
    const whole = await wholeSubmission(server.deps, school.asSecretary, other, { number: 3 });
    const sound = await server.deps.storage.put(Readable.from([good]), { maxBytes: good.length });
    if (!sound.ok) throw new Error(sound.error);
    const { sha256, size } = sound.value;
    const own = { institutionId: school.institution.id, sha256, size };
    await server.deps.everywhere(async (tx) => {
      await noteEvidence(tx, [{ ...own, storedAt: server.deps.clock.now() }]);
      await insertSubmissionFiles(tx, [{ ...own, submissionId: whole.submissionId, path }]);
    });
    const { id, cookie } = await entered({ submissionId: whole.submissionId });
    const page = await evidence(id, path, "preview", cookie);
    expect(page.statusCode).toBe(200);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["content-security-policy"]).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin; frame-ancestors 'self'",
    );
    expect(page.body).toContain("课程大纲");
    expect(page.body).not.toContain("<script");
    const damaged = "02_课程目标达成情况评价材料/01_机械原理（理论实验课程）/01_课程教学大纲/大纲.docx";
    const notice = await evidence(id, damaged, "preview", cookie);
    expect(notice.statusCode).toBe(422);
    expect(notice.body).toContain("请下载后查看");
    expect(notice.headers["content-security-policy"]).toContain("sandbox");
  });

  test("of another submission, or without a session, is not there", async () => {
    const { id, cookie } = await entered();
    for (const path of ["nowhere.txt", "../01_文件/02_课程大纲/说明.txt", ""])
      expect((await evidence(id, path, "file", cookie)).statusCode).toBe(404);
    expect((await evidence(id, "02_课程/图.png", "file", "")).statusCode).toBe(401);
    expect((await get(`/api/reading/rooms/${id}/package`, cookie)).json()).toMatchObject({
      error: { code: "reading.no-package" },
    });
  });
});

test("the college sees who read what, answers requests, and revokes with a warning", async () => {
  const { id, cookie } = await entered();
  await evidence(id, "02_课程/图.png", "preview", cookie);
  await evidence(id, "02_课程/page.html", "file", cookie);
  const wish = { wish: "请补充评分标准", slotKey: null, path: "02_课程/图.png" };
  expect((await post(`/api/reading/rooms/${id}/requests`, wish, { cookie })).statusCode).toBe(200);
  const { data: log } = await server.call("query", "readingRooms.log", { roomId: id }, secretary);
  expect((log as { action: string }[]).map(({ action }) => action).toSorted()).toEqual([
    "downloaded",
    "opened",
    "previewed",
    "requested",
  ]);
  const roomNow = async () => {
    const { data } = await server.call("query", "readingRooms.list", { id: filingId }, secretary);
    return (data as { rooms: { id: string; requests: { id: string }[] }[] }).rooms.find(
      (room) => room.id === id,
    );
  };
  expect(await roomNow()).toMatchObject({
    standing: "open",
    opened: 1,
    blockedFor: 0,
    requests: [{ wish: wish.wish, answer: null }],
  });
  const requestId = (await roomNow())?.requests[0]?.id;
  const open = async (cookie = secretary) =>
    (await server.call("query", "readingRooms.requests", {}, cookie)).data;
  expect(await open()).toMatchObject([{ id: requestId, wish: wish.wish, filing: { id: filingId } }]);
  const overview = async () => {
    const { data } = await server.call("query", "readingRooms.overview", {}, secretary);
    return (data as { id: string }[]).find((room) => room.id === id);
  };
  expect(await overview()).toMatchObject({
    ...{ standing: "open", opened: 1, openRequests: 1, isFiled: true, filing: { id: filingId } },
  });
  const answer = { requestId, answer: "见大纲第 12 页", file: null };
  expect(await mutate("readingRooms.answer", answer)).toMatchObject({ status: 200 });
  expect(await open()).toEqual([]);
  expect(await overview()).toMatchObject({ openRequests: 0 });
  expect((await get(`/api/reading/rooms/${id}`, cookie)).json()).toMatchObject({
    requests: [{ wish: wish.wish, answer: "见大纲第 12 页" }],
  });
  const revoke = { roomId: id, reason: "密码外泄", isConfirmed: false };
  expect(await mutate("readingRooms.revoke", revoke)).toMatchObject({
    error: { appError: { code: "room.filed-warning" } },
  });
  expect(await mutate("readingRooms.revoke", { ...revoke, isConfirmed: true })).toMatchObject({
    status: 200,
  });
  expect((await get(`/api/reading/rooms/${id}`, cookie)).statusCode).toBe(401);
  expect(await roomNow()).toMatchObject({ standing: "revoked", revokedBecause: "密码外泄" });
});

test("links of a filing are added, told their password to who may, and listed without it", async () => {
  const placement = { part: "documents", slot: "syllabus", course: null, band: null };
  const link = {
    id: filingId,
    placement,
    url: "https://pan.school.example/s/1",
    remark: null,
    expiresOn: null,
    password: "a1b2",
  };
  const { data } = await mutate("links.add", link);
  const linkId = (data as { id: string }).id;
  const listed = await server.call("query", "links.list", { id: filingId }, secretary);
  expect(listed.data).toMatchObject({
    links: [
      {
        id: linkId,
        slotKey: "documents//syllabus",
        url: link.url,
        hasPassword: true,
        may: { readPassword: true, acknowledge: true },
        check: null,
        state: null,
      },
    ],
  });
  expect(JSON.stringify(listed.data)).not.toContain("a1b2");
  expect(await mutate("links.password", { linkId })).toMatchObject({ data: { password: "a1b2" } });
  expect(await mutate("links.check", { linkId })).toMatchObject({ status: 200 });
  expect((await server.call("query", "links.history", { linkId }, secretary)).data).toEqual([]);
  expect((await server.call("query", "links.trouble", {}, secretary)).data).toEqual([]);
  expect((await server.call("query", "links.hosts", {}, secretary)).data).toEqual({
    hosts: [],
    mayList: false,
  });
  expect(await mutate("links.listHost", { host: "pan.school.example", reason: "x" })).toMatchObject({
    status: 403,
  });
  expect(await mutate("links.remove", { linkId })).toMatchObject({ status: 200 });
});

test("what was declared is shown, and a link's password only when a reader asks for it", async () => {
  const url = "https://files.school.example/share/1";
  const placement = { part: "documents", slot: "mechanism", course: null, band: null };
  const link = { id: filingId, placement, url, remark: null, expiresOn: null, password: "a1b2" };
  expect(await mutate("links.add", link)).toMatchObject({ status: 200 });
  const whole = await wholeSubmission(server.deps, school.asSecretary, filingId as FilingId, { number: 2 });
  const { id, cookie, contents, response } = await entered({ submissionId: whole.submissionId });
  expect(response.body).not.toContain("a1b2");
  const places = contents.places.flatMap((part) => part.places);
  expect(places.find(({ key }) => key === "documents//syllabus")).toMatchObject({
    files: 0,
    declarations: [{ kind: "no-revision", by: "教学秘书", remark: "下一轮修订在2027年" }],
  });
  expect(contents.links).toMatchObject([{ url, slotKey: "documents//mechanism", hasPassword: true }]);
  const tell = (at: number | string, as = cookie) =>
    post(`/api/reading/rooms/${id}/links/${at}/password`, {}, { cookie: as });
  expect((await tell(0)).json()).toEqual({ password: "a1b2" });
  expect((await tell(0, "")).statusCode).toBe(401);
  expect((await tell(7)).statusCode).toBe(404);
  expect((await tell("x")).statusCode).toBe(404);
  expect((await get(`/api/reading/rooms/${id}`, cookie)).body).not.toContain("a1b2");
  const { data: log } = await server.call("query", "readingRooms.log", { roomId: id }, secretary);
  expect(log).toMatchObject([{ action: "password-read", path: url }, { action: "opened" }]);
});
