import { createHash } from "node:crypto";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { completePackage, fillIn } from "@goodstanding/operations/filings/package-for-test";
import { submissionForTest as filesAlone } from "@goodstanding/operations/reading-rooms/submission-for-test";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps, call } = server;
let address: string;
let school: TestSchool;
let filingId: FilingId;
let secretary: string;

beforeAll(async () => {
  address = await server.app.listen({ host: "127.0.0.1", port: 0 });
});

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  filingId = (await filingOf(deps, school)).id;
  secretary = await server.signIn(school.secretary.email);
});

afterAll(() => server.close());

interface FrozenFile {
  readonly path: string;
  readonly source: string;
  readonly sha256: string;
  readonly preview: string | null;
}
interface FrozenSlot {
  readonly key: string;
  readonly name: { readonly zh: string };
  readonly files: readonly FrozenFile[];
  readonly declarations: readonly object[];
  readonly revision: object | null;
  readonly links: readonly object[];
}
interface Shown {
  readonly id: string;
  readonly snapshotHash: string;
  readonly isLatest: boolean;
  readonly isFilesAlone: boolean;
  readonly parts: readonly {
    readonly slots: readonly FrozenSlot[];
    readonly courses: readonly { readonly name: string; readonly slots: readonly FrozenSlot[] }[];
  }[];
  readonly unsorted: readonly FrozenFile[];
}

const get = (number: number, cookie = secretary, id: string = filingId) =>
  call("query", "submissions.get", { filingId: id, number }, cookie);
const shown = async (number: number) => (await get(number)).data as Shown;
const slotsOf = ({ parts }: Shown): readonly FrozenSlot[] =>
  parts.flatMap(({ slots, courses }) => [...slots, ...courses.flatMap((course) => course.slots)]);
const filesOf = (submission: Shown): readonly FrozenFile[] => [
  ...slotsOf(submission).flatMap(({ files }) => files),
  ...submission.unsorted,
];
const file = (submission: string, path: string, more = "", init: RequestInit = {}) =>
  fetch(`${address}/api/submissions/${submission}/files?path=${encodeURIComponent(path)}${more}`, {
    ...init,
    headers: { cookie: secretary, ...init.headers },
  });
const done = async (path: string, input: unknown) => {
  const answer = await call("mutation", path, input, secretary);
  expect(answer).toMatchObject({ status: 200 });
  return answer.data;
};

async function handInTwice(): Promise<void> {
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  const placement = { part: "documents", slot: "syllabus", course: null, band: null };
  const url = "https://pan.school.example/s/1";
  await done("links.add", {
    ...{ id: filingId, placement, url, remark: "大纲汇编", expiresOn: null, password: "a1b2" },
  });
  await done("filings.submitToCollege", { id: filingId });
  await done("filings.withdraw", { id: filingId, reason: "补充会议纪要" });
  const { data } = await call("query", "filings.get", { id: filingId }, secretary);
  const { files } = data as { files: { id: string; path: string }[] };
  const minutes = files.filter(({ path }) => path.includes("会议纪要"));
  await done("filings.removeFiles", { id: filingId, fileIds: minutes.map(({ id }) => id) });
  await done("filings.submitToCollege", { id: filingId });
}

describe("a submission", () => {
  test("shows what was frozen, place by place, whatever has become of the draft", async () => {
    await handInTwice();
    const first = await shown(1);
    expect(first).toMatchObject({
      ...{ number: 1, isLatest: false, isFilesAlone: false, fileCount: 12, ignoredCount: 0 },
      submittedBy: { zh: school.secretary.name },
      filing: { id: filingId, status: "awaiting-college" },
      review: { state: "queued" },
      decision: null,
    });
    expect(slotsOf(first).find(({ name }) => name.zh.includes("会议纪要"))?.files).toHaveLength(1);
    expect(first.parts[1]?.courses.map(({ name }) => name)).toEqual(["机械设计"]);
    expect(slotsOf(first).find(({ key }) => key === "documents//syllabus")).toMatchObject({
      revision: { revisedOn: "2026-06-30", explanation: "按新版毕业要求修订" },
      links: [{ url: "https://pan.school.example/s/1", note: "大纲汇编" }],
    });
    expect(JSON.stringify(first)).not.toContain("a1b2");
    const second = await shown(2);
    expect(second).toMatchObject({ number: 2, isLatest: true, fileCount: 11 });
    expect(slotsOf(second).find(({ name }) => name.zh.includes("会议纪要"))?.files).toEqual([]);
    expect(second.snapshotHash).not.toBe(first.snapshotHash);
  });

  test("gives back each of its files with the hash that it names", async () => {
    await handInTwice();
    const first = await shown(1);
    const files = filesOf(first);
    expect(files).toHaveLength(12);
    for (const { path, sha256 } of files) {
      const response = await file(first.id, path);
      expect(response.headers.get("content-disposition")).toMatch(/^attachment; /);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
  });

  test("of an earlier release is a list of files that can be opened all the same", async () => {
    const id = await filesAlone(deps, school, { "材料/方案.pdf": "%PDF-1.4 x", "说明.txt": "说明" });
    const only = await shown(1);
    expect(only).toMatchObject({ id, isFilesAlone: true, unsorted: [{ path: "材料/方案.pdf" }, {}] });
    expect(filesOf(only)).toHaveLength(2);
    expect(await (await file(id, "说明.txt")).text()).toBe("说明");
  });

  test("is there for nobody else, and not before it was handed in", async () => {
    expect(await get(1)).toMatchObject({
      status: 404,
      error: { appError: { code: "submission.not-found" } },
    });
    const id = await filesAlone(deps, school, { "a.txt": "a" });
    const other = await schoolForTest(deps);
    await deps.sql("update person set account_id = null where institution_id = $1", [other.institution.id]);
    const stranger = await server.signIn(other.secretary.email);
    expect(await get(1, stranger)).toMatchObject({ status: 404 });
    expect((await file(id, "a.txt", "", { headers: { cookie: stranger } })).status).toBe(404);
    expect((await file(id, "a.txt", "", { headers: { cookie: "" } })).status).toBe(401);
    expect((await file(id, "b.txt")).status).toBe(404);
    expect((await file("not-an-id", "a.txt")).status).toBe(404);
    const office = await server.signIn(school.administrator.email);
    expect((await file(id, "a.txt", "", { headers: { cookie: office } })).status).toBe(200);
  });
});

describe("a file of a submission", () => {
  test("is taken up again where it broke off, and shown in a frame where its kind is harmless", async () => {
    const id = await filesAlone(deps, school, {
      "说明.txt": "0123456789",
      "page.html": "<script>alert(1)</script>",
      "图.png": "png",
    });
    const rest = await file(id, "说明.txt", "", { headers: { range: "bytes=4-" } });
    expect([rest.status, await rest.text()]).toEqual([206, "456789"]);
    const image = await file(id, "图.png", "&as=preview");
    expect(image.headers.get("content-type")).toBe("image/png");
    expect(image.headers.get("content-disposition")).toBe("inline");
    expect(image.headers.get("content-security-policy")).toMatch(/^default-src 'none';.*sandbox/);
    const page = await file(id, "page.html", "&as=preview");
    expect([page.status, await page.json()]).toMatchObject([400, { error: { code: "reading.no-preview" } }]);
    expect((await file(id, "page.html")).headers.get("content-type")).toBe("application/octet-stream");
  });
});
