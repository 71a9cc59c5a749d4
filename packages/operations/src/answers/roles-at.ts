import type { listRolesOfAddresses } from "@goodstanding/database/queries/proof";
import { officeRoles } from "@goodstanding/domain/access/can";
import type { Role } from "@goodstanding/domain/access/roles";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { UnitId } from "@goodstanding/domain/kernel/ids";

type Held = Awaited<ReturnType<typeof listRolesOfAddresses>>[number];

/** What whoever reads an address was on a day, in a unit or at the office; each role once. */
export const rolesAt = (
  held: readonly Held[],
  address: string,
  { unitId, on }: { readonly unitId: UnitId; readonly on: LocalDate },
): readonly Role[] => [
  ...new Set(
    held
      .filter(({ email }) => email === address)
      .filter((each) => each.unitId === unitId || officeRoles.includes(each.role))
      .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo >= on))
      .map(({ role }) => role),
  ),
];
