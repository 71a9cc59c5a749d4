import type { MachineActor } from "@goodstanding/domain/access/actor";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest } from "../school-for-test.ts";
import { askExtension } from "./ask-extension.ts";
import { reminderForTest } from "./reminder-for-test.ts";
import { tellExtensions } from "./tell-extensions.ts";

const mail = { from: "office@school.example", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };

afterAll(() => deps.close());

test("an answer is told within a fortnight of the decision, and later no more", async () => {
  const school = await schoolForTest(deps);
  const { envelopes, obligationId } = await reminderForTest(deps, school);
  const holder = { address: "192.0.2.7", userAgent: "Mail reader" };
  const wish = { obligationId, until: localDate("2026-11-20"), reason: "教学评估占用时间" };
  expect(await askExtension(deps, envelopes[0]?.token ?? "", holder, wish)).toMatchObject({ ok: true });
  const { id: institutionId } = school.institution;
  await deps.sql(
    `update extension_request set state = 'refused', decided_by = $1, decided_at = asked_at,
     decided_because = '时间充足' where institution_id = $2`,
    [school.administrator.id, institutionId],
  );
  const actor: MachineActor = { kind: "system", institutionId, name: "系统催办" };
  const tellAt = (instant: string) => tellExtensions({ ...deps, clock: fixedClock(instant) }, actor);
  expect(await tellAt("2026-11-04T09:00:01+08:00")).toBe(0);
  expect(await tellAt("2026-11-04T09:00:00+08:00")).toBe(1);
  expect(await tellAt("2026-11-04T09:00:00+08:00")).toBe(0);
});
