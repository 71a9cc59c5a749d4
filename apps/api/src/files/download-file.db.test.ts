import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { uploadContent } from "@goodstanding/operations/uploads/upload-content";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "../server-for-test.ts";

const server = await serverForTest();
const { deps } = server;
const path = "04_课程目标达成评价报告/机械原理（一）'s 100%.txt";
const content = "机械原理课程目标达成评价报告";
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
  await upload(school, filingId);
});

afterAll(() => server.close());

const url = (wanted = path, id: string = filingId) =>
  `${address}/api/filings/${id}/files?path=${encodeURIComponent(wanted)}`;
const get = (cookie: string, wanted?: string, id?: string) => fetch(url(wanted, id), { headers: { cookie } });

test("the office and the college download a file under its own name, never as a page", async () => {
  for (const cookie of [secretary, await server.signIn(school.administrator.email)]) {
    const response = await get(cookie);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(content);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const disposition = response.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
    const encoded = disposition.split("filename*=UTF-8''")[1] ?? "";
    expect(decodeURIComponent(encoded)).toBe("机械原理（一）'s 100%.txt");
  }
});

test("nobody else gets it: not without a session, not from another school, not what is not there", async () => {
  expect((await get("")).status).toBe(401);
  expect((await get(secretary, "no/such.txt")).status).toBe(404);
  expect((await get(secretary, path, "not-an-id")).status).toBe(404);
  const other = await schoolForTest(deps);
  const foreign = await filingOf(deps, other);
  expect(await upload(other, foreign.id)).toMatchObject({ ok: true });
  expect((await get(secretary, path, foreign.id)).status).toBe(404);
});

function upload({ asSecretary }: TestSchool, id: FilingId) {
  const announced = { target: { filingId: id, packageId: null }, path, kind: "file" } as const;
  return uploadContent(deps, asSecretary, announced, Buffer.from(content));
}
