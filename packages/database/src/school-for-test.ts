import { randomUUID } from "node:crypto";
import { localDate, type YearMonth } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { Database } from "./database.ts";
import type { Schema } from "./schema/schema.ts";
import { withScope } from "./scope.ts";

type Rows = { readonly [Table in keyof Schema]: Insertable<Schema[Table]> };

/** One row in every table, in an order that foreign keys allow: what tests of every table at once go through. */
export function schoolForTest(name: string): Rows {
  const newId = <T extends string>(): T => randomUUID() as string as T;
  const at = new Date("2026-10-21T00:00:00Z");
  const sha256 = "a".repeat(64);
  const institutionId = newId<InstitutionId>();
  const institution: Rows["institution"] = {
    id: institutionId,
    name,
    nameEn: name,
    officeName: "教务处",
    officeNameEn: "Academic affairs office",
    timeZone: "Asia/Shanghai",
    contactPhone: null,
    isExample: true,
    createdAt: at,
  };
  const own = { institutionId };
  const unit: Rows["unit"] = {
    ...own,
    id: newId(),
    parentId: null,
    kind: "college",
    name: "机械工程学院",
    nameEn: "Mechanical engineering",
    createdAt: at,
  };
  const person: Rows["person"] = {
    ...own,
    id: newId(),
    name: "机械工程学院教学秘书",
    nameEn: "Teaching secretary",
    email: "secretary@college.example",
    accountId: newId(),
    createdAt: at,
  };
  const programme: Rows["programme"] = {
    ...own,
    id: newId(),
    unitId: unit.id,
    position: 1,
    name: "机械设计制造及其自动化",
    code: "080202",
    batch: "passed",
    applyingIn: null,
    stages: { application: "done" },
    updatedAt: at,
  };
  const citation = { pack: "demo", document: "示例办法", clause: "第一条" };
  const obligation: Rows["obligation"] = {
    ...own,
    id: newId(),
    programmeId: programme.id,
    unitId: null,
    rule: "annual-filing",
    regime: "engineering",
    period: "2026",
    year: 2026,
    state: "owed",
    targetDue: null,
    schoolDue: localDate("2026-10-31"),
    agencyDue: localDate("2026-12-31"),
    schoolLastWorkingDay: localDate("2026-10-30"),
    agencyLastWorkingDay: localDate("2026-12-31"),
    holidays: "official",
    steps: null,
    why: { zh: "有效期内每年报备", en: "Yearly within validity" },
    note: null,
    citations: [citation, { ...citation, clause: "第二条" }],
    packs: ["demo", "demo-association"],
    inputs: { validFrom: "2022-01" },
    consequence: { zh: "影响后续审核", en: "Weighs on later reviews" },
    gravity: "weighs-on-review",
    owner: "programme-lead",
    evidence: [{ zh: "培养方案", en: "Programme plan" }],
    ladder: "filing",
    dueVersion: 1,
    updatedAt: at,
  };
  const revision: Rows["obligationRevision"] = {
    ...own,
    id: newId(),
    obligationId: obligation.id,
    dueVersion: 0,
    content: { state: "not-owed" },
    packs: ["demo"],
    replacedAt: at,
  };
  const fact: Rows["fact"] = {
    ...own,
    id: newId(),
    kind: "panel-left",
    onDate: localDate("2026-05-12"),
    programmeId: programme.id,
    unitId: null,
    document: "示例通知",
    activity: null,
    closesRule: null,
    closesPeriod: null,
    recordedBy: person.id,
    recordedAt: at,
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnBecause: null,
  };
  const filing: Rows["filing"] = {
    ...own,
    id: newId(),
    obligationId: obligation.id,
    status: "awaiting-school",
    firstSubmittedAt: at,
    updatedAt: at,
  };
  const submission: Rows["submission"] = {
    ...own,
    id: newId(),
    filingId: filing.id,
    number: 1,
    snapshotHash: sha256,
    fileCount: 1,
    totalSize: 5_000_000_000,
    ignoredCount: 0,
    submittedBy: person.id,
    submittedAt: at,
  };
  const review: Rows["review"] = {
    ...own,
    id: newId(),
    submissionId: submission.id,
    state: "queued",
    queuedAt: at,
  };
  const mail: Rows["mail"] = {
    ...own,
    id: newId(),
    unitId: unit.id,
    localDay: localDate("2026-10-21"),
    messageId: `<${newId()}@school.example>`,
    subject: "报备提醒",
    textBody: "请于 10 月 31 日前报备。",
    raw: new Uint8Array([0, 255, 10]),
    createdAt: at,
  };
  return {
    institution,
    unit,
    person,
    membership: {
      ...own,
      id: newId(),
      personId: person.id,
      unitId: unit.id,
      role: "teaching-secretary",
      validFrom: localDate("2026-01-01"),
      validTo: null,
      createdAt: at,
    },
    policyAdoption: {
      ...own,
      id: newId(),
      version: 1,
      settings: { school: { pin: "demo" } },
      because: null,
      remindingFrom: localDate("2026-01-01"),
      adoptedBy: null,
      adoptedAt: at,
    },
    programme,
    accreditation: {
      ...own,
      id: newId(),
      programmeId: programme.id,
      validFrom: "2022-01" as YearMonth,
      validTo: "2027-12" as YearMonth,
      conclusion: "passed",
      noticeDate: localDate("2022-03-01"),
      regime: null,
    },
    obligation,
    obligationRevision: revision,
    fact,
    dateAdjustment: {
      ...own,
      id: newId(),
      kind: "extension",
      level: "school",
      programmeId: null,
      unitId: unit.id,
      rule: "annual-filing",
      period: "2026",
      due: localDate("2026-11-10"),
      reason: "学院搬迁",
      document: null,
      recordedBy: person.id,
      recordedAt: at,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnBecause: null,
    },
    holidayNotice: {
      ...own,
      id: newId(),
      year: 2027,
      source: { title: "示例通知" },
      holidays: [localDate("2027-01-01")],
      workdays: [],
      importedBy: person.id,
      importedAt: at,
    },
    calendarFeed: {
      ...own,
      id: newId(),
      personId: person.id,
      tokenHash: newId<string>().replaceAll("-", "").repeat(2),
      createdAt: at,
      lastReadAt: null,
      revokedAt: null,
    },
    evidence: { ...own, sha256, size: 5_000_000_000, storedAt: at },
    filing,
    filingFile: {
      ...own,
      filingId: filing.id,
      path: "培养方案/培养方案.pdf",
      size: 5_000_000_000,
      sha256,
      uploadedBy: person.id,
      uploadedAt: at,
    },
    submission,
    submissionFile: {
      ...own,
      submissionId: submission.id,
      path: "培养方案/培养方案.pdf",
      size: 5_000_000_000,
      sha256,
    },
    review,
    finding: {
      ...own,
      reviewId: review.id,
      position: 1,
      rule: "empty-file",
      severity: "block",
      file: "培养方案/培养方案.pdf",
      citation,
      params: { some_key: "kept", camelKey: 1 },
    },
    decision: {
      ...own,
      id: newId(),
      submissionId: submission.id,
      snapshotHash: sha256,
      kind: "return",
      reason: "缺少修订说明",
      decidedBy: person.id,
      decidedAt: at,
    },
    mail,
    reminder: {
      ...own,
      id: newId(),
      obligationId: obligation.id,
      step: "school-7",
      dueVersion: 1,
      mailId: mail.id,
      collapsed: false,
      plannedAt: at,
    },
    delivery: {
      ...own,
      id: newId(),
      mailId: mail.id,
      recipient: "secretary@college.example",
      state: "pending",
      notBefore: at,
    },
    auditEvent: {
      ...own,
      id: newId(),
      at,
      actor: "系统任务",
      actorPersonId: null,
      kind: "institution.created",
      objectKind: "institution",
      objectId: institutionId,
      detail: { name },
    },
  };
}

/** Stores the rows of a school under the application role. */
export const insertSchool = (database: Database, rows: Rows): Promise<void> =>
  withScope(database, scopeOfSchool(rows), async ({ trx }) => {
    for (const table of Object.keys(rows) as (keyof Schema)[]) {
      await trx.insertInto(table).values(rows[table]).execute();
    }
  });

export const scopeOfSchool = ({ institution }: Rows) =>
  ({ kind: "institution", institutionId: institution.id, unitIds: "all" }) as const;
