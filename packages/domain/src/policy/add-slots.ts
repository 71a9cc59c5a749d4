import type { AddedSlot, Checklist, ChecklistPart, DocumentSlot } from "./checklist.ts";

/** The checklist with what a school's document asks for besides: each slot behind those of its part. */
export const addSlots = (checklist: Checklist, added: readonly AddedSlot[]): Checklist => ({
  ...checklist,
  parts: checklist.parts.map((part) =>
    withSlots(
      part,
      added.filter((each) => each.part === part.id),
    ),
  ),
});

function withSlots(part: ChecklistPart, added: readonly AddedSlot[]): ChecklistPart {
  const slots = added.map(({ slot }) => slot);
  switch (part.kind) {
    case "documents":
      return { ...part, slots: [...part.slots, ...slots.filter(isDocumentSlot)] };
    case "materials":
      return { ...part, slots: [...part.slots, ...slots.filter((slot) => !isDocumentSlot(slot))] };
    case "courses":
      return part;
  }
}

export const isDocumentSlot = (slot: AddedSlot["slot"]): slot is DocumentSlot => "declarable" in slot;
