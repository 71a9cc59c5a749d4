import type { Placement } from "@goodstanding/domain/filings/placement";
import { slotKey } from "@goodstanding/domain/filings/placement";
import type { Text } from "@goodstanding/domain/kernel/text";
import { allSlots, type PartOutline } from "./find-slot.ts";

type TextOf = (text: Text) => string;

/**
 * Says where a file is, or would be: `机械设计 › 学生成果样本 › 良`; `gone` of a place that this year's checklist does
 * not have. One table for a page of thousands.
 */
export function slotNames(
  parts: readonly PartOutline[],
  text: TextOf,
  gone: string,
): (placement: Placement) => string {
  const named = new Map(
    allSlots(parts).map(({ course, part, slot }) => [
      slot.key,
      {
        path: `${course === null ? text(part.name) : course.name} › ${text(slot.name)}`,
        bands: new Map(slot.bands.map(({ id, name }) => [id, text(name)])),
      },
    ]),
  );
  return (placement) => {
    const found = named.get(slotKey(placement));
    if (found === undefined) return gone;
    const band = placement.band === null ? undefined : found.bands.get(placement.band);
    return band === undefined ? found.path : `${found.path} › ${band}`;
  };
}
