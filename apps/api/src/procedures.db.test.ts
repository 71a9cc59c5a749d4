import { listFilings } from "@goodstanding/database/queries/filing";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import type { AnyTRPCProcedure } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "./router.ts";
import { serverForTest } from "./server-for-test.ts";

type Kind = "query" | "mutation";

const server = await serverForTest();
const { call, deps } = server;
/** At run time one flat record by path; its type keeps the nesting. */
const flat = appRouter._def.procedures as unknown as Readonly<Record<string, AnyTRPCProcedure>>;
const procedures = Object.entries(flat).map(([path, { _def }]): [string, Kind] => [
  path,
  _def.type === "query" ? "query" : "mutation",
]);
const nowhere = "01990000-0000-7000-8000-00000000dead";
const cookies = { office: "", mechanical: "", civil: "", other: "" };
type Who = keyof typeof cookies;
/** Ids of the school, by college. */
const ids = { mechanical: { filing: "", programme: "" }, civil: { filing: "", programme: "" }, mail: "" };

beforeAll(async () => {
  const school = await foundColleges(
    deps,
    [
      { college: "机械工程学院", secretaries: ["mechanical@a.example"], programmes: { 机械工程: 2022 } },
      { college: "土木工程学院", secretaries: ["civil@a.example"], programmes: { 土木工程: 2024 } },
      { college: "矿业学院", secretaries: [], programmes: { 采矿工程: 2023 } },
    ],
    "office@a.example",
  );
  await foundColleges(
    deps,
    [{ college: "工学院", secretaries: ["engineering@b.example"], programmes: { 软件工程: 2022 } }],
    "office@b.example",
  );
  await sweepReminders(
    { ...deps, mail: { from: "office@a.example", publicUrl: deps.publicUrl } },
    { today: localDate("2026-10-21") },
  );
  const scope = { kind: "institution", institutionId: school.institutionId, unitIds: "all" } as const;
  await withScope(deps.database, scope, async (tx) => {
    const filings = await listFilings(tx);
    const programmes = await listProgrammes(tx);
    for (const [key, name] of [
      ["mechanical", "机械工程"],
      ["civil", "土木工程"],
    ] as const) {
      const filing = filings.find(({ programmeName, period }) => programmeName === name && period === "2026");
      ids[key].filing = filing?.id ?? "";
      ids[key].programme = programmes.find((each) => each.name === name)?.id ?? "";
    }
    const mail = await tx.trx.selectFrom("mail").select("id").executeTakeFirstOrThrow();
    ids.mail = mail.id;
  });
  cookies.office = await server.signIn("office@a.example");
  cookies.mechanical = await server.signIn("mechanical@a.example");
  cookies.civil = await server.signIn("civil@a.example");
  cookies.other = await server.signIn("office@b.example");
});

afterAll(() => server.close());

const as = (who: Who, kind: Kind, path: string, input?: unknown) => call(kind, path, input, cookies[who]);
const error = (status: number, code: string) => ({ status, error: { appError: { code } } });

