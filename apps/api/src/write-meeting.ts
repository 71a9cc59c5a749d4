import { withScope } from "@goodstanding/database/scope";
import { meetingWorkbook } from "@goodstanding/documents/forms/meeting-workbook";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { scopeOf } from "@goodstanding/operations/scope-of";
import { todayOf } from "@goodstanding/operations/today-of";
import type { ApiDeps } from "./context.ts";
import { readMeetingTable } from "./read-meeting-table.ts";

/** All filings of a year as a workbook for whoever decides on them. Error: `access.denied`. */
export async function writeMeeting(
  deps: Pick<ApiDeps, "database" | "clock">,
  actor: PersonActor,
  year: number,
): Promise<Result<{ readonly name: string; readonly bytes: Buffer }, AppError>> {
  if (!can(actor, "filing.decide")) return err(appError("access.denied"));
  const table = await withScope(deps.database, scopeOf(actor), async (tx) =>
    readMeetingTable(tx, { actor, today: await todayOf(deps, tx), year }),
  );
  const name = `${year}年度审核情况汇总_${table.writtenOn}.xlsx`;
  return ok({ name, bytes: meetingWorkbook(table) });
}
