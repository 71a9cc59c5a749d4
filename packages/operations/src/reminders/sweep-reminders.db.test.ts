import { findFrozenBytes } from "@goodstanding/database/queries/delivery";
import { listFilings } from "@goodstanding/database/queries/filing";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { readMail } from "@goodstanding/mail/read-mail";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { foundColleges } from "../colleges-for-test.ts";
import { depsForTest } from "../deps-for-test.ts";
import { filingsAlone } from "../filings-alone-for-test.ts";
import type { Founded } from "../institutions/found-institution.ts";
import { previewReminders } from "./preview-reminders.ts";
import { sweepReminders } from "./sweep-reminders.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const plans = [
  {
    college: "机械工程学院",
    secretaries: ["mechanical@school.example"],
    programmes: { 机械设计制造及其自动化: 2022, 车辆工程: 2021, 材料成型及控制工程: 2027 },
  },
  {
    college: "土木工程学院",
    secretaries: ["civil@school.example", "civil-two@school.example"],
    programmes: { 土木工程: 2024 },
  },
  { college: "矿业学院", secretaries: [], programmes: { 采矿工程: 2023 } },
  { college: "建筑学院", secretaries: ["architecture@school.example"], programmes: { 建筑学: 2010 } },
];
let school: Founded;

beforeEach(async () => {
  await deps.sql(
    "truncate institution, unit, person, membership, policy_adoption, programme, accreditation, obligation, filing, filing_file, mail, reminder, delivery, audit_event cascade",
  );
  school = await foundColleges(deps, plans);
  await filingsAlone(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const sweep = (today: string) =>
  sweepReminders({ ...deps, clock: fixedClock(`${today}T08:00:00+08:00`) }, { today: localDate(today) });

const unit = (name: string) => school.units.get(name) ?? "";

/** What was written, a line a mail. */
const mails = () =>
  deps.everywhere(async (tx) => {
    const { trx } = tx;
    const rows = await trx.selectFrom("mail").selectAll().orderBy("localDay").execute();
    const units = new Map([...school.units].map(([name, id]) => [id, name]));
    return Promise.all(
      rows.map(async ({ id, unitId, localDay, messageId, textBody }) => ({
        unit: units.get(unitId),
        localDay,
        messageId,
        textBody,
        mail: await readMail((await findFrozenBytes(tx, id))?.raw ?? Buffer.alloc(0)),
        reminders: (
          await trx
            .selectFrom("reminder")
            .innerJoin("obligation", "obligation.id", "reminder.obligationId")
            .innerJoin("programme", "programme.id", "obligation.programmeId")
            .select(["programme.name", "rule", "step", "collapsed"])
            .where("mailId", "=", id)
            .orderBy("programme.name")
            .orderBy("rule")
            .orderBy("collapsed", "desc")
            .orderBy("step")
            .execute()
        ).map(({ name, rule, step, collapsed }) => `${name} ${rule} ${step}${collapsed ? " collapsed" : ""}`),
        deliveries: (
          await trx
            .selectFrom("delivery")
            .select(["recipient", "state"])
            .where("mailId", "=", id)
            .orderBy("recipient")
            .execute()
        ).map(({ recipient, state }) => `${recipient} ${state}`),
      })),
    );
  });

test("on 2026-10-21 every college that owes something gets one mail with all its programmes", async () => {
  expect(await sweep("2026-10-21")).toEqual({ mails: 3, nobodyToTell: 1 });
  const written = (await mails()).toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1));
  expect(written.map(({ unit: name }) => name).toSorted()).toEqual([
    ...["土木工程学院", "机械工程学院", "矿业学院"],
  ]);
  const mechanical = written.find(({ unit: name }) => name === "机械工程学院");
  expect(mechanical).toMatchObject({
    localDay: "2026-10-21",
    messageId: `<reminder.${unit("机械工程学院")}.2026-10-21@school.example>`,
    reminders: [
      "机械设计制造及其自动化 annual-filing school-before-14 collapsed",
      "机械设计制造及其自动化 annual-filing school-before-30 collapsed",
      "机械设计制造及其自动化 annual-filing school-before-7",
      "车辆工程 annual-filing school-before-14 collapsed",
      "车辆工程 annual-filing school-before-30 collapsed",
      "车辆工程 annual-filing school-before-7",
    ],
    deliveries: ["mechanical@school.example pending"],
    mail: { from: mail.from, to: ["mechanical@school.example"] },
  });
  expect(mechanical?.textBody).toContain("机械设计制造及其自动化");
  expect(mechanical?.textBody).toContain("车辆工程");
  expect(mechanical?.textBody).not.toContain("材料成型");
  expect(mechanical?.mail.html).toContain(`https://school.example/filings?college=${unit("机械工程学院")}`);
  const civil = written.find(({ unit: name }) => name === "土木工程学院");
  expect(civil?.reminders).toContain("土木工程 third-year-report school-before-7");
  expect(civil?.deliveries).toEqual(["civil-two@school.example pending", "civil@school.example pending"]);
  expect(await deps.newEvents()).toMatchObject([
    { kind: "reminders.planned", actor: "系统催办", objectKind: "mail" },
    { kind: "reminders.planned", actor: "系统催办", objectKind: "mail" },
    { kind: "reminders.planned", actor: "系统催办", objectKind: "mail" },
  ]);
  expect(await deps.queue.holds("mail.drain", { shard: 7 })).toBe(true);
});

test("a second sweep of the day writes nothing, nor do two at once write twice", async () => {
  await deps.openConnections();
  const sweeps = await Promise.all([sweep("2026-10-21"), sweep("2026-10-21"), sweep("2026-10-21")]);
  expect(sweeps.map(({ mails: written }) => written).reduce((a, b) => a + b)).toBe(3);
  const before = await mails();
  await deps.newEvents();
  expect(await sweep("2026-10-21")).toEqual({ mails: 0, nobodyToTell: 0 });
  expect(await sweep("2026-10-22")).toEqual({ mails: 0, nobodyToTell: 0 });
  expect(await mails()).toEqual(before);
  expect(await deps.newEvents()).toEqual([]);
});

test("what days of outage missed is caught up in one mail that speaks of today", async () => {
  await sweep("2026-10-21");
  expect(await sweep("2026-10-30")).toMatchObject({ mails: 3 });
  const [, caughtUp] = (await mails()).filter(({ unit: name }) => name === "机械工程学院");
  expect(caughtUp?.reminders.filter((line) => line.startsWith("车辆工程"))).toEqual([
    "车辆工程 annual-filing school-before-1 collapsed",
    "车辆工程 annual-filing school-before-3 collapsed",
    "车辆工程 annual-filing school-before-0",
  ]);
  expect(await sweep("2026-10-31")).toMatchObject({ mails: 0 });
});

test("a college that nobody answers for is spoken of to the office, and told once somebody does", async () => {
  await sweep("2026-10-21");
  const [mining] = (await mails()).filter((each) => each.unit === "矿业学院");
  expect(mining?.deliveries).toEqual(["office@school.example pending"]);
  await deps.sql(
    "update membership set unit_id = $1 where person_id = (select id from person where email = 'civil-two@school.example')",
    [unit("矿业学院")],
  );
  expect(await sweep("2026-10-27")).toEqual({ mails: 3, nobodyToTell: 0 });
  const told = (await mails()).filter((each) => each.unit === "矿业学院").at(-1);
  expect(told).toMatchObject({ localDay: "2026-10-27", deliveries: ["civil-two@school.example pending"] });
});

test("somebody with two memberships in one college gets one mail", async () => {
  await deps.sql(
    `insert into membership select gen_random_uuid(), institution_id, person_id, unit_id, role, date '2026-02-01', null, now()
     from membership where person_id = (select id from person where email = 'mechanical@school.example')`,
  );
  await sweep("2026-10-21");
  const mechanical = (await mails()).find(({ unit: name }) => name === "机械工程学院");
  expect(mechanical?.deliveries).toEqual(["mechanical@school.example pending"]);
});

test("what has been handed in is not spoken of", async () => {
  await deps.sql(
    `update filing set status = 'awaiting-school', first_submitted_at = now() where obligation_id in
     (select o.id from obligation o join programme p on p.id = o.programme_id where p.name = '车辆工程')`,
  );
  await sweep("2026-10-21");
  const mechanical = (await mails()).find(({ unit: name }) => name === "机械工程学院");
  expect(mechanical?.textBody).not.toContain("车辆工程");
  expect(mechanical?.reminders.every((line) => line.startsWith("机械设计制造及其自动化"))).toBe(true);
});

test("what was sent back is asked for by its new day, before it and after it", async () => {
  await deps.sql(
    `update filing set status = 'returned', first_submitted_at = '2026-10-20', due_again = '2026-11-20' where obligation_id in
     (select o.id from obligation o join programme p on p.id = o.programme_id where p.name = '土木工程')`,
  );
  const civil = async () => (await mails()).filter(({ unit: name }) => name === "土木工程学院").at(-1);
  await sweep("2026-11-17");
  expect((await civil())?.reminders).toContain("土木工程 annual-filing school-before-3");
  expect((await civil())?.textBody).toContain("要求于2026年11月20日（星期五）前再次提交");
  await sweep("2026-11-23");
  expect((await civil())?.reminders).toContain("土木工程 annual-filing school-overdue-1");
});

test("of what was filed with the agency and opened for a supplement, the agency's date is met", async () => {
  await deps.sql(
    `update filing set status = 'returned', first_submitted_at = '2026-10-20', due_again = '2026-12-25' where obligation_id in
     (select o.id from obligation o join programme p on p.id = o.programme_id where p.name = '土木工程')`,
  );
  await deps.sql(
    `with sent as (
       insert into submission (id, institution_id, filing_id, number, snapshot_hash, version, document, file_count, total_size, ignored_count, submitted_by, submitted_at)
       select gen_random_uuid(), f.institution_id, f.id, 1, repeat('0', 64), 2, '{}', 0, 0, 0, p.id, '2026-10-20'
       from filing f, person p where f.due_again is not null and p.email = 'civil@school.example' returning *)
     insert into agency_filing (id, institution_id, filing_id, submission_id, receipt_number, filed_on, registered_by, registered_at)
     select gen_random_uuid(), institution_id, filing_id, id, '1', '2026-11-10', submitted_by, '2026-11-10' from sent`,
  );
  await sweep("2026-12-18");
  const civil = (await mails()).find(({ unit: name }) => name === "土木工程学院");
  expect(civil?.reminders).not.toEqual([]);
  expect(civil?.reminders.filter((line) => line.includes("agency"))).toEqual([]);
});

test("duties that no filing answers stand in the same mail, those of a unit go to whoever owes them", async () => {
  await deps.sql(
    "update obligation set state = 'owed' where rule in ('college-study', 'training', 'major-change-question')",
  );
  await deps.sql(
    "update membership set role = 'first-responsible' where person_id = (select id from person where email = 'civil-two@school.example')",
  );
  await sweep("2026-12-10");
  const written = await mails();
  const civil = written.find(({ unit: name }) => name === "土木工程学院");
  expect(civil?.deliveries.map((line) => line.split(" ")[0])).toEqual([
    ...["civil-two@school.example", "civil@school.example"],
  ]);
  expect(civil?.textBody).toContain("学院组织学习研讨");
  expect(civil?.textBody).toContain("重大变化年度确认");
  expect(civil?.textBody).toContain("年度持续改进材料");
  const office = written.find(({ unit: name }) => name === "教务处");
  expect(office).toMatchObject({ deliveries: ["office@school.example pending"] });
  expect(await sweep("2026-12-10")).toMatchObject({ mails: 0 });
});

test("an address that is known to be dead is nobody's", async () => {
  await sweep("2026-10-21");
  await deps.sql(
    `with failed as (
       insert into bounce (id, institution_id, delivery_id, report_id, action, status, diagnostic, reported_by, received_at)
       select gen_random_uuid(), institution_id, id, '<report@mx.example>', 'failed', '5.1.1', 'no such user', 'mx.example', now()
       from delivery where recipient = 'mechanical@school.example' returning *)
     insert into dead_address (id, institution_id, address, since, bounce_id)
     select gen_random_uuid(), institution_id, 'mechanical@school.example', '2026-10-21', id from failed`,
  );
  await sweep("2026-10-27");
  const later = (await mails()).filter((each) => each.unit === "机械工程学院").at(-1);
  expect(later).toMatchObject({ localDay: "2026-10-27", deliveries: ["office@school.example pending"] });
});

test("what somebody keeps back is not said, and what is skipped is not said later either", async () => {
  const hold = (programme: string, kind: string, step: string | null) =>
    deps.sql(
      `insert into reminder_hold (id, institution_id, obligation_id, kind, step, due_version, reason, set_by, set_at)
       select gen_random_uuid(), o.institution_id, o.id, $2, $3, o.due_version, '已电话确认', s.id, now()
       from obligation o join programme p on p.id = o.programme_id, person s
       where p.name = $1 and o.rule = 'annual-filing' and o.period = '2026' and s.email = 'office@school.example'`,
      [programme, kind, step],
    );
  await hold("车辆工程", "paused", null);
  await hold("机械设计制造及其自动化", "skipped", "school-before-7");
  await sweep("2026-10-21");
  expect((await mails()).filter((each) => each.unit === "机械工程学院")).toEqual([]);
  await deps.sql("update reminder_hold set lifted_by = set_by, lifted_at = now() where kind = 'paused'");
  await sweep("2026-10-27");
  const [mechanical] = (await mails()).filter((each) => each.unit === "机械工程学院");
  expect(mechanical?.reminders).toEqual([
    "机械设计制造及其自动化 annual-filing school-before-3",
    ...["14", "30", "7"].map((days) => `车辆工程 annual-filing school-before-${days} collapsed`),
    "车辆工程 annual-filing school-before-3",
  ]);
});

test("once the school's date is past, those whom the school has named are told as well", async () => {
  await deps.sql(
    "update membership set role = 'associate-dean' where person_id = (select id from person where email = 'civil-two@school.example')",
  );
  const told = async () =>
    (await mails())
      .filter((each) => each.unit === "土木工程学院")
      .map(({ localDay, deliveries }) => [localDay, ...deliveries.map((line) => line.split(" ")[0])]);
  await sweep("2026-10-29");
  await sweep("2026-11-02");
  await sweep("2026-11-04");
  await deps.sql(
    `update policy_adoption set settings = settings || '{"escalation": {"longOverdue": ["quality-office-administrator"]}}'`,
  );
  await sweep("2026-11-06");
  expect(await told()).toEqual([
    ["2026-10-29", "civil@school.example"],
    ["2026-11-02", "civil@school.example"],
    ["2026-11-04", "civil-two@school.example", "civil@school.example"],
    ["2026-11-06", "civil@school.example", "office@school.example"],
  ]);
  const copied = (await mails()).find(
    ({ unit: name, localDay }) => name === "土木工程学院" && localDay === "2026-11-04",
  );
  expect(copied?.mail.to).toEqual(["civil@school.example"]);
});

test("an institution in trouble keeps no other from being reminded, and is not passed over in silence", async () => {
  const broken = await foundColleges(deps, plans);
  await deps.sql(
    `update policy_adoption set settings = '{"school": {"pin": "gone-2020"}}' where institution_id = $1`,
    [broken.institutionId],
  );
  const later = await foundColleges(deps, [
    { college: "工学院", secretaries: ["engineering@later.example"], programmes: { 软件工程: 2024 } },
  ]);
  await expect(sweep("2026-10-21")).rejects.toThrow("gone-2020");
  const written = await deps.everywhere(({ trx }) =>
    trx.selectFrom("mail").select("institutionId").distinct().execute(),
  );
  expect(written.map(({ institutionId }) => institutionId).toSorted()).toEqual(
    [school.institutionId, later.institutionId].toSorted(),
  );
  expect(await deps.queue.holds("mail.drain", { shard: 7 })).toBe(true);
});

test("without a date the institution's own day counts", async () => {
  const late = { ...deps, clock: fixedClock("2026-10-20T23:30:00Z") };
  await sweepReminders(late, { today: null });
  expect(new Set((await mails()).map(({ localDay }) => localDay))).toEqual(new Set(["2026-10-21"]));
});

test("a dry run shows what would go out and writes nothing", async () => {
  const [plan, ...others] = await previewReminders(deps, localDate("2026-10-21"));
  expect(others).toEqual([]);
  expect(
    plan?.toSend.map(({ unit: { zh }, recipients }) => `${zh}: ${recipients.join(" ")}`).toSorted(),
  ).toEqual(
    [
      "土木工程学院: civil-two@school.example civil@school.example",
      "机械工程学院: mechanical@school.example",
      "矿业学院: office@school.example",
    ].toSorted(),
  );
  expect(await mails()).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
  expect(await deps.everywhere(listFilings)).not.toEqual([]);
});
