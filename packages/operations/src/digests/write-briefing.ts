import { findBriefing } from "@goodstanding/database/queries/briefing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { withScope } from "@goodstanding/database/scope";
import { briefingDocument } from "@goodstanding/documents/forms/briefing-document";
import type { BriefingForm } from "@goodstanding/documents/forms/briefing-form";
import { briefingPdf } from "@goodstanding/documents/forms/briefing-pdf";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { BriefingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { stampAt } from "../proof/stamp-at.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

export interface BriefingWanted {
  readonly id: BriefingId;
  readonly format: "docx" | "pdf";
}

/** The page that was released, for people to take to the vice-president. Errors: `access.denied`, `briefing.not-found`. */
export async function writeBriefing(
  deps: Pick<Deps, "database" | "newId" | "clock" | "release">,
  actor: PersonActor,
  { id, format }: BriefingWanted,
): Promise<Result<{ readonly name: string; readonly bytes: Buffer }, AppError>> {
  const form = await withScope<Result<BriefingForm, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "reminders.read")) return err(appError("access.denied"));
    const briefing = await findBriefing(tx, id);
    const institution = await findInstitution(tx, actor.institutionId);
    if (!briefing || !institution) return err(appError("briefing.not-found"));
    const { facts, words, factsSha256, releasedAt, releasedByName } = briefing;
    await record(deps, tx, actor, {
      kind: "briefing.downloaded",
      objectKind: "briefing",
      objectId: id,
      detail: { format, factsSha256 },
    });
    const at = stampAt(releasedAt, institution.timeZone).slice(0, "YYYY-MM-DD HH:MM".length);
    return ok({ facts, words, factsSha256, releasedAt: at, releasedBy: releasedByName });
  });
  if (!form.ok) return form;
  const bytes = format === "docx" ? await briefingDocument(form.value) : await briefingPdf(form.value);
  const { title, asOf } = form.value.facts;
  return ok({ name: `${title}_${asOf}.${format}`.replace(/[\\/:*?"<>|]/g, "_"), bytes });
}
