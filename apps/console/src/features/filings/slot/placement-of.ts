import type { Placement } from "@goodstanding/domain/filings/placement";
import type { FoundSlot } from "../find-slot.ts";

/** The place itself, or one grade band of it. */
export const placementOf = ({ part, course, slot }: FoundSlot, band: string | null = null): Placement => ({
  part: part.id,
  slot: slot.id,
  course: course?.courseId ?? null,
  band,
});
