import { readDeadAddresses } from "@goodstanding/database/queries/dead-address";
import { listHolders, readVicePresidents } from "@goodstanding/database/queries/membership";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { officeRoles } from "@goodstanding/domain/access/can";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import { type Audience, audienceOf, rolesReached } from "@goodstanding/domain/reminders/audience";
import type { PlannedMail } from "@goodstanding/domain/reminders/plan-reminders";

/** Whom the mails of a day reach; an address that is known to be dead counts as nobody, as does a vice-president. */
export async function readAudience(
  tx: ScopedTransaction,
  today: LocalDate,
  { escalation }: Pick<SchoolSettings, "escalation">,
): Promise<(mail: PlannedMail) => Audience> {
  const unreached = (await readDeadAddresses(tx)).union(await readVicePresidents(tx, today));
  const holders = (await listHolders(tx, rolesReached, today)).filter(
    ({ email }) => !unreached.has(email.toLowerCase()),
  );
  const byUnit = Map.groupBy(holders, ({ unitId }) => unitId);
  const offices = holders.filter(({ role }) => officeRoles.includes(role));
  return (mail) =>
    audienceOf(mail, [...new Set([...(byUnit.get(mail.unitId) ?? []), ...offices])], escalation);
}
