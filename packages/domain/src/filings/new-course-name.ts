import { courseNameIn } from "./course-name-in.ts";
import { type Context, type Names, namesPart, type Sorter } from "./path-context.ts";
import type { NameReading, SlotRef } from "./read-name.ts";

/**
 * What a path calls a course that is not registered; `null` where it names none. Below a folder of one class the next
 * folder names the course, else the file. Otherwise a folder above the first slot does: one with a kind's word before
 * the others, and one that says no more than the kind where students lie below it.
 */
export function newCourseName(
  { read }: Sorter,
  { kind }: Context,
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
    slotAt !== -1 &&
    partAt === -1 &&
    above.every((folder) => folder.kind === null && folder.slots.length === 0);
  if (isClassTree) return named([...folders.slice(slotAt + 1), file]) ?? named(above.toReversed());
  const own = above.filter(({ rest }) => rest !== "");
  const kindAlone = above.filter((folder) => folder.rest === "" && folder.kind !== null).toReversed();
  const ofKind = own.filter((folder) => folder.kind !== null).toReversed();
  const belowPart = own.filter((folder) => folders.indexOf(folder) > partAt && partAt !== -1);
  const course = [...belowPart, ...own.toReversed()];
  return named([...ofKind, ...(kind?.handsInReports ? kindAlone : []), ...course, file, ...kindAlone]);
}
