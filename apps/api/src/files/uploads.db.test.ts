import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdir, rename, rm, stat, symlink } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { listFilingFiles } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { extractArchive } from "@goodstanding/operations/uploads/extract-archive";
import { hashText } from "@goodstanding/storage/hash-text";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildServer } from "../server.ts";
import { serverForTest } from "../server-for-test.ts";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
const server = await serverForTest();
const { deps } = server;
let address: string;
let school: TestSchool;
let filing: Awaited<ReturnType<typeof filingOf>>;
let secretary: string;

beforeAll(async () => {
  address = await server.app.listen({ host: "127.0.0.1", port: 0 });
});

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  filing = await filingOf(deps, school);
  secretary = await server.signIn(school.secretary.email);
  for (const name of await readdir(deps.uploadsDir)) await rm(join(deps.uploadsDir, name));
  await deps.newEvents();
});

afterAll(() => server.close());

const tus = { "tus-resumable": "1.0.0" };
const encoded = (text: string) => Buffer.from(text).toString("base64");

interface Announced {
  readonly size: number;
  readonly path: string;
  readonly kind?: "file" | "archive";
  readonly cookie?: string;
  readonly id?: string;
  readonly at?: string;
  readonly origin?: string;
}

const announce = ({
  size,
  path,
  kind = "file",
  cookie = secretary,
  id = filing.id,
  at = address,
  origin,
}: Announced) =>
  fetch(`${at}/api/filings/${id}/uploads`, {
    method: "POST",
    headers: {
      ...tus,
      cookie,
      "upload-length": String(size),
      "upload-metadata": `path ${encoded(path)},kind ${encoded(kind)}`,
      ...(origin === undefined ? {} : { origin }),
    },
  });
const offsets = { "content-type": "application/offset+octet-stream" };
const patch = (location: string, bytes: Uint8Array<ArrayBuffer>, offset = 0, at = address) =>
  fetch(`${at}${location}`, {
    method: "PATCH",
    headers: { ...tus, ...offsets, cookie: secretary, "upload-offset": String(offset) },
    body: bytes,
  });
/** A small file goes with its announcement. */
const sendAtOnce = (path: string, bytes: Uint8Array<ArrayBuffer>, announcedBytes = bytes.length) =>
  fetch(`${address}/api/filings/${filing.id}/uploads`, {
    method: "POST",
    headers: { ...atOnce(path, announcedBytes), cookie: secretary },
    body: bytes,
  });
const atOnce = (path: string, size: number) => ({
  ...{ ...tus, ...offsets },
  "upload-length": String(size),
  "upload-metadata": `path ${encoded(path)}`,
});
const states = () =>
  deps.everywhere(({ trx }) =>
    trx.selectFrom("upload").select(["path", "state"]).where("filingId", "=", filing.id).execute(),
  );
const head = (location: string, at = address) =>
  fetch(`${at}${location}`, { method: "HEAD", headers: { ...tus, cookie: secretary } });
async function begin(path: string, size: number, kind: "file" | "archive" = "file"): Promise<string> {
  const response = await announce({ path, size, kind });
  expect(response.status).toBe(201);
  return response.headers.get("location") ?? "";
}
async function send(path: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  expect((await patch(await begin(path, bytes.length), new Uint8Array(bytes))).status).toBe(204);
}
async function refusal(response: Response) {
  const { error } = (await response.json()) as {
    error: { code: string; message: { zh: string; en: string } };
  };
  return { status: response.status, code: error.code, ...error.message };
}
const draft = async () => {
  const files = await withScope(deps.database, school.scope, (tx) => listFilingFiles(tx, filing.id));
  return Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
};
const unchanged = async () => {
  expect(await draft()).toEqual({});
  expect(await filingOf(deps, school)).toMatchObject({ status: "not-started" });
  expect(await deps.newEvents()).toEqual([]);
};
/** Sends a part of the bytes and then breaks the connection off, as a campus network does. */
async function breakOff(location: string, bytes: Uint8Array, announcedBytes: number): Promise<void> {
  const sending = request(`${address}${location}`, {
    method: "PATCH",
    headers: {
      ...tus,
      ...offsets,
      cookie: secretary,
      "upload-offset": "0",
      "content-length": String(announcedBytes),
    },
  });
  sending.on("error", () => undefined); // the test ends the connection itself
  sending.write(bytes);
  await sleep(300);
  sending.destroy();
}

