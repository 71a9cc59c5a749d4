import { withScope } from "@goodstanding/database/scope";
import { addDays, localDate } from "@goodstanding/domain/kernel/dates";
import { escalationRoles } from "@goodstanding/domain/policy/school-settings";
import { buildMembership } from "@goodstanding/testing/builders/membership";
import { buildPerson } from "@goodstanding/testing/builders/person";
import { afterAll, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { registerLetter } from "../oversight/register-letter.ts";
import { remindAlarms } from "../oversight/remind-alarms.ts";
import { schoolForTest } from "../school-for-test.ts";
import { sweepReminders } from "./sweep-reminders.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };

afterAll(() => deps.close());

test("the machine never mails the vice-president, whatever is overdue and however long, not even where nobody else is there", async () => {
  const school = await schoolForTest(deps);
  const { email } = await withScope(deps.database, school.scope, async (tx) => {
    const { institutionId } = school.scope;
    const build = { tx, institutionId, newId: deps.newId, now: deps.clock.now() };
    const person = await buildPerson(build, {
      name: "分管教学副校长",
      email: "vice-president@school.example",
    });
    for (const unit of [school.office, school.college])
      await buildMembership(build, person, unit, { role: "vice-president" });
    return person;
  });
  await registerLetter(deps, school.asOffice, {
    ...{ kind: "reminder", number: "函1号", sender: "示例认证协会", letterDate: localDate("2026-10-12") },
    ...{ receivedOn: localDate("2026-10-14"), summary: "催报", demandedOn: localDate("2026-10-16") },
    ...{ programmeIds: [school.programme.programme.id], owner: "college", scanSha256: null },
  });
  const mailed = () =>
    deps.everywhere(({ trx }) => trx.selectFrom("delivery").select("recipient").distinct().execute());
  const sweepFrom = async (first: string) => {
    for (let ahead = 0; ahead < 21; ahead += 3)
      await sweepReminders(deps, { today: addDays(localDate(first), ahead) });
  };
  await sweepFrom("2026-10-27");
  const machine = { kind: "system", institutionId: school.institution.id, name: "系统催办" } as const;
  await remindAlarms(deps, machine, localDate("2026-11-17"));
  expect((await mailed()).length).toBeGreaterThan(0);
  await deps.sql("update membership set valid_to = '2026-10-22' where role <> 'vice-president'");
  await sweepFrom("2026-12-14");
  expect((await mailed()).map(({ recipient }) => recipient)).not.toContain(email);
  expect(escalationRoles).not.toContain("vice-president");
});
