import type { AddedSlot, Slot } from "@goodstanding/domain/policy/checklist";
import type { Pack } from "@goodstanding/domain/policy/pack";

/** The slots of one part, or of one kind of course: what must not be confused with one another. */
export interface SlotGroup {
  readonly path: string;
  readonly slots: readonly (Slot | AddedSlot["slot"])[];
}

/** Every group of an association pack's own checklist. */
export function slotsIn(pack: Pack): readonly SlotGroup[] {
  if (pack.level !== "association" || "sameAs" in pack.review) return [];
  return pack.review.checklist.parts.flatMap((part, at) => {
    const path = `review.checklist.parts.${at}`;
    return part.kind === "courses"
      ? part.courseKinds.map(({ slots }, kind) => ({ path: `${path}.courseKinds.${kind}.slots`, slots }))
      : [{ path: `${path}.slots`, slots: part.slots }];
  });
}
