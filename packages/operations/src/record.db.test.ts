import { listFilesOf } from "@goodstanding/database/queries/filing-file";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { openTransport } from "@goodstanding/mail/transport";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createFeed } from "./calendar/create-feed.ts";
import { importHolidayNotice } from "./calendar/import-holiday-notice.ts";
import { setCycle } from "./courses/set-cycle.ts";
import { depsForTest } from "./deps-for-test.ts";
import { importFacts } from "./facts/import-facts.ts";
import { recordFact } from "./facts/record-fact.ts";
import { beginReview } from "./filings/begin-review.ts";
import { carryForward } from "./filings/carry-forward.ts";
import { decideFiling } from "./filings/decide-filing.ts";
import { declare } from "./filings/declare.ts";
import { exemptFiling } from "./filings/exempt-filing.ts";
import { noteRevision } from "./filings/note-revision.ts";
import { completePackage, fillIn, handIn } from "./filings/package-for-test.ts";
import { type FilesToPlace, placeFiles } from "./filings/place-files.ts";
import { removeFiles } from "./filings/remove-files.ts";
import { type Submitted, submitFiling } from "./filings/submit-filing.ts";
import { withdrawFiling } from "./filings/withdraw-filing.ts";
import { foundInstitution } from "./institutions/found-institution.ts";
import { grantExtension } from "./obligations/grant-extension.ts";
import { materialiseObligations } from "./obligations/materialise-obligations.ts";
import { overrideDate } from "./obligations/override-date.ts";
import { importProgrammes } from "./programmes/import-programmes.ts";
import { drainMail } from "./reminders/drain-mail.ts";
import { sweepReminders } from "./reminders/sweep-reminders.ts";
import { askForReview } from "./reviews/ask-for-review.ts";
import { cancelReview } from "./reviews/cancel-review.ts";
import { reviewFiling } from "./reviews/review-filing.ts";
import { waiveFinding } from "./reviews/waive-finding.ts";
import { filingOf, schoolForTest, type TestSchool } from "./school-for-test.ts";
import { extractArchive } from "./uploads/extract-archive.ts";
import { uploadContent } from "./uploads/upload-content.ts";

const mail = { from: "office@school.example", publicUrl: "https://school.example" };
const inspector = createInspector();
const mailbox = await startMailbox();
const transport = openTransport(mailbox.url);
const deps = { ...(await depsForTest()), mail, inspector, transport };
const running = new AbortController().signal;
let school: TestSchool;
let other: TestSchool;
let handed: Submitted;
let drafting: FilingId;
let ready: FilingId;
let handedId: FilingId;
let following: FilingId;

beforeAll(async () => {
  school = await schoolForTest(deps);
  handedId = (await filingOf(deps, school, "2027")).id;
  handed = await handIn(deps, school.asSecretary, handedId, completePackage(2027));
  other = await schoolForTest(deps, { name: "另一所示例大学" });
  ready = (await filingOf(deps, other)).id;
  following = (await filingOf(deps, other, "2027")).id;
  await fillIn(deps, other.asSecretary, ready, completePackage(2026));
  drafting = (await filingOf(deps, school)).id;
  await uploadContent(deps, school.asSecretary, sent("a.txt"), Buffer.from("x"));
  await sweepReminders(deps, { today: localDate("2026-09-30") });
});

afterEach(() => deps.sql("grant insert on audit_event to goodstanding_app"));

afterAll(async () => {
  transport.close();
  await mailbox.close();
  await inspector.close();
  await deps.close();
});

