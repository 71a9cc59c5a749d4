import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Language } from "@goodstanding/domain/kernel/text";
import { checkTemplate } from "@goodstanding/domain/reminders/check-template";
import type { TemplateKind, TemplateTexts } from "@goodstanding/domain/reminders/mail-template";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { templateError } from "@goodstanding/domain/reminders/template-error";
import { type RenderedMail, renderReminder } from "@goodstanding/mail/render-reminder";
import type { Deps } from "../deps.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { readTemplates } from "./read-templates.ts";
import { sampleView } from "./sample-view.ts";

export interface TemplateToTry {
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly texts: TemplateTexts;
}

type Needs = Pick<Deps, "database" | "clock"> & { readonly mail: Pick<MailSettings, "publicUrl"> };

/** A mail with these words on real data; nothing is written. Errors: `access.denied`, `template.*`. */
export async function previewTemplate(
  deps: Needs,
  actor: PersonActor,
  template: TemplateToTry,
): Promise<Result<RenderedMail, AppError>> {
  const view = await tryTemplate(deps, actor, template);
  return view.ok ? ok(await renderReminder(view.value)) : view;
}

/** The same, before it is set. */
export async function tryTemplate(
  deps: Needs,
  actor: PersonActor,
  { kind, language, texts }: TemplateToTry,
): Promise<Result<MailView, AppError>> {
  if (!can(actor, "mails.word")) return err(appError("access.denied"));
  const [problem] = checkTemplate(kind, texts);
  if (problem) return err(templateError(problem));
  const { institutionId } = actor;
  const view = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const saved = await readTemplates(tx, language);
    const today = await todayOf(deps, tx);
    return sampleView(tx, {
      ...{ institutionId, kind, language, today, publicUrl: deps.mail.publicUrl },
      templateOf: (asked) => (asked === kind ? { kind, version: 0, texts } : saved(asked)),
    });
  });
  return view ? ok(view) : err(appError("template.nothing-to-preview"));
}
