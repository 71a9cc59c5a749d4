import { schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps, call, app } = server;
let school: TestSchool;
let office: string;
let secretary: string;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  office = await server.signIn(school.administrator.email);
  secretary = await server.signIn(school.secretary.email);
});

afterAll(() => server.close());

const contact = (change = {}) => ({
  ...{ of: { programmeId: school.programme.programme.id }, obligationId: null, onDay: "2026-10-14" },
  ...{ atTime: null, means: "in-person", withWhom: "专业负责人", said: "当面提醒", madeBy: "教务处" },
  ...change,
});
const record = (cookie: string, change = {}) => call("mutation", "contacts.record", contact(change), cookie);
const read = async () =>
  (await call("query", "contacts.ofProgramme", { id: school.programme.programme.id }, office)).data;

test("the office reads what it entered, with who did and what was taken back", async () => {
  expect(await record(secretary)).toMatchObject({
    status: 403,
    error: { appError: { code: "access.denied" } },
  });
  expect(await record(office, { means: "fax" })).toMatchObject({ status: 400 });
  const ofCollege = { of: { unitId: school.college.id }, onDay: "2026-10-15", atTime: "16:05" };
  expect(await record(office)).toMatchObject({ status: 200 });
  const { data } = await record(office, ofCollege);
  await call("mutation", "contacts.withdraw", { ...(data as object), because: "误记" }, office);
  expect(await read()).toMatchObject([
    { onDay: "2026-10-15", atTime: "16:05", isOfUnit: true, withdrawn: { because: "误记" } },
    {
      ...{ onDay: "2026-10-14", atTime: null, means: "in-person", withWhom: "专业负责人" },
      ...{ isOfUnit: false, duty: null, withdrawn: null },
      recordedBy: { zh: school.administrator.name },
    },
  ]);
});

test("the proof sheet of a programme and year is downloaded by the office alone, as Word and as PDF", async () => {
  const get = (url: string, cookie: string) => app.inject({ method: "GET", url, headers: { cookie } });
  const sheet = (end: string) => `/api/programmes/${school.programme.programme.id}/proof-sheet/${end}`;
  await record(office);
  for (const [end, start, type] of [
    ["2026.pdf", "%PDF", "application/pdf"],
    ["2026.docx", "PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ] as const) {
    const answer = await get(sheet(end), office);
    expect(answer).toMatchObject({ statusCode: 200, headers: { "content-type": type } });
    expect(answer.headers["content-disposition"]).toContain(encodeURIComponent("2026年度催办记录单"));
    expect(answer.rawPayload.subarray(0, start.length).toString()).toBe(start);
  }
  expect((await get(sheet("2026.pdf"), secretary)).statusCode).toBe(403);
  expect((await get(sheet("2026.txt"), office)).statusCode).toBe(404);
  expect((await get(sheet("soon.pdf"), office)).statusCode).toBe(404);
  expect((await get("/api/programmes/x/proof-sheet/2026.pdf", office)).statusCode).toBe(404);
});
