import { findProgramme } from "@goodstanding/database/queries/programme";
import { withScope } from "@goodstanding/database/scope";
import { proofDocument } from "@goodstanding/documents/forms/proof-document";
import { type ProofForm, proofTitle } from "@goodstanding/documents/forms/proof-form";
import { proofPdf } from "@goodstanding/documents/forms/proof-pdf";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { readProofForm } from "./read-proof-form.ts";

export interface ProofWanted {
  readonly programmeId: ProgrammeId;
  readonly year: number;
  readonly format: "docx" | "pdf";
}

export interface WrittenProof {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * 催办记录单 of one programme and year, for the office. The check value of its rows is recorded, so that a printed sheet
 * can be held against what was made. Errors: `access.denied`, `programme.not-found`.
 */
export async function writeProofSheet(
  deps: Pick<Deps, "database" | "newId" | "clock" | "release">,
  actor: PersonActor,
  { programmeId, year, format }: ProofWanted,
): Promise<Result<WrittenProof, AppError>> {
  const form = await withScope<Result<ProofForm, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "reminders.read")) return err(appError("access.denied"));
    const programme = await findProgramme(tx, programmeId);
    if (!programme) return err(appError("programme.not-found"));
    const read = await readProofForm(deps, tx, programme, year);
    await record(deps, tx, actor, {
      kind: "proof-sheet.downloaded",
      objectKind: "programme",
      objectId: programmeId,
      detail: { year, format, rows: read.rows.length, rowsSha256: read.rowsSha256 },
    });
    return ok(read);
  });
  if (!form.ok) return form;
  const bytes = format === "docx" ? await proofDocument(form.value) : await proofPdf(form.value);
  const name = `${proofTitle(form.value)}_${form.value.programme}.${format}`;
  return ok({ name: name.replace(/[\\/:*?"<>|]/g, "_"), bytes });
}