test("the router holds what this file goes through", () => {
  expect(procedures.map(([path]) => path).toSorted()).toEqual([
    "appraisals.addTemplate",
    "appraisals.begin",
    "appraisals.candidates",
    "appraisals.claim",
    "appraisals.comment",
    "appraisals.compareText",
    "appraisals.comparison",
    "appraisals.confirmCarried",
    "appraisals.draft",
    "appraisals.get",
    "appraisals.handOver",
    "appraisals.judge",
    "appraisals.mark",
    "appraisals.open",
    "appraisals.plan",
    "appraisals.pool",
    "appraisals.previewReturn",
    "appraisals.queue",
    "appraisals.removeFromPool",
    "appraisals.removeTemplate",
    "appraisals.returnDraft",
    "appraisals.returned",
    "appraisals.saveToPool",
    "appraisals.submit",
    "appraisals.templates",
    "appraisals.tick",
    "appraisals.uncomment",
    "calendar.createFeed",
    "calendar.feed",
    "calendar.holidays",
    "calendar.importHolidayNotice",
    "calendar.range",
    "calendar.revokeFeed",
    "channels.addRobot",
    "channels.disableRobot",
    "channels.push",
    "channels.robots",
    "channels.switchPushOff",
    "channels.switchPushOn",
    "channels.testRobot",
    "contacts.ofProgramme",
    "contacts.record",
    "contacts.withdraw",
    "courses.addLink",
    "courses.closePackage",
    "courses.declare",
    "courses.get",
    "courses.holdSlot",
    "courses.import",
    "courses.links",
    "courses.list",
    "courses.noteEvaluation",
    "courses.openPackage",
    "courses.owned",
    "courses.placeFiles",
    "courses.releaseSlot",
    "courses.removeFiles",
    "courses.save",
    "courses.setCycle",
    "courses.share",
    "courses.unplaceFiles",
    "courses.withdraw",
    "courses.withdrawDeclaration",
    "dashboard.summary",
    "digests.briefings",
    "digests.coming",
    "digests.draft",
    "digests.release",
    "extensions.grant",
    "extensions.list",
    "extensions.open",
    "extensions.refuse",
    "facts.importTable",
    "facts.list",
    "facts.record",
    "facts.withdraw",
    "filings.beginReview",
    "filings.carryForward",
    "filings.compare",
    "filings.decide",
    "filings.declare",
    "filings.exempt",
    "filings.get",
    "filings.holdSlot",
    "filings.liftExemption",
    "filings.list",
    "filings.noteRevision",
    "filings.placeFiles",
    "filings.register",
    "filings.releaseSlot",
    "filings.removeFiles",
    "filings.sorting",
    "filings.submitToCollege",
    "filings.submitToSchool",
    "filings.unlock",
    "filings.unplaceFiles",
    "filings.withdraw",
    "filings.withdrawDeclaration",
    "inbox.acknowledge",
    "inbox.get",
    "inbox.list",
    "inbox.markRead",
    "inbox.unread",
    "links.acknowledge",
    "links.add",
    "links.change",
    "links.check",
    "links.history",
    "links.hosts",
    "links.list",
    "links.listHost",
    "links.password",
    "links.remove",
    "links.trouble",
    "links.unlistHost",
    "obligations.fulfil",
    "obligations.grantExtension",
    "obligations.history",
    "obligations.list",
    "obligations.overrideDate",
    "obligations.withdrawAdjustment",
    "oversight.alarms",
    "oversight.answerLetter",
    "oversight.closeOrder",
    "oversight.drawMockCheck",
    "oversight.issueOrder",
    "oversight.letters",
    "oversight.mockCheck",
    "oversight.mockChecks",
    "oversight.ofProgramme",
    "oversight.orders",
    "oversight.overruleScore",
    "oversight.recordSpotCheckResult",
    "oversight.registerLetter",
    "oversight.registerSpotCheck",
    "oversight.spotChecks",
    "oversight.withdrawLetter",
    "oversight.withdrawOrder",
    "oversight.withdrawSpotCheck",
    "packages.build",
    "policies.change",
    "policies.diff",
    "policies.get",
    "policies.inForce",
    "policies.packs",
    "policies.preview",
    "preferences.get",
    "preferences.set",
    "programmes.get",
    "programmes.import",
    "programmes.list",
    "readingRooms.answer",
    "readingRooms.create",
    "readingRooms.list",
    "readingRooms.log",
    "readingRooms.overview",
    "readingRooms.requests",
    "readingRooms.revoke",
    "readingRooms.unlock",
    "reminders.clearDeadAddress",
    "reminders.coming",
    "reminders.deadAddresses",
    "reminders.get",
    "reminders.haltSending",
    "reminders.hold",
    "reminders.lift",
    "reminders.list",
    "reminders.quota",
    "reminders.resend",
    "reminders.sending",
    "reminders.setSending",
    "reminders.setVoice",
    "reminders.settle",
    "reminders.skip",
    "reminders.unreachable",
    "reviews.answer",
    "reviews.ask",
    "reviews.cancel",
    "reviews.get",
    "reviews.openFindings",
    "reviews.waive",
    "reviews.withdrawWaiver",
    "season.list",
    "season.open",
    "season.preview",
    "session.current",
    "submissions.get",
    "templates.get",
    "templates.list",
    "templates.preview",
    "templates.save",
    "templates.test",
  ]);
});

describe.each(procedures)("%s", (path, kind) => {
  test("asks everybody to sign in", async () => {
    for (const cookie of [undefined, "better-auth.session_token=forged.signature"]) {
      expect(await call(kind, path, {}, cookie)).toMatchObject({
        status: 401,
        error: { message: "请先登录。", appError: { code: "session.required", params: {} } },
      });
    }
  });
});

