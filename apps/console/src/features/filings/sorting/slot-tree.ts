import type { Placement } from "@goodstanding/domain/filings/placement";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { CourseView, SlotView } from "../filing-views.ts";
import type { PartOutline } from "../find-slot.ts";
import { placementOf } from "../slot/placement-of.ts";

export interface SlotNode {
  readonly value: string;
  readonly title: string;
  /** What is searched, the way down included. */
  readonly path: string;
  readonly selectable: boolean;
  readonly children: SlotNode[];
}

export interface SlotTree {
  readonly nodes: SlotNode[];
  readonly placements: ReadonlyMap<string, Placement>;
}

/** The checklist to choose a place from: part, course, slot, and below samples the grade bands. */
export function slotTree(parts: readonly PartOutline[], text: (text: Text) => string): SlotTree {
  const placements = new Map<string, Placement>();
  const nodes = parts.map((part) => {
    const title = text(part.name);
    return branch(part.id, title, title, [
      ...part.slots.map((slot) => leafOf(part, null, slot, title)),
      ...part.courses.map((course) => {
        const path = `${title} ${course.name} ${course.code ?? ""}`;
        return branch(
          `${part.id}/${course.courseId}`,
          course.name,
          path,
          course.slots.map((slot) => leafOf(part, course, slot, path)),
        );
      }),
    ]);
  });
  return { nodes, placements };

  function leafOf(part: PartOutline, course: CourseView | null, slot: SlotView, above: string): SlotNode {
    const title = text(slot.name);
    const path = `${above} ${title}`;
    const bands = slot.bands.map(({ id, name }) =>
      leaf(`${slot.key}#${id}`, `${title} › ${text(name)}`, `${path} ${text(name)}`, () =>
        placementOf({ part, course, slot }, id),
      ),
    );
    const own = leaf(slot.key, title, path, () => placementOf({ part, course, slot }));
    return bands.length === 0 ? own : { ...own, children: bands };
  }

  function leaf(value: string, title: string, path: string, placement: () => Placement): SlotNode {
    placements.set(value, placement());
    return { value, title, path, selectable: true, children: [] };
  }
}

const branch = (value: string, title: string, path: string, children: SlotNode[]): SlotNode => ({
  value: `branch ${value}`,
  title,
  path,
  selectable: false,
  children,
});