/** Everything that people or deadlines hang on, as text. Leases and attempts are none of it. */
const state = () =>
  deps.everywhere(async ({ trx }) => {
    const rows = await Promise.all([
      trx.selectFrom("institution").select("id").orderBy("id").execute(),
      trx.selectFrom("programme").selectAll().orderBy("id").execute(),
      trx.selectFrom("obligation").selectAll().orderBy("id").execute(),
      trx.selectFrom("obligationRevision").selectAll().orderBy("id").execute(),
      trx.selectFrom("fact").selectAll().orderBy("id").execute(),
      trx.selectFrom("dateAdjustment").selectAll().orderBy("id").execute(),
      trx.selectFrom("holidayNotice").selectAll().orderBy("id").execute(),
      trx.selectFrom("calendarFeed").selectAll().orderBy("id").execute(),
      trx.selectFrom("filing").selectAll().orderBy("id").execute(),
      trx.selectFrom("filingFile").selectAll().orderBy("id").execute(),
      trx.selectFrom("course").selectAll().orderBy("id").execute(),
      trx.selectFrom("coursePackage").selectAll().orderBy("id").execute(),
      trx.selectFrom("evaluationCycle").selectAll().orderBy("programmeId").execute(),
      trx.selectFrom("declaration").selectAll().orderBy("id").execute(),
      trx.selectFrom("revisionNote").selectAll().orderBy("filingId").orderBy("slot").execute(),
      trx.selectFrom("agencyFiling").selectAll().orderBy("id").execute(),
      trx.selectFrom("filingUnlock").selectAll().orderBy("id").execute(),
      trx.selectFrom("submission").selectAll().orderBy("id").execute(),
      trx.selectFrom("finding").selectAll().orderBy("position").execute(),
      trx.selectFrom("decision").selectAll().orderBy("id").execute(),
      trx.selectFrom("findingWaiver").selectAll().orderBy("id").execute(),
      trx.selectFrom("review").select(["id", "verdict", "finishedAt", "cancelledBy"]).orderBy("id").execute(),
      trx.selectFrom("mail").select("id").orderBy("id").execute(),
      trx.selectFrom("delivery").select(["id", "settledAt"]).orderBy("id").execute(),
      trx.selectFrom("auditEvent").select("id").orderBy("id").execute(),
    ]);
    return JSON.stringify(rows);
  });

const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional,college";
const csv = Buffer.from(
  `${header}\n1,机械设计制造及其自动化,080202,passed,2023-01,2028-12,passed,false,机械工程学院`,
);
const sent = (path: string) =>
  ({ target: { filingId: drafting, packageId: null }, path, kind: "file" }) as const;
async function extractUploaded(): Promise<unknown> {
  const zip = writeZip([{ name: "c.txt", content: Buffer.from("z") }]);
  const uploaded = await uploadContent(deps, school.asSecretary, sent("c.zip"), zip);
  if (!uploaded.ok) throw new Error(uploaded.error.code);
  const { uploadId } = uploaded.value;
  return extractArchive(deps, { uploadId, institutionId: school.institution.id }, running);
}
async function fileOf(path: string): Promise<FilingFileId> {
  const files = await deps.everywhere((tx) => listFilesOf(tx, [drafting]));
  const file = files.find((each) => each.path === path);
  if (!file) throw new Error(`No ${path}`);
  return file.id;
}
async function placed(path: string): Promise<FilesToPlace> {
  const placement = { part: "documents", slot: "syllabus", course: null, band: null };
  return { filingId: drafting, files: [{ fileId: await fileOf(path), placement }] };
}
const setReview = (change: string) =>
  deps.sql(`update review set ${change} where id = $1`, [handed.reviewId]);

