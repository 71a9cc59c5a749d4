import type { FilingView } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { listHolders } from "@goodstanding/database/queries/membership";
import { findPerson } from "@goodstanding/database/queries/person";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Role } from "@goodstanding/domain/access/roles";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { returnMailView } from "@goodstanding/domain/reminders/return-mail-view";
import { verdictNames } from "@goodstanding/domain/review/severity";
import { spellPlace } from "@goodstanding/domain/review/spell-place";
import { readTemplates } from "../templates/read-templates.ts";
import type { LineToReturn } from "./return-lines.ts";

/** Those who prepare it, beside the person who handed it in; of what the school returns, who answers for the college's material too. */
const toldRoles: Readonly<Record<AppraisalLevel, readonly Role[]>> = {
  college: ["teaching-secretary", "programme-lead"],
  school: ["teaching-secretary", "programme-lead", "associate-dean"],
};

export interface ReturnToTell {
  readonly filing: FilingView;
  readonly submission: SubmissionRow;
  /** That returns it: a college to the programme, the school to the college. */
  readonly level: AppraisalLevel;
  readonly reason: string;
  /** `null`: a college names none. */
  readonly dueAgain: LocalDate | null;
  readonly day: LocalDate;
  readonly lines: readonly LineToReturn[];
}

export interface ReturnMail {
  readonly view: MailView;
  /** Addresses; may be none. */
  readonly recipients: readonly string[];
  /** Who reads answers; `null`: they go to the sender. */
  readonly replyTo: string | null;
}

/** The one mail that goes with a return, in words, and to whom. */
export async function returnMail(
  tx: ScopedTransaction,
  told: ReturnToTell,
  publicUrl: string,
): Promise<ReturnMail> {
  const { filing, level, reason, dueAgain, day, lines } = told;
  const institution = await findInstitution(tx, filing.institutionId);
  if (!institution) throw new Error(`Filing ${filing.id} has lost its school`);
  const { language, replyTo } = await readMailVoice(tx);
  const unit = { zh: filing.unitName, en: filing.unitNameEn };
  const office = { zh: institution.officeName, en: institution.officeNameEn };
  return {
    recipients: await returnRecipients(tx, told),
    replyTo,
    view: returnMailView({
      ...{ level, unit },
      // Of a college no number is registered.
      ...(level === "school" ? { office, phone: institution.contactPhone } : { office: unit, phone: null }),
      ...{ programme: filing.programmeName, period: filing.period, reason, dueAgain, day },
      lines: lines.map(({ placeName: where, file, place, result, text }) => ({
        ...{ where, file, text, result: verdictNames[result] },
        place: place === null ? null : spellPlace(place)[language],
      })),
      url: `${publicUrl.replace(/\/$/, "")}/filings/${filing.id}`,
      language,
      templateOf: await readTemplates(tx, language),
    }),
  };
}

/** Addresses of those whom a return concerns on a day, each once; may be none. */
export async function returnRecipients(
  tx: ScopedTransaction,
  { filing, submission, level, day }: Pick<ReturnToTell, "filing" | "submission" | "level" | "day">,
): Promise<readonly string[]> {
  const { sentBy, submittedBy } = submission;
  const sender = await findPerson(tx, (level === "school" ? sentBy : null) ?? submittedBy);
  const holders = (await listHolders(tx, toldRoles[level], day)).filter(
    ({ unitId }) => unitId === filing.unitId,
  );
  return [...new Set([...(sender ? [sender.email] : []), ...holders.map(({ email }) => email)])];
}
