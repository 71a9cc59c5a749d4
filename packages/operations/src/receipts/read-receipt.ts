import { findInstitution, type InstitutionRow } from "@goodstanding/database/queries/institution";
import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { listHolders } from "@goodstanding/database/queries/membership";
import { findPerson } from "@goodstanding/database/queries/person";
import { findReceipt, type ReceiptRow } from "@goodstanding/database/queries/receipt";
import { listSubmissionFiles, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { ReceiptContents } from "@goodstanding/documents/package/receipt-document";
import type { Role } from "@goodstanding/domain/access/roles";
import { receiptNumber } from "@goodstanding/domain/filings/receipt-number";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { ReceiptId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { ReceiptMailFacts } from "@goodstanding/domain/reminders/receipt-mail-view";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";

/** Who is told beside the person who sent it: those who prepared it and those who answer for the college's material. */
const toldRoles: readonly Role[] = ["teaching-secretary", "programme-lead", "associate-dean"];

export interface ReceiptToWrite {
  readonly receipt: ReceiptRow;
  readonly submission: SubmissionRow;
  readonly unitId: UnitId;
  readonly facts: ReceiptMailFacts;
  readonly document: ReceiptContents;
  /** Addresses; may be none. */
  readonly recipients: readonly string[];
  /** Who reads answers; `null`: they go to the sender. */
  readonly replyTo: string | null;
}

/** All that a receipt says, and to whom; `null` where no such receipt is in scope. */
export async function readReceipt(
  tx: ScopedTransaction,
  receiptId: ReceiptId,
  publicUrl: string,
): Promise<ReceiptToWrite | null> {
  const receipt = await findReceipt(tx, receiptId);
  const held = receipt && (await submissionWithFiling(tx, receipt.submissionId));
  if (!receipt || !held) return null;
  const { submission, filing } = held;
  const institution = await findInstitution(tx, filing.institutionId);
  const sender = await findPerson(tx, submission.sentBy ?? submission.submittedBy);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !sender || !adopted) return null;
  const { association, school } = policyOfFiling(adopted, filing);
  const office = { zh: institution.officeName, en: institution.officeNameEn };
  const day = localDateAt(receipt.issuedAt, institution.timeZone);
  const { language, replyTo } = await readMailVoice(tx);
  const holders = await listHolders(tx, toldRoles, day);
  const facts: ReceiptMailFacts = {
    unit: { zh: filing.unitName, en: filing.unitNameEn },
    office,
    receiver: school?.office ?? office,
    phone: institution.contactPhone,
    number: receiptNumber(receipt),
    programme: filing.programmeName,
    ...{ rule: filing.rule, period: filing.period, submission: submission.number, day },
    time: timeAt(receipt.issuedAt, institution),
    sentBy: { zh: sender.name, en: sender.nameEn },
    files: await listSubmissionFiles(tx, submission.id),
    snapshotHash: submission.snapshotHash,
    agency: filing.agencyDue && { name: association.agency, due: filing.agencyDue },
    url: `${publicUrl.replace(/\/$/, "")}/filings/${filing.id}`,
    language,
  };
  return {
    ...{ receipt, submission, facts, unitId: filing.unitId, replyTo },
    document: documentOf(facts, receipt, institution, filing.programmeCode),
    recipients: [
      ...new Set([
        sender.email,
        ...holders.filter(({ unitId }) => unitId === filing.unitId).map(({ email }) => email),
      ]),
    ],
  };
}

function documentOf(
  facts: ReceiptMailFacts,
  { issuedAt }: ReceiptRow,
  institution: InstitutionRow,
  programmeCode: string,
): ReceiptContents {
  const { files } = facts;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return {
    number: facts.number,
    school: institution.name,
    issuedAt,
    files,
    facts: [
      ["学校", institution.name],
      ["学院", facts.unit.zh],
      ["专业", `${facts.programme}（${programmeCode}）`],
      ["年度", `${facts.period}年`],
      ["提交", `第${facts.submission}次提交`],
      ["报送人", facts.sentBy.zh],
      ["报送时间", `${facts.day} ${facts.time}（${institution.timeZone}）`],
      ["受理单位", facts.receiver.zh],
      ["文件", `${files.length}个，共${size.toLocaleString("en")}字节`],
      ["快照校验值", facts.snapshotHash],
    ],
  };
}

const timeAt = (instant: Date, { timeZone }: InstitutionRow): string =>
  instant.toLocaleTimeString("sv-SE", { timeZone });
