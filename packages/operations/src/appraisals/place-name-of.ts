import type { AppraisalItem } from "@goodstanding/domain/appraisal/appraisal-items";

/** Where an item stands, in the Chinese of the checklist: part, course and slot. */
export function placeNameOf(
  items: readonly Pick<AppraisalItem, "key" | "part" | "course" | "name">[],
): (item: string | null) => string {
  const names = new Map(
    items.map(({ key, part, course, name }) => [
      key,
      [...new Set([part.zh, course, name.zh])].filter((each) => each !== null).join(" · "),
    ]),
  );
  return (item) => (item === null ? WHOLE : (names.get(item) ?? WHOLE));
}

const WHOLE = "全部材料";