test("a file comes in pieces and stands in the draft when the last has come", async () => {
  const location = await begin("培养方案/大文件.bin", 5 * MIB);
  const bytes = new Uint8Array(randomBytes(5 * MIB));
  expect((await patch(location, bytes.slice(0, 2 * MIB))).headers.get("upload-offset")).toBe(String(2 * MIB));
  expect(await draft()).toEqual({});
  expect((await head(location)).headers.get("upload-offset")).toBe(String(2 * MIB));
  expect((await patch(location, bytes.slice(2 * MIB), 2 * MIB)).status).toBe(204);
  const [sha256] = Object.values(await draft());
  const stored = await buffer(deps.storage.read(sha256 ?? ""));
  expect(stored.equals(Buffer.from(bytes))).toBe(true);
  expect(await deps.newEvents()).toMatchObject([{ kind: "filing.file-uploaded" }]);
  expect(await readdir(deps.uploadsDir)).toEqual([]);
});

test("a small file goes with its announcement and stands in the draft with the answer", async () => {
  const bytes = new Uint8Array(randomBytes(MIB));
  const answer = await sendAtOnce("培养方案/小.bin", bytes);
  expect([answer.status, answer.headers.get("upload-offset")]).toEqual([201, String(MIB)]);
  const [sha256] = Object.values(await draft());
  expect((await buffer(deps.storage.read(sha256 ?? ""))).equals(Buffer.from(bytes))).toBe(true);
  expect(await deps.newEvents()).toHaveLength(1);
  expect(await readdir(deps.uploadsDir)).toEqual([]);
});

test("of a larger one the first piece may go with the announcement, and the rest follows", async () => {
  const answer = await sendAtOnce("a.txt", new Uint8Array(Buffer.from("01234")), 10);
  expect([answer.status, answer.headers.get("upload-offset")]).toEqual([201, "5"]);
  const location = answer.headers.get("location") ?? "";
  expect((await patch(location, new Uint8Array(Buffer.from("56789")), 5)).status).toBe(204);
  expect(await draft()).toEqual({ "a.txt": hashText("0123456789") });
});

test("what breaks off with its announcement leaves nothing that anybody waits for", async () => {
  const bytes = new Uint8Array(randomBytes(2 * MIB));
  const sending = request(`${address}/api/filings/${filing.id}/uploads`, {
    method: "POST",
    headers: { ...atOnce("a.bin", bytes.length), cookie: secretary, "content-length": String(bytes.length) },
  });
  sending.on("error", () => undefined); // the test ends the connection itself
  sending.write(bytes.slice(0, MIB));
  await expect.poll(states).toEqual([{ path: "a.bin", state: "receiving" }]);
  sending.destroy();
  await expect.poll(states).toEqual([{ path: "a.bin", state: "cancelled" }]);
  await expect.poll(() => readdir(deps.uploadsDir)).toEqual([]);
  await unchanged();
  expect((await sendAtOnce("a.bin", bytes)).status).toBe(201);
});

test("more than was announced is not taken with the announcement either", async () => {
  expect((await sendAtOnce("a.txt", new Uint8Array(10), 3)).status).toBe(413);
  await expect.poll(states).toEqual([{ path: "a.txt", state: "cancelled" }]);
  await unchanged();
});

test("what came before the network was lost need not be sent again", async () => {
  const bytes = new Uint8Array(randomBytes(3 * MIB));
  const location = await begin("a.bin", bytes.length);
  await breakOff(location, bytes.slice(0, MIB), bytes.length);
  const offset = Number((await head(location)).headers.get("upload-offset"));
  expect(offset).toBe(MIB);
  expect((await patch(location, bytes.slice(offset), offset)).status).toBe(204);
  const [sha256] = Object.values(await draft());
  expect((await buffer(deps.storage.read(sha256 ?? ""))).equals(Buffer.from(bytes))).toBe(true);
});

test("an upload goes on after the API was started anew, and an end that was missed is made up for", async () => {
  const location = await begin("a.txt", 10);
  await patch(location, new Uint8Array(Buffer.from("01234")));
  const again = await buildServer(deps, { consoleDir: null, demoDir: null });
  const at = await again.listen({ host: "127.0.0.1", port: 0 });
  expect((await head(location, at)).headers.get("upload-offset")).toBe("5");
  // The last bytes lie on the disk, and the process died before it could take them over.
  const broken = { ...deps.storage, adopt: () => Promise.reject(new Error("killed")) };
  const dying = await buildServer({ ...deps, storage: broken }, { consoleDir: null, demoDir: null });
  const dyingAt = await dying.listen({ host: "127.0.0.1", port: 0 });
  const lost = await patch(location, new Uint8Array(Buffer.from("56789")), 5, dyingAt);
  expect(await refusal(lost)).toMatchObject({ status: 503, code: "storage.unavailable" });
  expect(await draft()).toEqual({});
  const asked = await head(location, at);
  expect([asked.status, asked.headers.get("upload-offset")]).toEqual([200, "10"]);
  expect(await draft()).toEqual({ "a.txt": hashText("0123456789") });
  expect((await head(location)).headers.get("upload-offset"), "also once it is over").toBe("10");
  expect(await deps.newEvents()).toHaveLength(1);
  await Promise.all([again.close(), dying.close()]);
});