const operations: Record<string, () => Promise<unknown>> = {
  "founding an institution": () =>
    foundInstitution(deps, {
      name: { zh: "示例学院", en: "Example College" },
      office: { zh: "教务处", en: "Office" },
      timeZone: "Asia/Shanghai",
      isExample: true,
      school: null,
      remindingFrom: localDate("2026-01-01"),
      units: [],
      people: [],
    }),
  "importing programmes": () => importProgrammes(deps, school.asOffice, { csv, isExample: true }),
  "deriving obligations": async () => {
    await deps.sql("update accreditation set valid_to = '2028-06'");
    const { id: institutionId } = school.institution;
    try {
      await materialiseObligations(deps, { kind: "system", institutionId, name: "系统任务" });
    } finally {
      await deps.sql("update accreditation set valid_to = '2027-12'");
    }
  },
  "registering a fact": () =>
    recordFact(deps, school.asOffice, {
      kind: "feedback-delivered",
      on: localDate("2026-05-12"),
      of: { programmeId: school.programme.programme.id },
      document: null,
      activity: null,
      closes: null,
    }),
  "importing facts": () => {
    const lines = "programme_code,kind,date\n080202,panel-left,2026-05-10";
    return importFacts(deps, school.asOffice, { csv: Buffer.from(lines) });
  },
  "overriding a date": async () => {
    const { obligationId } = await filingOf(deps, school);
    const due = localDate("2026-11-20");
    return overrideDate(deps, school.asOffice, {
      ...{ obligationId, due, level: "school", reason: "校历调整", document: null },
    });
  },
  "extending a date": () => {
    const { id: unitId } = school.college;
    const due = localDate("2026-11-20");
    return grantExtension(deps, school.asOffice, {
      ...{ unitId, rule: "annual-filing", period: "2026", due, reason: "学院搬迁", document: null },
    });
  },
  "importing holidays": () =>
    importHolidayNotice(deps, school.asOffice, {
      json: JSON.stringify({
        year: 2027,
        document: { title: "通知", number: null, issued: null },
        holidays: ["2027-10-29"],
        workdays: [],
      }),
    }),
  "creating a feed": () => createFeed(deps, school.asSecretary),
  "uploading a file": () => uploadContent(deps, school.asSecretary, sent("b.txt"), Buffer.from("y")),
  "taking an archive apart": () => extractUploaded(),
  "removing a file": async () => {
    const fileIds = [await fileOf("a.txt")];
    return removeFiles(deps, school.asSecretary, { filingId: drafting, fileIds });
  },
  "placing a file": async () => placeFiles(deps, school.asSecretary, await placed("a.txt")),
  "registering a course with its package": async () => {
    const [file] = (await placed("a.txt")).files;
    const placement = { part: "courses", slot: "grades", course: null, band: null };
    const newCourse = { name: "机械原理", kind: "theory-lab" };
    const files = file ? [{ ...file, placement, newCourse }] : [];
    return placeFiles(deps, school.asSecretary, { filingId: drafting, files });
  },
  declaring: () =>
    declare(deps, school.asSecretary, {
      filingId: drafting,
      placement: { part: "documents", slot: "syllabus", course: null, band: null },
      ...{ kind: "no-revision", remark: null },
    }),
  "noting a revision": () =>
    noteRevision(deps, school.asSecretary, {
      ...{ filingId: drafting, slot: "syllabus", revisedOn: localDate("2026-06-30"), explanation: "修订" },
    }),
  "setting a cycle": () =>
    setCycle(deps, school.asSecretary, {
      programmeId: school.programme.programme.id,
      ...{ fromYear: 2025, years: 3 },
    }),
  exempting: () => exemptFiling(deps, school.asOffice, { filingId: drafting, reason: "专业停招" }),
  "carrying forward": () => carryForward(deps, other.asSecretary, { filingId: following }),
  "handing in": () => submitFiling(deps, other.asSecretary, { filingId: ready, to: "college" }),
  withdrawing: () => withdrawFiling(deps, school.asDean, { filingId: handedId, reason: "补充签字" }),
  "beginning to review": () => beginReview(deps, school.asOffice, { filingId: handedId }),
  reviewing: () =>
    reviewFiling(deps, { reviewId: handed.reviewId, institutionId: school.institution.id }, running),
  "asking for a review again": async () => {
    await setReview("state = 'finished'");
    try {
      await askForReview(deps, school.asOffice, handed);
    } finally {
      await setReview("state = 'queued', lease_until = null");
    }
  },
  "cancelling a review": async () => {
    await setReview("state = 'queued', lease_holder = null, lease_until = null");
    return cancelReview(deps, school.asOffice, handed);
  },
  "waiving a finding": async () => {
    await setReview("state = 'finished'");
    const finding = `values ('${school.institution.id}', $1, 0, 'empty-file', 'block', '{}', '{}', 'empty-file||')`;
    const columns = "institution_id, review_id, position, rule, severity, citation, params, key";
    await deps.sql(`insert into finding (${columns}) ${finding}`, [handed.reviewId]);
    const waiver = { key: "empty-file||", reason: "另有纸质材料", expiresOn: localDate("2026-12-31") };
    try {
      await waiveFinding(deps, school.asOffice, { filingId: handedId, ...waiver });
    } finally {
      await deps.sql("delete from finding where review_id = $1", [handed.reviewId]);
      await setReview("state = 'queued', lease_until = null");
    }
  },
  deciding: async () => {
    await setReview("state = 'finished'");
    const { submissionId, snapshotHash } = handed;
    const decision = { submissionId, snapshotHash, kind: "accept", reason: null, dueAgain: null } as const;
    try {
      await decideFiling(deps, school.asOffice, decision);
    } finally {
      await setReview("state = 'queued', lease_until = null");
    }
  },
  "planning reminders": () => sweepReminders(deps, { today: localDate("2026-10-21") }),
  "settling a delivery": () => drainMail(deps, running),
};

test.each(Object.keys(operations))("%s does not happen where it cannot be recorded", async (name) => {
  const before = await state();
  await deps.sql("revoke insert on audit_event from goodstanding_app");
  await expect(operations[name]?.()).rejects.toThrow("permission denied for table audit_event");
  expect(await state()).toBe(before);
});