const placement = { part: "documents", slot: "syllabus", course: null, band: null };
const dueAgain = "2026-11-10";

/** Every act on a filing, with something to do it with. */
const acts: readonly [string, Record<string, unknown>][] = [
  ["placeFiles", { files: [{ fileId: nowhere, placement }] }],
  ["unplaceFiles", { fileIds: [nowhere] }],
  ["removeFiles", { fileIds: [nowhere] }],
  ["declare", { placement, kind: "no-revision", remark: null }],
  ["withdrawDeclaration", { declarationId: nowhere }],
  ["noteRevision", { slot: "syllabus", revisedOn: null, explanation: null }],
  ["holdSlot", { slotKey: "documents//syllabus" }],
  ["submitToCollege", {}],
  ["submitToSchool", {}],
  ["withdraw", { reason: "补" }],
  ["beginReview", {}],
  ["unlock", { reason: "补", dueAgain }],
  ["register", { receiptNumber: "1", filedOn: "2026-10-21" }],
  ["exempt", { reason: "停招" }],
  ["liftExemption", { reason: "误" }],
  ["carryForward", {}],
];

const wrongInputs: readonly [string, Kind, unknown][] = [
  ["filings.get", "query", { id: "1; drop table filing" }],
  ["filings.get", "query", {}],
  ["filings.submitToCollege", "mutation", { id: 7 }],
  ["filings.submitToSchool", "mutation", {}],
  ["filings.removeFiles", "mutation", { id: nowhere, fileIds: [] }],
  ["filings.placeFiles", "mutation", { id: nowhere, files: [{ fileId: "x" }] }],
  ["filings.declare", "mutation", { id: nowhere, placement, kind: "never-mind", remark: null }],
  ["filings.unlock", "mutation", { id: "x", reason: "a", dueAgain: "2026-11-10" }],
  ["filings.compare", "query", { from: nowhere, to: "x" }],
  ["submissions.get", "query", { filingId: "x", number: 1 }],
  ["courses.list", "query", { programmeId: "%" }],
  ["courses.setCycle", "mutation", { programmeId: "%", fromYear: 2025, years: 3 }],
  [
    "filings.decide",
    "mutation",
    { kind: "accept", submissionId: nowhere, snapshotHash: "abc", reason: null },
  ],
  ["filings.decide", "mutation", { kind: "maybe", submissionId: nowhere, snapshotHash: "a".repeat(64) }],
  ["programmes.get", "query", { id: "%" }],
  ["obligations.history", "query", { id: "%" }],
  ["obligations.withdrawAdjustment", "mutation", { id: nowhere }],
  ["facts.list", "query", {}],
  ["facts.withdraw", "mutation", { id: "x", because: "误" }],
  ["facts.importTable", "mutation", { csv: "不是 base64" }],
  ["programmes.import", "mutation", { csv: "不是 base64" }],
  ["reminders.get", "query", { mailId: "x" }],
  ["inbox.get", "query", { mailId: "x" }],
  ["preferences.set", "mutation", { kind: "digest", channel: "fax", frequency: "never" }],
];

test.each(wrongInputs)("%s (%s) refuses %j and says which field", async (path, kind, input) => {
  const answer = await as("office", kind, path, input);
  expect(answer).toMatchObject(error(400, "request.invalid"));
  expect(answer.error?.message).toMatch(
    /id|files|fileIds|snapshotHash|kind|csv|mailId|because|programmeId|channel|to/,
  );
});

