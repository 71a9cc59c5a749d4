import { listHolidayNotices, putHolidayNotice } from "@goodstanding/database/queries/holiday-notice";
import { lockObligations } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { type NoticeProblem, parseHolidayNotice } from "@goodstanding/policy-packs/holiday-notice";
import type { Deps } from "../deps.ts";
import { materialiseWithin } from "../obligations/materialise-obligations.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

export interface HolidayImportFailure {
  readonly error: AppError;
  /** What is wrong at which dotted path of the notice. */
  readonly problems: readonly NoticeProblem[];
}

export interface ImportedHolidays {
  readonly year: number;
  /** How many obligations say something else than before. */
  readonly changed: number;
}

/**
 * Takes in one year's notice about days off and make-up working days, in the place of one imported before, and derives
 * every obligation anew. Errors: `access.denied`, `holidays.import-invalid` with every problem; nothing is half taken.
 */
export async function importHolidayNotice(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { json }: { readonly json: string },
): Promise<Result<ImportedHolidays, HolidayImportFailure>> {
  if (!can(actor, "policies.change")) return err({ error: appError("access.denied"), problems: [] });
  const notice = parseHolidayNotice(json);
  if (!notice.ok) {
    const problems = notice.error;
    return err({ error: appError("holidays.import-invalid", { count: problems.length }), problems });
  }
  const { year, document, holidays, workdays } = notice.value;
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    await lockObligations(tx, actor.institutionId);
    const replaces = (await listHolidayNotices(tx)).some((known) => known.year === year);
    await putHolidayNotice(tx, {
      id: deps.newId(),
      institutionId: actor.institutionId,
      ...{ year, source: document, holidays, workdays },
      importedBy: actor.personId,
      importedAt: deps.clock.now(),
    });
    await record(deps, tx, actor, {
      kind: "holidays.imported",
      objectKind: "institution",
      objectId: actor.institutionId,
      detail: { year, document, holidays: holidays.length, workdays: workdays.length, replaces },
    });
    const { saved } = await materialiseWithin(deps, tx, actor);
    return ok({ year, changed: saved });
  });
}
