import { openDatabase } from "@goodstanding/database/database";
import { schoolForTest } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildServer } from "./server.ts";
import { serverForTest, type TestServer } from "./server-for-test.ts";

const server = await serverForTest();

afterAll(() => server.close());

const get = (url: string, headers = {}) => server.app.inject({ url, headers });

test("it lives, and is ready while what it needs answers", async () => {
  expect((await get("/healthz")).json()).toEqual({
    status: "ok",
    product: "goodstanding",
    version: "0.1.0",
  });
  const ready = await get("/readyz");
  expect([ready.statusCode, ready.json()]).toEqual([
    200,
    { status: "ok", version: "0.1.0", checks: { database: "ok", queue: "ok" } },
  ]);
});

describe("with the database gone", () => {
  let broken: Awaited<ReturnType<typeof buildServer>>;
  const url = new URL(server.deps.testDatabase.appUrl);
  url.port = "9";
  const database = openDatabase(url.href, { onError: () => undefined });

  beforeAll(async () => {
    broken = await buildServer({ ...server.deps, database }, { consoleDir: null, demoDir: null });
  });

  afterAll(async () => {
    await broken.close();
    await database.dispose();
  });

  test("it lives, and says what it is not ready for", async () => {
    expect((await broken.inject("/healthz")).statusCode).toBe(200);
    const ready = await broken.inject("/readyz");
    expect([ready.statusCode, ready.json()]).toMatchObject([
      503,
      { status: "unavailable", checks: { queue: "ok", database: "unavailable" } },
    ]);
    expect(ready.body).not.toContain("ECONNREFUSED");
  });

  test("a signed-in request fails with words that calm, not with the database's", async () => {
    const cookie = await signedInSomewhere();
    const response = await broken.inject({ url: "/trpc/filings.list", headers: { cookie } });
    expect(response.statusCode).toBe(500);
    expect(response.json().error.data.appError).toEqual({ code: "server.unavailable", params: {} });
    expect(response.body).not.toContain("ECONNREFUSED");
    const upload = await broken.inject({
      method: "POST",
      url: `/api/filings/${server.deps.newId<string>()}/uploads`,
      headers: { cookie, "upload-length": "1", "upload-metadata": `path ${btoa("a.txt")}` },
    });
    expect([upload.statusCode, upload.json()]).toMatchObject([
      503,
      { error: { code: "server.unavailable", message: { zh: expect.stringContaining("不会丢失") } } },
    ]);
  });

  test("without a console, a page is not found either", async () => {
    expect((await broken.inject("/filings")).statusCode).toBe(404);
  });
});

async function signedInSomewhere(): Promise<string> {
  const school = await schoolForTest(server.deps);
  await server.deps.sql("update person set account_id = null");
  return server.signIn(school.administrator.email);
}

test("deep links give the console, which is asked for anew each time, and its parts for good", async () => {
  for (const path of ["/", "/filings/0199?tab=findings", "/programmes", "/apiary"]) {
    const page = await get(path);
    expect([page.statusCode, page.body], path).toEqual([200, "<title>认证常青</title>"]);
    expect(page.headers["cache-control"], path).toBe("no-cache");
  }
  const part = await get("/assets/main-1a2b.js");
  expect(part.headers["cache-control"]).toBe("public, max-age=2592000, immutable");
});

test.each(["/api/unknown", "/api/filings", "/demo/packages/complete.zip", "/trpc/no.such"])(
  "%s is an error that a program can read",
  async (path) => {
    const response = await get(path);
    expect(response.statusCode).toBe(404);
    expect(response.headers["content-type"]).toContain("application/json");
    expect(response.json()).toHaveProperty("error");
  },
);

test("pages may run no script but their own, and may not be framed elsewhere", async () => {
  const { headers } = await get("/");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("a browser that comes from another origin writes nothing", async () => {
  const post = (url: string, origin: string) =>
    server.app.inject({ method: "POST", url, headers: { origin }, payload: { id: "x" } });
  for (const origin of ["http://evil.example", "null", "http://goodstanding.example.evil.example"]) {
    for (const url of ["/trpc/filings.submitToSchool", "/api/auth/sign-in/email", "/api/filings/x/archive"]) {
      const response = await post(url, origin);
      expect([response.statusCode, response.json().error.code], `${origin} ${url}`).toEqual([
        403,
        "access.denied",
      ]);
    }
  }
  expect((await post("/trpc/filings.submitToSchool", server.deps.publicUrl)).statusCode).toBe(401);
  expect((await get("/healthz", { origin: "http://evil.example" })).statusCode).toBe(200);
});

test("what is no JSON, or too much of it, is refused with words", async () => {
  const post = (payload: string, type = "application/json") =>
    server.app.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      headers: { "content-type": type },
      payload,
    });
  for (const response of [
    await post("{"),
    await post(`"${"x".repeat(3_000_000)}"`),
    await post("a=b", "application/x-www-form-urlencoded"),
  ]) {
    expect([response.statusCode, response.json().error.code]).toEqual([400, "request.invalid"]);
  }
});

describe("in demo mode", () => {
  let demo: TestServer;

  beforeAll(async () => {
    demo = await serverForTest({ isDemo: true });
  });

  afterAll(() => demo.close());

  test("the packages are there, and nothing beside them", async () => {
    const response = await demo.app.inject("/demo/packages/complete.zip");
    expect([response.statusCode, response.headers["content-type"], response.body]).toEqual([
      200,
      "application/zip",
      "PK complete",
    ]);
    expect((await demo.app.inject("/demo/packages/accounts.json")).statusCode).toBe(404);
    expect((await demo.app.inject("/demo/packages/..%2Faccounts.json")).statusCode).toBe(404);
  });
});