const missing: readonly [string, Kind, unknown, string][] = [
  ["filings.get", "query", { id: nowhere }, "filing.not-found"],
  ...acts.map(([act, input]): [string, Kind, unknown, string] => [
    `filings.${act}`,
    "mutation",
    { id: nowhere, ...input },
    "filing.not-found",
  ]),
  ["filings.compare", "query", { from: nowhere, to: nowhere }, "submission.not-found"],
  ["submissions.get", "query", { filingId: nowhere, number: 1 }, "submission.not-found"],
  ["courses.list", "query", { programmeId: nowhere }, "programme.not-found"],
  ["courses.get", "query", { packageId: nowhere }, "course-package.not-found"],
  ["courses.withdraw", "mutation", { courseId: nowhere }, "course.not-found"],
  ["courses.openPackage", "mutation", { courseId: nowhere, year: 2026 }, "course.not-found"],
  ["courses.closePackage", "mutation", { packageId: nowhere }, "course-package.not-found"],
  [
    "courses.noteEvaluation",
    "mutation",
    { packageId: nowhere, evaluatedOn: "2026-06-30", before: null },
    "course-package.not-found",
  ],
  [
    "filings.decide",
    "mutation",
    { kind: "accept", submissionId: nowhere, snapshotHash: "a".repeat(64), reason: null },
    "filing.not-found",
  ],
  ["programmes.get", "query", { id: nowhere }, "programme.not-found"],
  ["obligations.history", "query", { id: nowhere }, "obligation.not-found"],
  ["facts.list", "query", { programmeId: nowhere }, "programme.not-found"],
  ["contacts.ofProgramme", "query", { id: nowhere }, "programme.not-found"],
  ["contacts.withdraw", "mutation", { contactId: nowhere, because: "误" }, "contact.not-found"],
  ["facts.list", "query", { unitId: nowhere }, "unit.not-found"],
  ["reminders.get", "query", { mailId: nowhere }, "mail.not-found"],
  ["inbox.get", "query", { mailId: nowhere }, "mail.not-found"],
  ["inbox.markRead", "mutation", { mailId: nowhere }, "mail.not-found"],
  ["inbox.acknowledge", "mutation", { mailId: nowhere }, "mail.not-found"],
  ["reminders.hold", "mutation", { obligationId: nowhere, reason: "误" }, "obligation.not-found"],
  ["reminders.skip", "mutation", { obligationId: nowhere, reason: "误", step: "x" }, "obligation.not-found"],
  ["reminders.clearDeadAddress", "mutation", { id: nowhere, because: "误" }, "dead-address.not-found"],
  ["channels.disableRobot", "mutation", { id: nowhere, because: "误" }, "robot.not-found"],
  ["channels.testRobot", "mutation", { id: nowhere }, "robot.not-found"],
  ["extensions.grant", "mutation", { requestId: nowhere, due: "2026-11-10" }, "extension.not-found"],
  ["extensions.refuse", "mutation", { requestId: nowhere, because: "误" }, "extension.not-found"],
  ["reminders.lift", "mutation", { holdId: nowhere }, "hold.not-found"],
  ["reminders.resend", "mutation", { deliveryId: nowhere, because: "误" }, "delivery.not-found"],
  [
    "reminders.settle",
    "mutation",
    { deliveryId: nowhere, arrived: true, because: "误" },
    "delivery.not-found",
  ],
];

test.each(missing)("%s (%s) finds nothing under %j", async (path, kind, input, code) => {
  expect(await as("office", kind, path, input)).toMatchObject(error(404, code));
});

test("what belongs to another college or another institution is not found", async () => {
  const { filing, programme } = ids.mechanical;
  for (const who of ["civil", "other"] as const) {
    expect(await as(who, "query", "filings.get", { id: filing })).toMatchObject(
      error(404, "filing.not-found"),
    );
    for (const [act, input] of acts) {
      expect(await as(who, "mutation", `filings.${act}`, { id: filing, ...input })).toMatchObject(
        error(404, "filing.not-found"),
      );
    }
    expect(await as(who, "query", "courses.list", { programmeId: programme })).toMatchObject(
      error(404, "programme.not-found"),
    );
    expect(await as(who, "query", "programmes.get", { id: programme })).toMatchObject(
      error(404, "programme.not-found"),
    );
  }
  expect(await as("other", "query", "reminders.get", { mailId: ids.mail })).toMatchObject(
    error(404, "mail.not-found"),
  );
  for (const [kind, path] of [
    ["query", "inbox.get"],
    ["mutation", "inbox.markRead"],
    ["mutation", "inbox.acknowledge"],
  ] as const)
    expect(await as("other", kind, path, { mailId: ids.mail })).toMatchObject(error(404, "mail.not-found"));
});

