import { listPolicyAdoptions } from "@goodstanding/database/queries/policy-adoption";
import { withScope } from "@goodstanding/database/scope";
import { yearMonth } from "@goodstanding/domain/kernel/dates";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import { type PolicyChange, policyChange } from "@goodstanding/domain/policy/policy-change";
import { startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { openTransport } from "@goodstanding/mail/transport";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { filingsAlone } from "../filings-alone-for-test.ts";
import { materialiseObligations } from "../obligations/materialise-obligations.ts";
import { drainMail } from "../reminders/drain-mail.ts";
import { sweepReminders } from "../reminders/sweep-reminders.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { changePolicy, type PolicyChangeRequest } from "./change-policy.ts";
import { previewPolicyChange } from "./preview-policy-change.ts";

const deps = await depsForTest();
const mail = { from: "office@school.example", publicUrl: "https://school.example" };
let school: TestSchool;

beforeEach(async () => {
  await deps.sql("truncate institution cascade");
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const schoolDate = (month: number, day: number): PolicyChange =>
  policyChange.parse({
    ...{ kind: "school-date", regime: "engineering", rule: "annual-filing", because: "校历调整" },
    due: { month, day },
  });

async function previewed(change: PolicyChange) {
  const preview = await previewPolicyChange(deps, school.asOffice, change);
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  return preview.value;
}

async function request(change: PolicyChange): Promise<PolicyChangeRequest> {
  return { change, because: "校历调整", previewHash: (await previewed(change)).hash };
}

async function apply(change: PolicyChange) {
  const preview = await previewed(change);
  const applied = await changePolicy(deps, school.asOffice, await request(change));
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return { preview, applied: applied.value };
}

const stored = () =>
  withScope(deps.database, school.scope, async (tx) => ({
    adoptions: await listPolicyAdoptions(tx),
    obligations: await tx.trx.selectFrom("obligation").selectAll().orderBy("id").execute(),
    filings: await tx.trx.selectFrom("filing").selectAll().orderBy("id").execute(),
    revisions: await tx.trx.selectFrom("obligationRevision").selectAll().orderBy("id").execute(),
  }));

const datesOf = (duty: Obligation) =>
  [duty.rule, duty.period, duty.state, duty.targetDue, duty.schoolDue, duty.agencyDue].join(" ");
const storedDates = async () => (await stored()).obligations.map(datesOf).toSorted();

test("a change becomes the next version, with who and why, and every duty follows in the same transaction", async () => {
  const { applied } = await apply(schoolDate(11, 15));
  expect(applied).toMatchObject({ version: 2, counts: { moves: 2, appears: 0, vanishes: 0 } });
  const { adoptions, obligations } = await stored();
  expect(adoptions).toMatchObject([
    {
      version: 2,
      because: "校历调整",
      adoptedBy: school.administrator.id,
      adoptedAt: deps.clock.now(),
      remindingFrom: "2026-01-01",
      settings: { schoolDates: [{ rule: "annual-filing", due: { month: 11, day: 15 } }] },
    },
    { version: 1, because: null, settings: { schoolDates: [] } },
  ]);
  expect(obligations.find(({ rule, period }) => rule === "annual-filing" && period === "2026")).toMatchObject(
    {
      schoolDue: "2026-11-15",
      dueVersion: 2,
    },
  );
  expect(await deps.newEvents()).toMatchObject([
    { kind: "obligations.materialised", detail: { version: 2 } },
    {
      kind: "policy.changed",
      actorPersonId: school.administrator.id,
      detail: {
        ...{ version: 2, because: "校历调整", change: { kind: "school-date" } },
        before: { schoolDates: [] },
        after: { schoolDates: [{ rule: "annual-filing" }] },
      },
    },
  ]);
});

describe("what is stored afterwards is what was previewed", () => {
  const notice = {
    ...{ id: "notice-2026", series: "ceeaa-notices", level: "notice", regime: "engineering", year: 2026 },
    shortName: { zh: "2026通知", en: "Notice 2026" },
    authority: { zh: "中国工程教育专业认证协会", en: "CEEAA" },
    document: { title: "2026年报备通知", number: null, issued: "2026-03-01" },
    effective: { from: "2026-03-01", to: null },
    rules: {
      "annual-filing": { due: "2026-12-10", citation: { document: "notice-2026", clause: "第一条" } },
    },
    windows: [],
  };
  const back = {
    kind: "school-date",
    regime: "engineering",
    rule: "annual-filing",
    due: null,
    because: "恢复",
  };
  const basis = (thirdYearBasis: string | null) => ({ kind: "parameters", patch: { thirdYearBasis } });

  test.each([
    [schoolDate(9, 30), back],
    [
      { kind: "school-pack", choice: { follow: "imut-accreditation-plan" } },
      { kind: "school-pack", choice: { pin: "imut-2024-23" } },
    ],
    [
      { kind: "school-pack", choice: null },
      { kind: "school-pack", choice: { pin: "imut-2024-23" } },
    ],
    [
      { kind: "association-pack", regime: "engineering", choice: { pin: "ceeaa-2020-trial" } },
      { kind: "association-pack", regime: "engineering", choice: null },
    ],
    [
      { kind: "notice", notice },
      { kind: "remove-notice", id: "notice-2026" },
    ],
    [basis("third-anniversary"), basis(null)],
  ])("%j, and back", async (value, contrary) => {
    const accreditations = [
      {
        ...{ conclusion: "passed" as const, noticeDate: null, regime: "工程教育认证" },
        ...{ validFrom: yearMonth("2023-05"), validTo: yearMonth("2029-05") },
      },
    ];
    school = await schoolForTest(deps, { accreditations });
    const before = await storedDates();
    const { preview } = await apply(policyChange.parse(value));
    const { obligations } = await stored();
    for (const { subject, rule, period, after } of preview.items) {
      const row = obligations.find((each) => each.rule === rule && each.period === period);
      if (after) expect(row).toMatchObject({ ...after, subjectId: subject.id });
      else expect(row).toMatchObject({ state: "not-owed", schoolDue: null, agencyDue: null });
    }
    const again = { kind: "system", institutionId: school.institution.id, name: "系统任务" } as const;
    expect(await materialiseObligations(deps, again)).toEqual({ saved: 0 });
    await apply(policyChange.parse(contrary));
    const live = (dates: readonly string[]) => dates.filter((line) => / owed | fulfilled /.test(line));
    expect(live(await storedDates())).toEqual(live(before));
  });
});

describe("nothing is applied", () => {
  const untouched = async (work: () => Promise<unknown>) => {
    const before = await stored();
    await deps.newEvents();
    const outcome = await work();
    expect(await stored()).toEqual(before);
    expect(await deps.newEvents()).toEqual([]);
    return outcome;
  };

  test("when what was previewed is no longer what would happen", async () => {
    const stale = await request(schoolDate(11, 15));
    await apply(schoolDate(11, 20));
    const outcome = await untouched(() => changePolicy(deps, school.asOffice, stale));
    expect(outcome).toMatchObject({ error: { code: "policy.preview-stale" } });
  });

  test("when a programme has changed meanwhile", async () => {
    const stale = await request(schoolDate(11, 15));
    await deps.sql("update accreditation set valid_to = '2028-12'");
    const outcome = await untouched(() => changePolicy(deps, school.asOffice, stale));
    expect(outcome).toMatchObject({ error: { code: "policy.preview-stale" } });
  });

  test("when another change than the previewed one is sent along", async () => {
    const { previewHash, because } = await request(schoolDate(11, 15));
    const outcome = await untouched(() =>
      changePolicy(deps, school.asOffice, { change: schoolDate(11, 16), because, previewHash }),
    );
    expect(outcome).toMatchObject({ error: { code: "policy.preview-stale" } });
  });

  test.each(["", "  \n", "字".repeat(501)])("without a reason: %j", async (because) => {
    const sent = { ...(await request(schoolDate(11, 15))), because };
    const outcome = await untouched(() => changePolicy(deps, school.asOffice, sent));
    expect(outcome).toMatchObject({ error: { code: "policy.reason-required" } });
  });

  test("by somebody who may not", async () => {
    const sent = await request(schoolDate(11, 15));
    const outcome = await untouched(() => changePolicy(deps, school.asSecretary, sent));
    expect(outcome).toMatchObject({ error: { code: "access.denied" } });
  });

  test("when the change itself is refused", async () => {
    const sent = { ...(await request(schoolDate(11, 15))), change: schoolDate(12, 31) };
    const pinned = policyChange.parse({ kind: "school-pack", choice: { pin: "jmsu-2023-69" } });
    const outcome = await untouched(() => changePolicy(deps, school.asOffice, { ...sent, change: pinned }));
    expect(outcome).toMatchObject({ error: { code: "policy.choice-not-allowed" } });
  });

  test.each(["policy_adoption", "obligation", "obligation_revision", "audit_event"])(
    "when a row of %s can't be written",
    async (table) => {
      const sent = await request(schoolDate(11, 15));
      await deps.sql(`
        create function app.fail() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$;
        create trigger fail before insert or update on app.${table} for each statement execute function app.fail();`);
      try {
        await untouched(() =>
          expect(changePolicy(deps, school.asOffice, sent)).rejects.toThrow("disk is full"),
        );
      } finally {
        await deps.sql(`drop trigger fail on app.${table}; drop function app.fail();`);
      }
    },
  );

  test("when the last thing to be written fails", async () => {
    const sent = await request(schoolDate(11, 15));
    await deps.sql(`
      create function app.fail() returns trigger language plpgsql as $$ begin
        if new.kind = 'policy.changed' then raise 'the disk is full'; end if; return new; end $$;
      create trigger fail before insert on app.audit_event for each row execute function app.fail();`);
    try {
      await untouched(() =>
        expect(changePolicy(deps, school.asOffice, sent)).rejects.toThrow("disk is full"),
      );
    } finally {
      await deps.sql("drop trigger fail on app.audit_event; drop function app.fail();");
    }
    expect(await changePolicy(deps, school.asOffice, sent)).toMatchObject({ ok: true });
  });
});

test("of two who change at the same time one is told to look again", async () => {
  const [one, other] = [await request(schoolDate(11, 15)), await request(schoolDate(11, 20))];
  await deps.openConnections();
  const outcomes = await Promise.all([one, other].map((each) => changePolicy(deps, school.asOffice, each)));
  expect(outcomes.map((outcome) => (outcome.ok ? "applied" : outcome.error.code)).toSorted()).toEqual([
    "applied",
    "policy.preview-stale",
  ]);
  expect((await stored()).adoptions.map(({ version }) => version)).toEqual([2, 1]);
});

describe("mails that wait while a policy changes", () => {
  /** What the mailbox of the demonstration gets from one drain. */
  async function drain() {
    const mailbox = await startMailbox();
    const transport = openTransport(mailbox.url);
    try {
      const drained = await drainMail({ ...deps, mail, transport }, new AbortController().signal);
      return { ...drained, received: (await mailbox.messages()).length };
    } finally {
      transport.close();
      await mailbox.close();
    }
  }

  test("are cancelled when the sender takes them up, where the date has moved", async () => {
    await filingsAlone(deps);
    await sweepReminders({ ...deps, mail }, { today: null });
    await apply(schoolDate(11, 15));
    expect(await drain()).toMatchObject({ cancelled: 1, sent: 0, received: 0 });
  });

  test("are cancelled where the duty has vanished", async () => {
    const accreditations = [
      {
        ...{ conclusion: "passed" as const, noticeDate: null, regime: "工程教育认证" },
        ...{ validFrom: yearMonth("2023-05"), validTo: yearMonth("2029-05") },
      },
    ];
    school = await schoolForTest(deps, { accreditations });
    await deps.sql(
      "update filing set status = 'school-approved' from obligation where obligation.id = obligation_id and rule = 'annual-filing'",
    );
    await filingsAlone(deps);
    await sweepReminders({ ...deps, mail }, { today: null });
    await apply(policyChange.parse({ kind: "parameters", patch: { thirdYearBasis: "third-anniversary" } }));
    expect(await drain()).toMatchObject({ cancelled: 1, sent: 0, received: 0 });
  });

  test("go out where the change leaves their duties alone", async () => {
    await filingsAlone(deps);
    await sweepReminders({ ...deps, mail }, { today: null });
    await apply(policyChange.parse({ kind: "attainment-formula", formula: "ratio-of-sums" }));
    expect(await drain()).toMatchObject({ cancelled: 0, sent: 1, received: 1 });
  });
});
