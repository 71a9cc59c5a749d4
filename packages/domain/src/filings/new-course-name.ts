import { courseNameIn } from "./course-name-in.ts";
import { type Names, namesPart, type Sorter } from "./path-context.ts";
import type { NameReading, SlotRef } from "./read-name.ts";

/**
 * What a path calls a course that is not registered; `null` where it names none.
 * Below a folder of one class the next folder names the course, else the file; otherwise the folder above the first
 * slot does, one with a kind's word before the others.
 */
export function newCourseName(
  { read }: Sorter,
  { file, folders }: Names,
  refs: readonly SlotRef[],
): string | null {
  const isOfSlot = ({ slots }: NameReading): boolean =>
    slots.some((each) => each.refs.some((ref) => refs.some(({ slot }) => slot === ref.slot)));
  const slotAt = folders.findIndex((folder) => isOfSlot(folder) || folder.bandWord !== null);
  const above = (slotAt === -1 ? folders : folders.slice(0, slotAt)).filter((folder) => !namesPart(folder));
  const partAt = folders.findLastIndex(namesPart);
  const named = (names: readonly NameReading[]): string | null =>
    names.map((name) => courseNameIn(name, read)).find((name) => name !== null) ?? null;
  const isClassTree =
    slotAt !== -1 && partAt === -1 && above.every(({ kind, slots }) => kind === null && slots.length === 0);
  if (isClassTree) return named([...folders.slice(slotAt + 1), file]) ?? named(above.toReversed());
  const [own, kindsAlone] = [
    above.filter(({ rest }) => rest !== ""),
    above.filter(({ rest }) => rest === ""),
  ];
  const ofKind = own.filter(({ kind }) => kind !== null);
  const belowPart = own.filter((folder) => folders.indexOf(folder) > partAt && partAt !== -1);
  return named([...ofKind.toReversed(), ...belowPart, ...own.toReversed(), file, ...kindsAlone.toReversed()]);
}
