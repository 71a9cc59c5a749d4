import { canonicalJson } from "../kernel/canonical-json.ts";
import type { Checklist } from "../policy/checklist.ts";
import type { Placement } from "./placement.ts";
import { slotAt } from "./slot-at.ts";
import type { Snapshot, SnapshotCourse, SnapshotPlace } from "./snapshot.ts";

/** What a checklist calls every place that a declaration, a revision or a link of a snapshot names, each once. */
export function namePlaces(
  checklist: Checklist,
  {
    courses,
    declarations,
    revisions,
    links,
  }: Pick<Snapshot, "courses" | "declarations" | "revisions" | "links">,
): readonly SnapshotPlace[] {
  const named = [
    ...declarations.map(({ placement }) => placement),
    ...revisions.map(({ slot }) => revisionPlace(checklist, slot)),
    ...links.map(({ placement }) => placement),
  ].map((placement) => namePlace(checklist, courses, placement));
  return [...new Map(named.map((place) => [canonicalJson(place.placement), place])).values()];
}

/** A note on a revision names its class of documents by the slot alone. */
export const revisionPlace = ({ parts }: Checklist, slot: string): Placement => ({
  part: parts.find(({ kind }) => kind === "documents")?.id ?? "",
  ...{ slot, course: null, band: null },
});

function namePlace(
  checklist: Checklist,
  courses: readonly SnapshotCourse[],
  { part, slot, course: courseId, band }: Placement,
): SnapshotPlace {
  const course = courses.find(({ id }) => id === courseId) ?? null;
  const bands = checklist.bandSchemes.find(({ id }) => id === course?.bandScheme)?.bands ?? [];
  return {
    placement: { part, slot, course: courseId, band },
    name:
      slotAt(checklist, { part, slot, band: null }, course)?.name.zh ??
      checklist.parts.find(({ id }) => id === part)?.name.zh ??
      part,
    band: band === null ? null : (bands.find(({ id }) => id === band)?.name.zh ?? band),
  };
}
