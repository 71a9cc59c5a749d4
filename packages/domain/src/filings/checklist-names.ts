import type { Text } from "../kernel/text.ts";

interface Named {
  readonly id: string;
  readonly name: Text;
}

export type NamedPart = Named &
  (
    | { readonly kind: "documents" | "materials"; readonly slots: readonly Named[] }
    | { readonly kind: "courses"; readonly courseKinds: readonly NamedCourseKind[] }
  );

type NamedCourseKind = Named & { readonly slots: readonly Named[] };

/**
 * As much of a checklist as names its places and puts them in order, which is what is frozen with a submission; a whole
 * checklist will do for it.
 */
export interface ChecklistNames {
  readonly parts: readonly NamedPart[];
  readonly bandSchemes: readonly { readonly id: string; readonly bands: readonly Named[] }[];
}

/** Of a filing that is put together by none. */
export const noChecklist: ChecklistNames = { parts: [], bandSchemes: [] };

/** Names and order alone. */
export const checklistNames = ({ parts, bandSchemes }: ChecklistNames): ChecklistNames => ({
  parts: parts.map((part) =>
    part.kind === "courses"
      ? { ...named(part), kind: part.kind, courseKinds: part.courseKinds.map(courseKind) }
      : { ...named(part), kind: part.kind, slots: part.slots.map(named) },
  ),
  bandSchemes: bandSchemes.map(({ id, bands }) => ({ id, bands: bands.map(named) })),
});

const named = ({ id, name: { zh, en } }: Named): Named => ({ id, name: { zh, en } });
const courseKind = (kind: NamedCourseKind): NamedCourseKind => ({
  ...named(kind),
  slots: kind.slots.map(named),
});
