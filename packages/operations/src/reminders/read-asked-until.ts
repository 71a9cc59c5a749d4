import { listOpenExtensionRequests } from "@goodstanding/database/queries/extension-request";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import type { AskedUntil } from "@goodstanding/domain/reminders/asked-until";

/** What each unit has asked for more time for, undecided. */
export async function readAskedUntil(tx: ScopedTransaction): Promise<(unitId: UnitId) => AskedUntil> {
  const open = new Map(
    (await listOpenExtensionRequests(tx)).map((request) => [
      `${request.unitId} ${request.rule} ${request.period}`,
      request.askedUntil,
    ]),
  );
  return (unitId) =>
    ({ rule, period }) =>
      open.get(`${unitId} ${rule} ${period}`) ?? null;
}
