import { listInstitutions } from "@goodstanding/database/queries/institution";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Deps } from "./deps.ts";

/** The date where the institution of this transaction is. */
export async function todayOf({ clock }: Pick<Deps, "clock">, tx: ScopedTransaction): Promise<LocalDate> {
  const [institution] = await listInstitutions(tx);
  if (!institution) throw new Error("No institution in scope");
  return clock.today(institution.timeZone);
}
