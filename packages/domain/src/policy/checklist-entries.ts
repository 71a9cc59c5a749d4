import type { Text } from "../kernel/text.ts";
import type { AddedSlot, Checklist, ChecklistPart, Slot } from "./checklist.ts";
import type { PackEntry } from "./pack-entry.ts";
import { entry, field, join, same, text } from "./pack-entry-parts.ts";
import type { Regime } from "./regime.ts";

/** Every slot of a checklist with what it asks for, then how many samples. */
export const checklistEntries = ({ parts, samples }: Checklist): PackEntry[] => [
  ...parts.flatMap((part) => partEntries(`review.checklist.parts.${part.id}`, part)),
  ...(samples ? [samplesEntry(samples)] : []),
];

/** The slots that a school's document adds. */
export const addedSlotEntries = (regime: Regime, added: readonly AddedSlot[]): PackEntry[] =>
  added.map(({ part, slot }) =>
    slotEntry(`regimes.${regime}.checklist.slots.${part}.${slot.id}`, slot.name, slot),
  );

const partEntries = (path: string, part: ChecklistPart): PackEntry[] =>
  part.kind === "courses"
    ? part.courseKinds.flatMap(({ id, name, slots }) =>
        slots.map((slot) =>
          slotEntry(`${path}.courseKinds.${id}.slots.${slot.id}`, join(colon(name), slot.name), slot),
        ),
      )
    : part.slots.map((slot) => slotEntry(`${path}.slots.${slot.id}`, slot.name, slot));

const slotEntry = (path: string, name: Text, slot: Slot): PackEntry =>
  entry(path, "checklist", name, demand(slot), slot.citation, {}, [
    field("words", text("识别词", "Words"), same(slot.words.join("、"))),
  ]);

/** Such as 必备，长期文件，本年度无修订可以声明代替. */
function demand(slot: Slot): Text {
  const said = [
    slot.necessity === "required" ? text("必备", "required") : text("参考", "reference"),
    slot.kind === "standing"
      ? text("长期文件", "standing document")
      : text("当年材料", "evidence of the year"),
    ...("revision" in slot && slot.revision
      ? [text("附修订时间及说明", "with time and explanation of the revision")]
      : []),
    ...("declarable" in slot && slot.declarable
      ? [text("本年度无修订可以声明代替", "may be declared unrevised this year")]
      : []),
    ...("samples" in slot && slot.samples ? [text("按等次提交样本", "samples by grade band")] : []),
  ];
  return { zh: said.map(({ zh }) => zh).join("，"), en: said.map(({ en }) => en).join(", ") };
}

const samplesEntry = ({ from, to, citation }: NonNullable<Checklist["samples"]>): PackEntry =>
  entry(
    "review.checklist.samples",
    "checklist",
    text("每个等次的样本", "Samples in each grade band"),
    text(`${from}至${to}份`, `${from} to ${to}`),
    citation,
  );

const colon = ({ zh, en }: Text): Text => ({ zh: `${zh}：`, en });
