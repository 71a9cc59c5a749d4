import { type Permission, permissions } from "@goodstanding/domain/access/can";
import { type Role, roles } from "@goodstanding/domain/access/roles";
import type { UnitId } from "@goodstanding/domain/kernel/ids";

/** Who in the unit may do it, so that whoever may not knows whom to ask. */
export const rolesThatMay = (permission: Permission, unitId: UnitId): readonly Role[] =>
  roles.filter((role) => permissions[permission]({ role, unitId }, unitId));
