import type { Role } from "@goodstanding/domain/access/roles";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import type { StepsBetween } from "@goodstanding/domain/obligations/obligation";
import type { Alarms } from "./list-alarms.ts";

export interface Addressed {
  readonly unitId: UnitId;
  readonly alarms: Alarms;
}

/** Whom of a college a task is told, where the office does not have it. */
const tellOf: Record<Exclude<StepsBetween["filedBy"], "quality-office">, Role> = {
  college: "teaching-secretary",
  programme: "programme-lead",
};
export const rolesToTell: readonly Role[] = Object.values(tellOf);

/**
 * What each college is told of beside the office, and who in it: letters that it or its programmes answer, filings where
 * the school has set that it or they file, and orders about its programmes.
 */
export function alarmsOfUnits(
  { letters, filings, orders }: Alarms,
  filedBy: StepsBetween["filedBy"],
): readonly (Addressed & { readonly roles: ReadonlySet<Role> })[] {
  const files = filedBy === "quality-office" ? [] : filings;
  const theirs = letters.filter(({ letter }) => letter.owner !== "quality-office");
  const unitIds = new Set([
    ...theirs.flatMap(({ programmes }) => programmes.map(({ unitId }) => unitId)),
    ...files.map(({ filing }) => filing.unitId),
    ...orders.map(({ order }) => order.unitId),
  ]);
  return [...unitIds].map((unitId) => {
    const alarms = {
      letters: theirs.filter(({ programmes }) => programmes.some((each) => each.unitId === unitId)),
      filings: files.filter(({ filing }) => filing.unitId === unitId),
      orders: orders.filter(({ order }) => order.unitId === unitId),
    };
    const owners = [
      ...alarms.letters.map(({ letter }) => letter.owner),
      ...(alarms.filings.length > 0 ? [filedBy] : []),
      ...(alarms.orders.length > 0 ? (["college"] as const) : []),
    ];
    const roles = new Set(owners.flatMap((owner) => (owner === "quality-office" ? [] : [tellOf[owner]])));
    return { unitId, alarms, roles };
  });
}
