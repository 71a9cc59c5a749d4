import { isDocumentSlot } from "@goodstanding/domain/policy/add-slots";
import type { AddedSlot, ChecklistPart } from "@goodstanding/domain/policy/checklist";
import { type PackLinter, packsAt, problem } from "./linter.ts";

/**
 * A slot that a school adds goes into a part of that name and kind in the association's own checklist, under an id
 * and words that no slot there has.
 */
export const addedSlotsFit: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "school") return [];
  const associations = packsAt(all, "association");
  return Object.entries(pack.regimes).flatMap(([regime, { association, checklist }]) => {
    const review = associations.find(({ id }) => id === association)?.review;
    const parts = review && "checklist" in review ? review.checklist.parts : [];
    return checklist.slots.flatMap((added, at) => {
      const others = checklist.slots.slice(0, at).filter(({ part }) => part === added.part);
      const fault = faultOf(added, parts, others);
      return fault === null
        ? []
        : [problem(loaded, `regimes.${regime}.checklist.slots.${at}`, fault.zh, fault.en)];
    });
  });
};

function faultOf({ part, slot }: AddedSlot, parts: readonly ChecklistPart[], others: readonly AddedSlot[]) {
  const into = parts.find(({ id }) => id === part);
  const kind = isDocumentSlot(slot) ? "documents" : "materials";
  if (into?.kind !== kind) {
    const allowed = parts.filter((each) => each.kind === kind).map(({ id }) => id);
    return {
      zh: `部分 ${part} 不能接收 ${slot.id}；可用：${allowed.join("、")}`,
      en: `${part} takes no such slot as ${slot.id}; allowed: ${allowed.join(", ")}`,
    };
  }
  const there = [...into.slots, ...others.map((each) => each.slot)];
  const twin = there.find(
    ({ id, words }) => id === slot.id || words.some((word) => slot.words.includes(word)),
  );
  return twin
    ? {
        zh: `${slot.id} 与已有的 ${twin.id} 标识或识别词相同；请修改`,
        en: `${slot.id} shares its id or a word with ${twin.id}; change it`,
      }
    : null;
}