test("an archive is acknowledged when it has come, and the worker takes it apart", async () => {
  const zip = new Uint8Array(writeZip([{ name: "课程教学大纲/甲.txt", content: Buffer.from("x") }]));
  const location = await begin("材料.zip", zip.length, "archive");
  expect((await patch(location, zip)).status).toBe(204);
  expect(await draft()).toEqual({});
  const uploadId = location.split("/").at(-1) as Parameters<typeof extractArchive>[1]["uploadId"]; // made by the server
  const job = { uploadId, institutionId: school.institution.id };
  expect(await deps.queue.holds("archive.extract", job)).toBe(true);
  expect(await extractArchive(deps, job, new AbortController().signal)).toBe("done");
  expect(Object.keys(await draft())).toEqual(["课程教学大纲/甲.txt"]);
  expect((await head(location)).headers.get("upload-offset")).toBe(String(zip.length));
});

test("a file of no bytes is refused with the sentence that browsers show", async () => {
  const refused = await refusal(await announce({ path: "空.txt", size: 0 }));
  expect(refused).toMatchObject({ status: 400, code: "filing.file-empty" });
  expect(refused.zh).toContain("“空.txt”为0字节");
  await unchanged();
});

test.each<[string, string, string]>([
  ["traversal", "../../etc/passwd", "不能指向上级目录"],
  ["an absolute path", "/etc/passwd", "不能是绝对路径"],
  ["a drive path", "C:\\Users\\a.docx", "不能是绝对路径"],
  ["a share", "\\\\server\\share\\a.docx", "不能是绝对路径"],
  ["a reserved name", "大纲/CON.docx", "Windows 不能使用"],
  ["a reserved character", "大纲?.docx", "Windows 不能使用"],
  ["an overlong name", `${"长".repeat(86)}.docx`, "超过255字节"],
  ["a control character", "a\u0000b.docx", "控制字符"],
  ["a bidi override", "方案\u202Efdp.exe", "方向控制符"],
])("%s is refused before a byte is sent, with its sentence", async (_name, path, sentence) => {
  const refused = await refusal(await announce({ path, size: 5 }));
  expect(refused).toMatchObject({ status: 400, code: "filing.path-invalid" });
  expect(refused.zh).toContain(sentence);
  expect(refused.en).toContain("Rename it");
  expect(refused.zh).not.toMatch(/[\p{Cc}\u202E]/u);
  await unchanged();
});

test("names differing by case are refused with both names; differing by normalisation they are one", async () => {
  await send("大纲/A.PDF", "x");
  const refused = await refusal(await announce({ path: "大纲/a.pdf", size: 1 }));
  expect(refused).toMatchObject({ status: 409, code: "filing.path-differs-by-case" });
  expect(refused.zh).toContain("“大纲/a.pdf”与“大纲/A.PDF”");
  await send("re\u0301sume\u0301.pdf", "1");
  await send("r\u00e9sum\u00e9.pdf", "2");
  expect(await draft()).toEqual({ "大纲/A.PDF": hashText("x"), "résumé.pdf": hashText("2") });
});

test("one file of 3 GB is refused by the limits, an archive of 5 GB too", async () => {
  const file = await refusal(await announce({ path: "录像.mp4", size: 3 * GIB }));
  expect(file).toMatchObject({ status: 400, code: "filing.file-too-large" });
  expect(file.zh).toContain("“录像.mp4”有 3 GiB，单个文件上限为 2 GiB");
  const archive = await refusal(await announce({ path: "a.zip", size: 5 * GIB, kind: "archive" }));
  expect(archive).toMatchObject({ status: 400, code: "filing.file-too-large" });
  expect(archive.zh).toContain("“a.zip”有 5 GiB，单个文件上限为 4 GiB");
  await unchanged();
});

test("more than was announced is not taken", async () => {
  const location = await begin("a.txt", 3);
  expect((await patch(location, new Uint8Array(10))).status).toBe(413);
  await unchanged();
});

test("a clock of the sender that goes wrong changes nothing", async () => {
  const response = await fetch(`${address}/api/filings/${filing.id}/uploads`, {
    method: "POST",
    headers: {
      ...tus,
      cookie: secretary,
      date: "Thu, 01 Jan 1970 00:00:00 GMT",
      "upload-length": "1",
      "upload-metadata": `path ${encoded("a.txt")},lastModified ${encoded("4102444800000")}`,
    },
  });
  expect((await patch(response.headers.get("location") ?? "", new Uint8Array(1))).status).toBe(204);
  expect(await deps.newEvents()).toMatchObject([{ at: deps.clock.now() }]);
});

