import type { Course } from "@goodstanding/domain/filings/course";
import type { DeclarationKind } from "@goodstanding/domain/filings/filing-contents";
import type { Placement } from "@goodstanding/domain/filings/placement";
import { slotAt } from "@goodstanding/domain/filings/slot-at";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Checklist, Slot } from "@goodstanding/domain/policy/checklist";

interface Declarable {
  readonly name: Text;
  /** May a declaration of this kind stand here? */
  readonly isDeclarable: boolean;
}

/** What a declaration would stand in for; `null` where the checklist has no such place. */
export function declarableAt(
  checklist: Checklist,
  placement: Placement,
  kind: DeclarationKind,
  course: Course | null,
): Declarable | null {
  if (kind === "no-course") {
    const part = checklist.parts.find(({ id }) => id === placement.part);
    if (part?.kind !== "courses" || placement.slot !== "" || course !== null) return null;
    return { name: part.name, isDeclarable: placement.band === null };
  }
  const found = slotAt(checklist, placement, course);
  if (!found) return null;
  const { slot, name } = found;
  return { name, isDeclarable: mayStandIn(slot, placement, kind) };
}

function mayStandIn(slot: Slot, { band }: Placement, kind: Exclude<DeclarationKind, "no-course">): boolean {
  switch (kind) {
    case "no-revision":
      return "declarable" in slot && slot.declarable;
    case "no-student-in-band":
      return band !== null && "samples" in slot && slot.samples;
    case "pair-in-one":
      return band === null && "pair" in slot && slot.pair !== null;
  }
}
