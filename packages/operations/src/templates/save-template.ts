import { insertMailTemplate } from "@goodstanding/database/queries/mail-template";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Language } from "@goodstanding/domain/kernel/text";
import { checkTemplate } from "@goodstanding/domain/reminders/check-template";
import type { TemplateKind, TemplateTexts } from "@goodstanding/domain/reminders/mail-template";
import { templateError } from "@goodstanding/domain/reminders/template-error";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

export interface TemplateToSave {
  readonly kind: TemplateKind;
  readonly language: Language;
  /** A part that is left out is the product's; with none the product's words hold again. */
  readonly texts: TemplateTexts;
  readonly because: string;
  /** The version that the person had before their eyes; 0 where there was none. */
  readonly basedOn: number;
}

const MOST_REASON = 500;

/**
 * Saves a new version of a school's own words; the mails made from now on have them, none that was made before changes.
 * Errors: `access.denied`, `template.*`.
 */
export async function saveTemplate(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { kind, language, texts, because, basedOn }: TemplateToSave,
): Promise<Result<{ readonly version: number }, AppError>> {
  if (!can(actor, "mails.word")) return err(appError("access.denied"));
  const [problem] = checkTemplate(kind, texts);
  if (problem) return err(templateError(problem));
  const reason = because.trim();
  const { length } = [...reason];
  if (length < 1 || length > MOST_REASON)
    return err(appError("template.reason-invalid", { length, most: MOST_REASON }));
  const { institutionId } = actor;
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    const id = deps.newId<string>();
    const version = basedOn + 1;
    const isNew = await insertMailTemplate(tx, {
      ...{ id, institutionId, kind, language, version, texts, because: reason },
      ...{ savedBy: actor.personId, savedAt: deps.clock.now() },
    });
    if (!isNew) return err(appError("template.changed"));
    await record(deps, tx, actor, {
      kind: "template.saved",
      objectKind: "mail-template",
      objectId: id,
      detail: { kind, language, version, because: reason },
    });
    return ok({ version });
  });
}
