import { listPackagesOf } from "@goodstanding/database/queries/filing-package";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { slotPlaces } from "@goodstanding/domain/filings/slot-places";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { OpenFiling } from "./open-filing.ts";

/** How slots are called in messages, by their keys; a key that the checklist lacks stands for itself. */
export async function slotNames(
  tx: ScopedTransaction,
  { filing, policy }: Pick<OpenFiling, "filing" | "policy">,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const places = slotPlaces(policy.association.checklist, await listPackagesOf(tx, [filing.id]));
  const names = new Map(
    places.map(({ key, slot, course }) => [key, course ? of(course.name, slot.name) : slot.name]),
  );
  return new Map(keys.map((key) => [key, names.get(key) ?? { zh: key, en: key }]));
}

const of = (course: string, { zh, en }: Text): Text => ({ zh: `${course} ${zh}`, en: `${course}: ${en}` });