test("first who, then what, then whether", async () => {
  const office = await server.signIn(school.administrator.email);
  await deps.newEvents();
  expect((await announce({ path: "a.txt", size: 1, cookie: "" })).status).toBe(401);
  expect((await announce({ path: "a.txt", size: 1, origin: "https://evil.example" })).status).toBe(403);
  expect((await announce({ path: "", size: 1 })).status).toBe(400);
  expect((await announce({ path: "a.txt", size: -1 })).status).toBe(400);
  expect((await announce({ path: "a.txt", size: 1, id: "7" })).status).toBe(400);
  expect((await announce({ path: "a.txt", size: 1, id: deps.newId<string>() })).status).toBe(404);
  expect((await announce({ path: "a.txt", size: 1, cookie: office })).status).toBe(403);
  const location = await begin("a.txt", 1);
  const others = await fetch(`${address}${location}`, {
    method: "PATCH",
    headers: { ...tus, ...offsets, cookie: office, "upload-offset": "0" },
    body: "x",
  });
  expect(await refusal(others)).toMatchObject({ code: "upload.not-yours" });
  await unchanged();
});

test("a called-off upload leaves nothing and takes nothing more", async () => {
  const location = await begin("a.txt", 10);
  await patch(location, new Uint8Array(5));
  const cancelled = await fetch(`${address}${location}`, {
    method: "DELETE",
    headers: { ...tus, cookie: secretary },
  });
  expect(cancelled.status).toBe(204);
  expect(await refusal(await patch(location, new Uint8Array(5), 5))).toMatchObject({
    status: 409,
    code: "upload.over",
  });
  expect(await readdir(deps.uploadsDir)).toEqual([]);
  await unchanged();
});

test("the sentence comes when the filing was handed in while the bytes came", async () => {
  const location = await begin("a.txt", 1);
  await deps.sql("update filing set status = 'awaiting-school' where id = $1", [filing.id]);
  expect(await refusal(await patch(location, new Uint8Array(1)))).toMatchObject({
    status: 409,
    code: "filing.wrong-status",
    zh: expect.stringContaining("待学校审核"),
  });
  expect(await draft()).toEqual({});
});

test("what is announced as too large is answered before it is sent", async () => {
  const sending = request(`${address}/api/filings/${filing.id}/uploads`, {
    method: "POST",
    headers: {
      ...tus,
      ...offsets,
      cookie: secretary,
      "upload-length": String(3 * GIB),
      "upload-metadata": `path ${encoded("a.iso")}`,
      "content-length": String(3 * GIB),
    },
  });
  sending.on("error", () => undefined); // the test ends the connection itself
  sending.write("the first of very many bytes");
  const [response] = (await once(sending, "response")) as [IncomingMessage]; // what the event carries
  expect(response.statusCode).toBe(400);
  sending.destroy();
});

test("how much has come is told to everybody else", async () => {
  const location = await begin("a.bin", 2 * MIB);
  await patch(location, new Uint8Array(MIB));
  const id = location.split("/").at(-1) ?? "";
  expect((await stat(join(deps.uploadsDir, id))).size).toBe(MIB);
  await expect
    .poll(() =>
      deps.everywhere(({ trx }) =>
        trx.selectFrom("upload").select(["received", "state"]).where("filingId", "=", filing.id).execute(),
      ),
    )
    .toEqual([{ received: MIB, state: "receiving" }]);
});

test("a disk that takes no more while bytes come: said with calm, what had come is kept, and it goes on", async () => {
  const location = await begin("a.txt", 10);
  await patch(location, new Uint8Array(Buffer.from("01234")));
  const path = join(deps.uploadsDir, location.split("/").at(-1) ?? "");
  await rename(path, `${path}-kept`);
  await symlink("/dev/full", path); // every write to it fails with ENOSPC
  const refused = await refusal(await patch(location, new Uint8Array(Buffer.from("01234")), 0));
  expect(refused).toMatchObject({ status: 503, code: "storage.unavailable" });
  expect(refused.zh).toContain("“a.txt”未完成入库；已传的部分仍保留");
  await unchanged();
  await rename(`${path}-kept`, path);
  expect((await head(location)).headers.get("upload-offset")).toBe("5");
  expect((await patch(location, new Uint8Array(Buffer.from("56789")), 5)).status).toBe(204);
  expect(await draft()).toEqual({ "a.txt": hashText("0123456789") });
});

test("two windows that send one upload at once: one goes on, the other is told where it stands", async () => {
  const bytes = new Uint8Array(randomBytes(2 * MIB));
  const location = await begin("a.bin", bytes.length);
  const answers = await Promise.all([patch(location, bytes), patch(location, bytes)]);
  expect(answers.map(({ status }) => status).toSorted()).toContain(204);
  const [sha256] = Object.values(await draft());
  expect((await buffer(deps.storage.read(sha256 ?? ""))).equals(Buffer.from(bytes))).toBe(true);
  expect(await deps.newEvents()).toHaveLength(1);
});
