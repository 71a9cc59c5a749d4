import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { ladderKinds, type ReminderLadder } from "@goodstanding/domain/policy/reminder-ladder";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import { laddersOf, reminderLadders } from "@goodstanding/policy-packs/reminder-ladder";

/** Every ladder as it stands today, beside the product's and what the school has set for later, the earliest first. */
export const reminderLadderRows = ({ ladders: own }: Pick<SchoolSettings, "ladders">, today: LocalDate) =>
  ladderKinds.map((kind) => ({
    kind,
    present: laddersOf({ ladders: own }, today)[kind],
    product: reminderLadders[kind],
    /** Since when the school's own holds; `null`: the product's does. */
    since: sinceOf(own[kind] ?? [], today),
    later: (own[kind] ?? []).filter(({ from }) => from > today),
  }));

function sinceOf(
  versions: readonly { readonly from: LocalDate; readonly ladder: ReminderLadder | null }[],
  today: LocalDate,
): LocalDate | null {
  const present = versions.findLast(({ from }) => from <= today);
  return present?.ladder ? present.from : null;
}
