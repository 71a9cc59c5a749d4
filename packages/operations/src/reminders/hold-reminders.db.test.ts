import type { PersonActor } from "@goodstanding/domain/access/actor";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, ReminderHoldId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeEach, expect, test } from "vitest";
import { foundColleges } from "../colleges-for-test.ts";
import { depsForTest } from "../deps-for-test.ts";
import { filingsAlone } from "../filings-alone-for-test.ts";
import { holdReminders, liftHold } from "./hold-reminders.ts";
import { readComingReminders } from "./read-coming-reminders.ts";
import { sweepReminders } from "./sweep-reminders.ts";

const mail = { from: "office@school.example", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const today = localDate("2026-10-21");
let office: PersonActor;
let secretary: PersonActor;
let obligationId: ObligationId;

beforeEach(async () => {
  await deps.sql("truncate institution cascade");
  const school = await foundColleges(deps, [
    { college: "土木工程学院", secretaries: ["civil@school.example"], programmes: { 土木工程: 2022 } },
  ]);
  await filingsAlone(deps);
  const { institutionId } = school;
  const actorOf = async (email: string): Promise<PersonActor> => {
    const [row] = await deps.everywhere(({ trx }) =>
      trx
        .selectFrom("membership")
        .innerJoin("person", "person.id", "membership.personId")
        .select([
          "person.id as personId",
          "person.name",
          "person.nameEn",
          "membership.unitId",
          "membership.role",
        ])
        .where("person.email", "=", email)
        .execute(),
    );
    if (!row) throw new Error(email);
    const { personId, unitId, role } = row;
    const name = { zh: row.name, en: row.nameEn };
    return { kind: "person", institutionId, personId, name, grants: [{ unitId, role }] };
  };
  office = await actorOf("office@school.example");
  secretary = await actorOf("civil@school.example");
  const [duty] = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("obligation")
      .select("id")
      .where("rule", "=", "annual-filing")
      .where("period", "=", "2026")
      .execute(),
  );
  if (!duty) throw new Error("No duty");
  obligationId = duty.id;
  await deps.newEvents();
});

afterAll(() => deps.close());

const coming = () =>
  deps.everywhere(async (tx) =>
    (await readComingReminders(tx, office.institutionId, { today, days: 30 })).map(
      ({ planned: { day }, items, audience }) =>
        `${day} ${items.map(({ step, hold }) => `${step}${hold ? ` ${hold.kind}: ${hold.reason}` : ""}`).join()} → ${audience.to.join()}`,
    ),
  );
const reason = "已电话确认，材料下周报送";

test("the days ahead are listed with whom each mail goes to, and what is kept back stays in sight", async () => {
  expect((await coming()).slice(0, 4)).toEqual([
    "2026-10-21 school-before-7 → civil@school.example",
    "2026-10-27 school-before-3 → civil@school.example",
    "2026-10-29 school-before-1 → civil@school.example",
    "2026-10-30 school-before-0 → civil@school.example",
  ]);
  await holdReminders(deps, office, { obligationId, step: "school-before-3", reason });
  expect((await coming()).at(1)).toBe(`2026-10-27 school-before-3 skipped: ${reason} → civil@school.example`);
  expect((await coming()).at(2)).toBe("2026-10-29 school-before-1 → civil@school.example");
});

test("what is paused is not sent, and caught up once it is let go; both are recorded", async () => {
  const paused = await holdReminders(deps, office, { obligationId, step: null, reason });
  expect(await sweepReminders(deps, { today })).toMatchObject({ mails: 0 });
  if (!paused.ok) throw new Error(paused.error.code);
  expect(await liftHold(deps, office, paused.value)).toEqual({ ok: true, value: null });
  expect(await sweepReminders(deps, { today })).toMatchObject({ mails: 1 });
  expect((await deps.newEvents()).map(({ kind, actor, detail }) => [kind, actor, detail])).toMatchObject([
    ["reminders.paused", office.name.zh, { step: null, dueVersion: 1, reason }],
    ["reminders.resumed", office.name.zh, { step: null, dueVersion: 1 }],
    ["reminders.planned", "系统催办", {}],
  ]);
});

test("refuses what makes no sense, and leaves nothing behind", async () => {
  const held = async (change: Partial<Parameters<typeof holdReminders>[2]>, actor = office) => {
    const result = await holdReminders(deps, actor, { obligationId, step: null, reason, ...change });
    return result.ok ? "ok" : result.error.code;
  };
  expect(await held({ reason: "  " })).toBe("hold.reason-required");
  expect(await held({}, secretary)).toBe("access.denied");
  expect(await held({ step: "school-after-3" })).toBe("hold.step-unknown");
  expect(await held({ obligationId: deps.newId() })).toBe("obligation.not-found");
  await sweepReminders(deps, { today });
  expect(await held({ step: "school-before-7" })).toBe("hold.step-unknown");
  await deps.newEvents();
  expect(await held({})).toBe("ok");
  expect(await held({})).toBe("hold.exists");
  await deps.sql("update obligation set state = 'not-owed'");
  expect(await held({ step: "school-before-0" })).toBe("hold.not-owed");
  const lift = await liftHold(deps, office, { holdId: deps.newId<ReminderHoldId>() });
  expect(lift).toMatchObject({ ok: false, error: { code: "hold.not-found" } });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["reminders.paused"]);
});

test("a new date lets go by itself", async () => {
  await holdReminders(deps, office, { obligationId, step: null, reason });
  await deps.sql("update obligation set due_version = 2 where id = $1", [obligationId]);
  expect((await coming()).at(0)).toBe("2026-10-21 school-before-7 → civil@school.example");
  expect(await sweepReminders(deps, { today })).toMatchObject({ mails: 1 });
});
