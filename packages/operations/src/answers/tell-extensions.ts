import {
  type ExtensionRequestView,
  listUntoldExtensionRequests,
  noteExtensionTold,
} from "@goodstanding/database/queries/extension-request";
import { findInstitution, type InstitutionRow } from "@goodstanding/database/queries/institution";
import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { listHolders } from "@goodstanding/database/queries/membership";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import {
  type ExtensionMailFacts,
  extensionMailView,
} from "@goodstanding/domain/reminders/extension-mail-view";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { enqueueMail } from "../reminders/freeze-mail.ts";
import { freezeUntold } from "../reminders/freeze-untold.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { toldSince } from "../reminders/told-since.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock"> & { readonly mail: MailSettings };

/** Writes the mail of each request decided of late that its unit was not told of; run twice, the second run writes nothing. */
export async function tellExtensions(deps: Needs, actor: MachineActor): Promise<number> {
  const read = await withScope(deps.database, scopeOf(actor), async (tx) => ({
    untold: await listUntoldExtensionRequests(tx, toldSince(deps)),
    institution: await findInstitution(tx, actor.institutionId),
    voice: await readMailVoice(tx),
  }));
  const { institution, voice } = read;
  if (!institution) return 0;
  const told = await workThrough(read.untold, (request) =>
    tell(deps, actor, { ...institution, ...voice }, request),
  );
  return told.filter(Boolean).length;
}

/** The recipient of the mail through which it was asked, and the unit's teaching secretaries. */
async function tell(
  deps: Needs,
  actor: MachineActor,
  school: InstitutionRow & Awaited<ReturnType<typeof readMailVoice>>,
  request: ExtensionRequestView,
): Promise<boolean> {
  const decision = decisionOf(request);
  if (!decision || !request.decidedAt) return false;
  const day = localDateAt(request.decidedAt, school.timeZone);
  const holders = await withScope(deps.database, scopeOf(actor), (tx) =>
    listHolders(tx, ["teaching-secretary"], day),
  );
  const secretaries = holders.filter(({ unitId }) => unitId === request.unitId).map(({ email }) => email);
  const recipients = [...new Set([request.askedAs, ...secretaries])];
  const frozen = await freezeUntold(deps, actor, {
    ...{ unitId: request.unitId, kind: "duty" },
    ...{ key: `extension.${request.id}`, recipients, localDay: day, replyTo: school.replyTo },
    view: extensionMailView({
      unit: { zh: request.unitName, en: request.unitNameEn },
      office: { zh: school.officeName, en: school.officeNameEn },
      phone: school.contactPhone,
      duty: ruleNames[request.rule],
      ...{ period: request.period, askedUntil: request.askedUntil, reason: request.reason, decision, day },
      url: `${deps.mail.publicUrl.replace(/\/$/, "")}/filings?college=${request.unitId}`,
      language: school.language,
    }),
  });
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    await noteExtensionTold(tx, request.id, frozen.row.id);
    await record(deps, tx, actor, {
      kind: "extension.told",
      objectKind: "mail",
      objectId: frozen.row.id,
      detail: { requestId: request.id, state: decision.state, recipients: frozen.recipients },
    });
    return true;
  });
}

function decisionOf({
  state,
  grantedUntil,
  decidedBecause,
}: ExtensionRequestView): ExtensionMailFacts["decision"] | null {
  if (state === "granted" && grantedUntil !== null) return { state, until: grantedUntil };
  if (state === "refused" && decidedBecause !== null) return { state, because: decidedBecause };
  return null;
}
