import { findInstitution } from "@goodstanding/database/queries/institution";
import {
  listReturnLines,
  listUntoldReturns,
  noteReturnTold,
} from "@goodstanding/database/queries/return-list";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { enqueueMail } from "../reminders/freeze-mail.ts";
import { freezeUntold } from "../reminders/freeze-untold.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";
import { workThrough } from "../work-through.ts";
import { returnMail } from "./return-mail.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock"> & { readonly mail: MailSettings };
type Untold = Awaited<ReturnType<typeof listUntoldReturns>>[number];

/** Writes the mail of each return that college or programme was not told of; run twice, the second run writes nothing. */
export async function tellReturns(deps: Needs, actor: MachineActor): Promise<number> {
  const untold = await withScope(deps.database, scopeOf(actor), listUntoldReturns);
  const told = await workThrough(untold, (each) => tell(deps, actor, each));
  return told.filter(Boolean).length;
}

async function tell(deps: Needs, actor: MachineActor, untold: Untold): Promise<boolean> {
  const { institutionId } = actor;
  const { decisionId, submissionId } = untold;
  const read = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const held = await submissionWithFiling(tx, submissionId);
    const institution = await findInstitution(tx, institutionId);
    if (!held || !institution) return null;
    const lines = await listReturnLines(tx, [submissionId]);
    const day = localDateAt(untold.decidedAt, institution.timeZone);
    const { kind, dueAgain } = untold;
    const level: AppraisalLevel = kind === "return-to-programme" ? "college" : "school";
    const told = { ...held, level, reason: untold.reason ?? "", dueAgain, day, lines };
    const mail = await returnMail(tx, told, deps.mail.publicUrl);
    return { ...mail, unitId: held.filing.unitId, filingId: held.filing.id, day };
  });
  // Who has nobody to tell is told once there is somebody.
  if (!read || read.recipients.length === 0) return false;
  const { view, recipients, unitId, filingId, day: localDay, replyTo } = read;
  const frozen = await freezeUntold(deps, actor, {
    ...{ unitId, kind: "return", key: `return.${decisionId}` },
    ...{ view, recipients, localDay, replyTo },
  });
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    await noteReturnTold(tx, decisionId, frozen.row.id);
    await record(deps, tx, actor, {
      kind: "return.told",
      objectKind: "mail",
      objectId: frozen.row.id,
      detail: { filingId, decisionId, submissionId, recipients: frozen.recipients },
    });
    return true;
  });
}
