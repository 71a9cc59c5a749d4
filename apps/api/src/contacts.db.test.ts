import { schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps, call } = server;
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
