import { listFilings } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
let url: string;
let cookie: string;
let other: string;
let filingId: string;

beforeAll(async () => {
  const { institutionId } = await foundColleges(server.deps, [
    { college: "机械工程学院", secretaries: ["mechanical@a.example"], programmes: { 机械工程: 2022 } },
    { college: "土木工程学院", secretaries: ["civil@a.example"], programmes: { 土木工程: 2022 } },
  ]);
  const scope = { kind: "institution", institutionId, unitIds: "all" } as const;
  const filings = await withScope(server.deps.database, scope, listFilings);
  filingId =
    filings.find(({ period, programmeName }) => period === "2026" && programmeName === "机械工程")?.id ?? "";
  url = `/trpc/filings.get?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: { id: filingId } }))}`;
  cookie = await server.signIn("mechanical@a.example");
  other = await server.signIn("civil@a.example");
});

afterAll(() => server.close());

const ask = (headers: Record<string, string>) => server.app.inject({ url, headers: { cookie, ...headers } });

test("what has not changed is not sent again", async () => {
  const first = await ask({});
  const { etag } = first.headers;
  expect([first.statusCode, first.headers["cache-control"]]).toEqual([200, "private, no-cache"]);
  expect(first.json()).toMatchObject([{ result: { data: { filing: { id: filingId } } } }]);
  const again = await ask({ "if-none-match": String(etag) });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

test("what has changed is sent whole under another mark", async () => {
  const { etag } = (await ask({})).headers;
  const slot = { id: filingId, slot: "programme-plan", revisedOn: "2026-06-30", explanation: "按新版" };
  expect(await server.call("mutation", "filings.noteRevision", slot, cookie)).toMatchObject({ status: 200 });
  const again = await ask({ "if-none-match": String(etag) });
  expect(again.statusCode).toBe(200);
  expect(again.headers.etag).not.toBe(etag);
  expect(again.body).toContain("按新版");
});

test("a mark opens nothing: who may not see the filing is refused as ever", async () => {
  const { etag } = (await ask({})).headers;
  const foreign = await ask({ cookie: other, "if-none-match": String(etag) });
  expect(foreign.statusCode).toBe(404);
  const nobody = await server.app.inject({ url, headers: { "if-none-match": String(etag) } });
  expect([nobody.statusCode, nobody.headers.etag]).toEqual([401, undefined]);
});

test("other questions carry no mark", async () => {
  const session = await server.app.inject({ url: "/trpc/session.current", headers: { cookie } });
  expect([session.statusCode, session.headers.etag]).toEqual([200, undefined]);
});
