import type { OutlineSlot, SnapshotOutline } from "../filings/snapshot-outline.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { Text } from "../kernel/text.ts";
import type { ChecklistPart } from "../policy/checklist.ts";

/** One item of the checklist as a reviewer judges it: a slot, in a course package that of one course. */
export interface AppraisalItem {
  /** `slotKey`; empty where the filing has no checklist and is judged as a whole. */
  readonly key: string;
  readonly part: Text;
  /** Name of the course; `null` outside course packages. */
  readonly course: string | null;
  readonly name: Text;
  readonly isRequired: boolean;
  readonly fileCount: number;
  /** What was handed in there, as one text: the same text, the same content. Names of files may change. */
  readonly content: string;
}

/** What there is to judge in a submission, in the order of the checklist; its required slots want a mark each. */
export function appraisalItems(
  { parts, unsorted }: SnapshotOutline,
  checklist: { readonly parts: readonly ChecklistPart[] },
): readonly AppraisalItem[] {
  const required = requiredSlots(checklist);
  const items = parts.flatMap(({ id, name: part, slots, courses }) => [
    ...slots.map((slot) => item(slot, part, null, required.has(`${id} ${slotId(slot)}`))),
    ...courses.flatMap(({ course, slots: own }) =>
      own.map((slot) => item(slot, part, course.name, required.has(`${id} ${course.kind} ${slotId(slot)}`))),
    ),
  ]);
  return items.length > 0 ? items : [asAWhole(unsorted)];
}

const slotId = ({ key }: OutlineSlot): string => key.slice(key.lastIndexOf("/") + 1);

/** By part and slot, those of courses by part, kind and slot. */
const requiredSlots = (checklist: { readonly parts: readonly ChecklistPart[] }): ReadonlySet<string> =>
  new Set(
    checklist.parts.flatMap((part) =>
      part.kind === "courses"
        ? part.courseKinds.flatMap((kind) =>
            kind.slots.filter(isRequired).map(({ id }) => `${part.id} ${kind.id} ${id}`),
          )
        : part.slots.filter(isRequired).map(({ id }) => `${part.id} ${id}`),
    ),
  );

const isRequired = ({ necessity }: { readonly necessity: "required" | "reference" }): boolean =>
  necessity === "required";

const item = (slot: OutlineSlot, part: Text, course: string | null, required: boolean): AppraisalItem => ({
  ...{ key: slot.key, part, course, name: slot.name, isRequired: required },
  fileCount: slot.files.length,
  content: canonicalJson([
    slot.files.map(({ sha256, placement }) => `${sha256} ${placement?.band ?? ""}`).toSorted(),
    slot.declarations
      .map(({ kind, remark, placement }) => canonicalJson([kind, remark, placement.band]))
      .toSorted(),
    slot.revision && [slot.revision.revisedOn, slot.revision.explanation],
    slot.links.map(({ url, placement }) => canonicalJson([url, placement.band])).toSorted(),
  ]),
});

const asAWhole = (files: SnapshotOutline["unsorted"]): AppraisalItem => ({
  ...{ key: "", part: whole, course: null, name: whole, isRequired: true, fileCount: files.length },
  content: canonicalJson(files.map(({ sha256 }) => sha256).toSorted()),
});

const whole: Text = { zh: "全部材料", en: "The material as a whole" };
