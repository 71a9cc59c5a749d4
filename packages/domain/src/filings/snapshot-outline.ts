import type { Text } from "../kernel/text.ts";
import type { ChecklistNames, NamedPart } from "./checklist-names.ts";
import { inPackageOrder } from "./package-order.ts";
import { revisionPlace } from "./place-namer.ts";
import { type Placement, slotKey } from "./placement.ts";
import { slotPlaces } from "./slot-places.ts";
import type {
  Snapshot,
  SnapshotCourse,
  SnapshotDeclaration,
  SnapshotFile,
  SnapshotLink,
  SnapshotRevision,
} from "./snapshot.ts";

/** All that was handed in at one slot. */
export interface OutlineSlot {
  readonly key: string;
  readonly name: Text;
  readonly files: readonly SnapshotFile[];
  readonly declarations: readonly SnapshotDeclaration[];
  readonly revision: SnapshotRevision | null;
  readonly links: readonly SnapshotLink[];
}

export interface OutlinePart {
  readonly id: string;
  readonly name: Text;
  readonly slots: readonly OutlineSlot[];
  readonly courses: readonly { readonly course: SnapshotCourse; readonly slots: readonly OutlineSlot[] }[];
  /** That no course is evaluated this year. */
  readonly declaration: SnapshotDeclaration | null;
}

export interface SnapshotOutline {
  readonly parts: readonly OutlinePart[];
  /** What lies in no slot. */
  readonly unsorted: readonly SnapshotFile[];
}

/**
 * A snapshot part by part, course by course and slot by slot, in the order of the package, empty slots included. Nothing
 * that was handed in is left out: a place that the checklist lacks comes last in its part, under its id.
 */
export function snapshotOutline(checklist: ChecklistNames, snapshot: Snapshot): SnapshotOutline {
  const courses = inPackageOrder(checklist, snapshot.courses);
  const places = placesOf(checklist, courses, snapshot);
  const contentOf = contentsBySlot(checklist, snapshot);
  const slotsAt = (part: string, course: string | null): OutlineSlot[] =>
    places
      .filter((place) => place.part === part && place.course === course)
      .map((place) => ({ name: place.name, ...contentOf(place) }));
  const declared = snapshot.declarations.filter(({ kind }) => kind === "no-course");
  const parts = [...checklist.parts, ...partsBeside(checklist, places)].map(({ id, name }) => ({
    ...{ id, name, slots: slotsAt(id, null) },
    courses: courses
      .map((course) => ({ course, slots: slotsAt(id, course.id) }))
      .filter(({ slots }) => slots.length > 0),
    declaration: declared.find(({ placement }) => placement.part === id) ?? null,
  }));
  return { parts, unsorted: snapshot.files.filter(({ placement }) => placement === null) };
}

interface Place extends Omit<Placement, "band"> {
  readonly name: Text;
}

/** Those of the checklist, then what was handed in elsewhere. */
function placesOf(
  checklist: ChecklistNames,
  courses: readonly SnapshotCourse[],
  snapshot: Snapshot,
): readonly Place[] {
  const known = slotPlaces(checklist, courses).map(({ part, course, slot }) => ({
    ...{ part: part.id, course: course?.id ?? null, slot: slot.id, name: slot.name },
  }));
  const named = new Set(known.map(slotKey));
  const beside = usedPlaces(checklist, snapshot)
    .filter((place) => place.slot !== "" && !named.has(slotKey(place)))
    .map((place) => [slotKey(place), { ...place, name: asIs(place.slot) }] as const);
  return [...known, ...new Map(beside).values()];
}

const usedPlaces = (
  checklist: ChecklistNames,
  { files, declarations, links, revisions }: Snapshot,
): readonly Omit<Placement, "band">[] => [
  ...[...files, ...declarations, ...links].flatMap(({ placement }) => placement ?? []),
  ...revisions.map(({ slot }) => revisionPlace(checklist, slot)),
];

const partsBeside = (
  { parts }: ChecklistNames,
  places: readonly Place[],
): readonly Pick<NamedPart, "id" | "name">[] =>
  [...new Set(places.map(({ part }) => part))]
    .filter((part) => !parts.some(({ id }) => id === part))
    .map((id) => ({ id, name: asIs(id) }));

const asIs = (id: string): Text => ({ zh: id, en: id });

function contentsBySlot(
  checklist: ChecklistNames,
  snapshot: Snapshot,
): (place: Place) => Omit<OutlineSlot, "name"> {
  const files = Map.groupBy(snapshot.files, ({ placement }) => placement && slotKey(placement));
  const declarations = Map.groupBy(snapshot.declarations, ({ placement }) => slotKey(placement));
  const links = Map.groupBy(snapshot.links, ({ placement }) => slotKey(placement));
  const revisions = new Map(
    snapshot.revisions.map((note) => [slotKey(revisionPlace(checklist, note.slot)), note]),
  );
  return (place) => {
    const key = slotKey(place);
    return {
      key,
      files: files.get(key) ?? [],
      declarations: declarations.get(key) ?? [],
      revision: revisions.get(key) ?? null,
      links: links.get(key) ?? [],
    };
  };
}
