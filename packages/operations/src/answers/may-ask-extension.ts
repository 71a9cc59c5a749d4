import type { AnsweredMail } from "@goodstanding/database/queries/mail-answer";
import { listRolesOfAddresses } from "@goodstanding/database/queries/proof";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { rolesAt } from "./roles-at.ts";

/** Whether the recipient still speaks for the unit: whoever has left may confirm what they read, and no more. */
export const mayAskExtension = async (
  tx: ScopedTransaction,
  { recipient, unitId }: Pick<AnsweredMail, "recipient" | "unitId">,
  today: LocalDate,
): Promise<boolean> =>
  rolesAt(await listRolesOfAddresses(tx, [recipient]), recipient, { unitId, on: today }).length > 0;
