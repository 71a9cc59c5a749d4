import type { FilingView } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listHolders } from "@goodstanding/database/queries/membership";
import { findPerson } from "@goodstanding/database/queries/person";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Role } from "@goodstanding/domain/access/roles";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { returnMailView } from "@goodstanding/domain/reminders/return-mail-view";
import { verdictNames } from "@goodstanding/domain/review/severity";
import { spellPlace } from "@goodstanding/domain/review/spell-place";
import type { LineToReturn } from "./return-lines.ts";

/** Those who prepare it and those who answer for the college's material, beside the person who sent it. */
const toldRoles: readonly Role[] = ["teaching-secretary", "programme-lead", "associate-dean"];

export interface ReturnToTell {
  readonly filing: FilingView;
  readonly submission: SubmissionRow;
  readonly reason: string;
  readonly dueAgain: LocalDate;
  readonly day: LocalDate;
  readonly lines: readonly LineToReturn[];
}

export interface ReturnMail {
  readonly view: MailView;
  /** Addresses; may be none. */
  readonly recipients: readonly string[];
}

/** The one mail that goes with a return, in words, and to whom. */
export async function returnMail(
  tx: ScopedTransaction,
  { filing, submission, reason, dueAgain, day, lines }: ReturnToTell,
  publicUrl: string,
): Promise<ReturnMail> {
  const institution = await findInstitution(tx, filing.institutionId);
  if (!institution) throw new Error(`Filing ${filing.id} has lost its school`);
  const sender = await findPerson(tx, submission.sentBy ?? submission.submittedBy);
  const holders = (await listHolders(tx, toldRoles, day)).filter(({ unitId }) => unitId === filing.unitId);
  return {
    recipients: [...new Set([...(sender ? [sender.email] : []), ...holders.map(({ email }) => email)])],
    view: returnMailView({
      unit: { zh: filing.unitName, en: filing.unitNameEn },
      office: { zh: institution.officeName, en: institution.officeNameEn },
      phone: institution.contactPhone,
      ...{ programme: filing.programmeName, period: filing.period, reason, dueAgain, day },
      lines: lines.map(({ placeName: where, file, place, result, text }) => ({
        ...{ where, file, text, result: verdictNames[result] },
        place: place === null ? null : spellPlace(place).zh,
      })),
      url: `${publicUrl.replace(/\/$/, "")}/filings/${filing.id}`,
      language: "zh",
    }),
  };
}