test("what a role may not do is denied", async () => {
  const csv = Buffer.from("no").toString("base64");
  expect(await as("civil", "mutation", "programmes.import", { csv })).toMatchObject(
    error(403, "access.denied"),
  );
  for (const [path, input] of [
    ["templates.list", {}],
    ["templates.get", { kind: "notice", language: "zh" }],
    ["templates.preview", { kind: "notice", language: "zh", texts: {} }],
    ["season.list", {}],
    ["season.preview", { number: "1", title: "x", words: "", year: 2026, withAttachments: false, files: [] }],
    ["reminders.list", {}],
    ["reminders.unreachable", {}],
    ["reminders.sending", {}],
    ["reminders.quota", {}],
    ["reminders.coming", {}],
    ["digests.coming", {}],
    ["digests.briefings", {}],
    ["digests.draft", { programmeId: null }],
    ["reminders.deadAddresses", {}],
    ["extensions.list", {}],
    ["channels.robots", {}],
    ["reminders.get", { mailId: ids.mail }],
    ["contacts.ofProgramme", { id: ids.civil.programme }],
  ] as const) {
    expect(await as("civil", "query", path, input)).toMatchObject(error(403, "access.denied"));
  }
  const { filing, programme } = ids.civil;
  const forOffice = ["unlock", "register", "exempt", "liftExemption", "beginReview"];
  for (const [act, input] of acts) {
    const who = forOffice.includes(act) ? "civil" : "office";
    expect(await as(who, "mutation", `filings.${act}`, { id: filing, ...input })).toMatchObject(
      error(403, "access.denied"),
    );
  }
  expect(await as("civil", "mutation", "filings.submitToSchool", { id: filing })).toMatchObject(
    error(403, "access.denied"),
  );
  expect((await as("civil", "query", "courses.list", { programmeId: programme })).data).toMatchObject({
    may: { manage: true },
  });
});

const names = (data: unknown, pick: (row: never) => string): string[] =>
  (data as never[]).map(pick).toSorted();

test("lists hold one's own college, one's own institution, and nothing else", async () => {
  const programmes = async (who: Who) =>
    names((await as(who, "query", "programmes.list")).data, ({ name }: { name: string }) => name);
  expect(await programmes("office")).toEqual(["土木工程", "机械工程", "采矿工程"]);
  expect(await programmes("civil")).toEqual(["土木工程"]);
  expect(await programmes("other")).toEqual(["软件工程"]);
  const filings = async (who: Who) =>
    new Set(
      names(
        (await as(who, "query", "filings.list")).data,
        ({ programme }: { programme: { name: string } }) => programme.name,
      ),
    );
  expect(await filings("office")).toEqual(new Set(["土木工程", "机械工程", "采矿工程"]));
  expect(await filings("civil")).toEqual(new Set(["土木工程"]));
  expect(await filings("other")).toEqual(new Set(["软件工程"]));
  const mails = async (who: Who) =>
    names(
      ((await as(who, "query", "reminders.list", {})).data as { mails: unknown }).mails,
      ({ unit }: { unit: { name: { zh: string } } }) => unit.name.zh,
    );
  expect(await mails("office")).toEqual(["土木工程学院", "教务处", "机械工程学院", "矿业学院"]);
  expect(await mails("other")).toEqual(["工学院", "教务处"]);
});

test("the session says who, where, on which day, and what may be done", async () => {
  expect(await as("civil", "query", "session.current")).toMatchObject({
    status: 200,
    data: {
      person: { name: { zh: "土木工程学院教学秘书" } },
      institution: { name: { zh: "示例大学" }, timeZone: "Asia/Shanghai" },
      roles: ["teaching-secretary"],
      units: [{ name: { zh: "土木工程学院" } }],
      today: "2026-10-21",
      demo: null,
      release: "0.1.0",
      may: { importProgrammes: false, decide: false, readReminders: false, upload: true, review: false },
    },
  });
  expect((await as("office", "query", "session.current")).data).toMatchObject({
    may: { importProgrammes: true, decide: true, readReminders: true, upload: false, review: true },
  });
});

test("the dashboard counts what is in scope", async () => {
  expect((await as("office", "query", "dashboard.summary")).data).toMatchObject({
    year: 2026,
    sentence: {
      programmes: 3,
      inValidity: 3,
      owesFiling: 3,
      owesReport: 1,
      schoolDue: "2026-10-31",
      schoolLastWorkingDay: "2026-10-30",
      workingDaysLeft: 7,
      agencyDue: "2026-12-31",
      agencyDaysLeft: 71,
    },
    attentionTotal: 4,
    numbers: { notSubmitted: 4, awaitingMe: 0, returned: 0, approvedNotFiled: 0 },
  });
  expect((await as("civil", "query", "dashboard.summary")).data).toMatchObject({
    sentence: { programmes: 1, owesFiling: 1, owesReport: 1 },
    numbers: { notSubmitted: 2 },
  });
});

