import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { openTransport } from "@goodstanding/mail/transport";
import { openPost } from "@goodstanding/operations/channels/post";
import { depsForTest } from "@goodstanding/operations/deps-for-test";
import { openLinkVisitor } from "@goodstanding/operations/links/visit-link";
import { unlimited } from "@goodstanding/operations/reminders/mail-rate";
import { schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { appraisalsTell } from "./appraisals-tell.ts";
import { remindersSweep } from "./reminders-sweep.ts";

const mailbox = await startMailbox();
const inspector = createInspector();
const transport = openTransport(mailbox.url);
const deps = {
  ...(await depsForTest()),
  ...{ inspector, transport, rate: unlimited, evidence: null, bounces: null },
  ...{ visitLink: openLinkVisitor(), post: openPost() },
  mail: { from: "教务处 <office@school.example>", publicUrl: "https://school.example" },
};
const signal = new AbortController().signal;

afterAll(async () => {
  transport.close();
  await mailbox.close();
  await inspector.close();
  await deps.close();
});

let school: TestSchool;
beforeEach(async () => {
  await deps.sql("update mail_setting set state = 'stopped'");
  school = await schoolForTest(deps);
  const broken = await schoolForTest(deps);
  await deps.sql("update institution set time_zone = 'Nowhere' where id = $1", [broken.institution.id]);
});

const digests = () =>
  deps.everywhere(({ trx }) =>
    trx
      .selectFrom("mail")
      .select("id")
      .where("institutionId", "=", school.institution.id)
      .where("kind", "=", "digest")
      .execute(),
  );

test("where mails about reviews fail for one school, the digests of the others go out, and both failures are told", async () => {
  const tell = appraisalsTell(deps)({}, { signal });
  await expect(tell).rejects.toMatchObject({ errors: [expect.anything(), expect.anything()] });
  expect(await digests()).toHaveLength(2);
});

test("so do they after a sweep that failed for one school", async () => {
  const sweep = remindersSweep(deps)({ today: null }, { signal });
  await expect(sweep).rejects.toMatchObject({ errors: [expect.anything(), expect.anything()] });
  expect((await digests()).length).toBeGreaterThan(0);
});
