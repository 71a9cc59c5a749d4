import { listUntoldAcceptances, noteAcceptanceTold } from "@goodstanding/database/queries/acceptance-told";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { listHolders } from "@goodstanding/database/queries/membership";
import { findPerson } from "@goodstanding/database/queries/person";
import { findReceiptOf } from "@goodstanding/database/queries/receipt";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { readAll } from "@goodstanding/documents/read-all";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { Role } from "@goodstanding/domain/access/roles";
import { receiptNumber } from "@goodstanding/domain/filings/receipt-number";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { acceptedMailView } from "@goodstanding/domain/reminders/accepted-mail-view";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { receiptFileName } from "../receipts/receipt-file-name.ts";
import { record } from "../record.ts";
import { enqueueMail } from "../reminders/freeze-mail.ts";
import { freezeUntold } from "../reminders/freeze-untold.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { toldSince } from "../reminders/told-since.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";
import { readTemplates } from "../templates/read-templates.ts";
import { workThrough } from "../work-through.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock" | "storage"> & {
  readonly mail: MailSettings;
};
type Untold = Awaited<ReturnType<typeof listUntoldAcceptances>>[number];

/** Who is told beside the person who sent it: those who prepared it and those who answer for the college's material. */
const toldRoles: readonly Role[] = ["teaching-secretary", "programme-lead", "associate-dean"];

/** Writes the mail of each approval of late that the college was not told of; run twice, the second run writes nothing. */
export async function tellAcceptances(deps: Needs, actor: MachineActor): Promise<number> {
  const untold = await withScope(deps.database, scopeOf(actor), (tx) =>
    listUntoldAcceptances(tx, toldSince(deps)),
  );
  const told = await workThrough(untold, (each) => tell(deps, actor, each));
  return told.filter(Boolean).length;
}

async function tell(deps: Needs, actor: MachineActor, untold: Untold): Promise<boolean> {
  const { institutionId } = actor;
  const { decisionId } = untold;
  const read = await withScope(deps.database, scopeOf(actor), (tx) =>
    readAcceptance(tx, actor, untold, deps.mail.publicUrl),
  );
  // Who has nobody to tell is told once there is somebody.
  if (!read || read.recipients.length === 0) return false;
  const { view, recipients, unitId, filingId, day: localDay, receipt, replyTo } = read;
  const frozen = await freezeUntold(deps, actor, {
    ...{ unitId, kind: "accepted", key: `accepted.${decisionId}` },
    ...{ view, recipients, localDay, replyTo },
    attachments: receipt?.sha256
      ? [
          {
            filename: receiptFileName(receiptNumber(receipt), view.language),
            content: await readAll(deps.storage.read(receipt.sha256)),
            type: "application/pdf",
          },
        ]
      : [],
  });
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    await noteAcceptanceTold(tx, { institutionId, decisionId, mailId: frozen.row.id });
    await record(deps, tx, actor, {
      kind: "acceptance.told",
      objectKind: "mail",
      objectId: frozen.row.id,
      detail: { filingId, decisionId, recipients: frozen.recipients },
    });
    return true;
  });
}

async function readAcceptance(
  tx: ScopedTransaction,
  { institutionId }: MachineActor,
  { submissionId, decidedAt }: Untold,
  publicUrl: string,
) {
  const held = await submissionWithFiling(tx, submissionId);
  const institution = await findInstitution(tx, institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!held || !institution || !adopted) return null;
  const { filing, submission } = held;
  const { association } = policyOfFiling(adopted, filing);
  const { language, replyTo } = await readMailVoice(tx);
  const receipt = await findReceiptOf(tx, submissionId);
  const day = localDateAt(decidedAt, institution.timeZone);
  const sender = await findPerson(tx, submission.sentBy ?? submission.submittedBy);
  const holders = (await listHolders(tx, toldRoles, day)).filter(({ unitId }) => unitId === filing.unitId);
  const emails = [...(sender ? [sender.email] : []), ...holders.map(({ email }) => email)];
  return {
    ...{ unitId: filing.unitId, filingId: filing.id, day, receipt, replyTo },
    recipients: [...new Set(emails)],
    view: acceptedMailView({
      unit: { zh: filing.unitName, en: filing.unitNameEn },
      office: { zh: institution.officeName, en: institution.officeNameEn },
      ...{ phone: institution.contactPhone, programme: filing.programmeName, rule: filing.rule },
      ...{ period: filing.period, submission: submission.number, acceptedOn: day },
      receipt: receipt ? receiptNumber(receipt) : null,
      agency: { name: association.agency, due: filing.agencyDue },
      filedBy: adopted.settings.parameters.filedBy,
      url: `${publicUrl.replace(/\/$/, "")}/filings/${filing.id}`,
      ...{ language, templateOf: await readTemplates(tx, language) },
    }),
  };
}