test("a programme comes with its obligations and their reasons, a filing with what may be done", async () => {
  const { data } = await as("mechanical", "query", "programmes.get", { id: ids.mechanical.programme });
  expect(data).toMatchObject({
    name: "机械工程",
    validity: { from: "2022-01", to: "2027-12", inForce: true },
  });
  const { obligations } = data as { obligations: readonly { rule: string; year: number }[] };
  expect(obligations.filter(({ rule }) => rule === "annual-filing").map(({ year }) => year)).toEqual([
    2022, 2023, 2024, 2025, 2026, 2027,
  ]);
  const filing = await as("mechanical", "query", "filings.get", { id: ids.mechanical.filing });
  expect(filing.data).toMatchObject({
    filing: { status: "not-started" },
    obligation: { period: "2026", state: "owed" },
    files: [],
    submissions: [],
    levels: "college-and-school",
    may: { edit: true, submitToCollege: false, submitToSchool: false, decide: false, exempt: false },
  });
  const seen = await as("office", "query", "filings.get", { id: ids.mechanical.filing });
  expect(seen.data).toMatchObject({
    may: { edit: false, submitToCollege: false, decide: false, exempt: true },
  });
});

test("a mail is read back from its frozen bytes, and who cannot be reached is named", async () => {
  const { data } = await as("office", "query", "reminders.get", { mailId: ids.mail });
  expect(data).toMatchObject({
    localDay: "2026-10-21",
    html: expect.stringContaining("查看待办清单"),
    source: expect.stringContaining("Message-ID"),
    deliveries: [{ state: "pending", attempts: 0, reply: null, round: 1, evidence: null }],
    tries: [],
  });
  expect((await as("office", "query", "reminders.unreachable")).data).toMatchObject([
    { unit: { name: { zh: "矿业学院" } }, filings: 1 },
  ]);
});

test("the office stops its mail, has it redirected, and sees what the mail server takes", async () => {
  const sending = async () => (await as("office", "query", "reminders.sending")).data;
  expect(await sending()).toMatchObject({ state: "enabled", redirectTo: null, changedBy: null });
  const change = { state: "stopped", redirectTo: "rehearsal@school.example", because: "演练" };
  expect(await as("civil", "mutation", "reminders.setSending", change)).toMatchObject(
    error(403, "access.denied"),
  );
  expect((await as("office", "mutation", "reminders.setSending", change)).error).toBeNull();
  expect(await sending()).toMatchObject({ ...change, changedBy: { zh: expect.any(String) } });
  const back = { state: "enabled", redirectTo: null, because: "演练结束" };
  expect((await as("office", "mutation", "reminders.setSending", back)).error).toBeNull();
  const voice = { language: "en", replyTo: "quality@school.example" };
  expect((await as("office", "mutation", "reminders.setVoice", voice)).error).toBeNull();
  expect(await sending()).toMatchObject({ state: "enabled", ...voice });
  const chinese = { language: "zh", replyTo: null };
  expect((await as("office", "mutation", "reminders.setVoice", chinese)).error).toBeNull();
  const halt = { isHalted: true, because: "不是系统管理员" };
  expect(await as("office", "mutation", "reminders.haltSending", halt)).toMatchObject(
    error(403, "access.denied"),
  );
  expect((await as("civil", "query", "session.current")).data).toMatchObject({
    mailHalt: null,
    may: { haltSending: false },
  });
  expect((await as("office", "query", "reminders.quota")).data).toEqual({
    limits: { minute: 30, hour: null, day: null },
    used: { minute: 0, hour: 0, day: 0 },
    left: 30,
  });
});

test("an import that is wrong comes back as a table, and one that is right is done", async () => {
  const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional,college";
  const importing = (row: string) =>
    as("other", "mutation", "programmes.import", {
      csv: Buffer.from(`${header}\n${row}`).toString("base64"),
    });
  expect(await importing("1,网络工程,0809,2027,,,,,工学院")).toMatchObject({
    status: 400,
    error: {
      appError: { code: "programme.import-invalid", params: { count: 1 } },
      detail: { problems: [{ row: 2, column: "code", found: "0809" }] },
    },
  });
  expect(await importing("1,网络工程,080903,2027,,,,,工学院")).toEqual({
    status: 200,
    data: { imported: 1 },
    error: null,
  });
});
