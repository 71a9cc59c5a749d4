import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { findPerson } from "@goodstanding/database/queries/person";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { testMailView } from "@goodstanding/domain/reminders/test-mail-view";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { enqueueMail, freezeMail } from "../reminders/freeze-mail.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { tickSenders } from "../reminders/tick-senders.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { type TemplateToTry, tryTemplate } from "./preview-template.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock" | "queue" | "log"> & {
  readonly mail: MailSettings;
};

/**
 * Sends the person themselves a mail with these words on real data, marked as a test. It stands in the log like every
 * other and goes out by the same way. Errors: `access.denied`, `template.*`, `sending.off`.
 */
export async function sendTestMail(
  deps: Needs,
  actor: PersonActor,
  template: TemplateToTry,
): Promise<Result<{ readonly recipient: string }, AppError>> {
  const tried = await tryTemplate(deps, actor, template);
  if (!tried.ok) return tried;
  const { institutionId, personId, grants, name } = actor;
  const unitId = grants[0]?.unitId;
  if (unitId === undefined) throw new Error("Whoever words mails holds a role in a unit");
  const {
    email: recipient,
    day,
    replyTo,
  } = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const person = await findPerson(tx, personId);
    if (!person) throw new Error(`Person ${personId} is not in scope`);
    const { replyTo } = await readMailVoice(tx);
    return { email: person.email, day: await todayOf(deps, tx), replyTo };
  });
  const frozen = await freezeMail(deps, {
    ...{ institutionId, unitId, kind: "test", key: `test.${deps.newId<string>()}`, localDay: day },
    ...{ view: testMailView(tried.value, { by: name, day }), recipients: [recipient], replyTo },
  });
  const isWritten = await withScope(deps.database, scopeOf(actor), async (tx) => {
    // Its key is new, so it is the school that does not send.
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    await record(deps, tx, actor, {
      kind: "template.tested",
      objectKind: "mail",
      objectId: frozen.row.id,
      detail: { kind: template.kind, language: template.language, recipient },
    });
    return true;
  });
  if (!isWritten) return err(appError("sending.off"));
  await tickSenders(deps);
  return ok({ recipient });
}
