import type { ReminderHoldView } from "@goodstanding/database/queries/reminder-hold";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { addDays, type LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Audience } from "@goodstanding/domain/reminders/audience";
import type { Candidate } from "@goodstanding/domain/reminders/candidate";
import { comingReminders } from "@goodstanding/domain/reminders/coming-reminders";
import type { PlannedItem, PlannedMail } from "@goodstanding/domain/reminders/plan-reminders";
import { subjectOf } from "@goodstanding/domain/reminders/reminder-mail-view";
import { readAskedUntil } from "./read-asked-until.ts";
import { readAudience } from "./read-audience.ts";
import { readPlanInput } from "./read-plan-input.ts";

export interface ComingItem extends PlannedItem<Candidate> {
  /** Who keeps it back and why; `null`: it goes out. */
  readonly hold: ReminderHoldView | null;
  /** Until when its unit asks for more time, undecided; `null`: it does not. */
  readonly askedUntil: LocalDate | null;
}

/** One mail that is to go out, as things stand; a mail of which every item is kept back does not. */
export interface ComingMail {
  readonly planned: PlannedMail;
  readonly unit: { readonly id: UnitId; readonly name: Text };
  readonly subject: Text;
  readonly audience: Audience;
  readonly items: readonly ComingItem[];
}

/** What goes out in the next days if nothing comes in meanwhile, what is kept back included; earliest first. */
export async function readComingReminders(
  tx: ScopedTransaction,
  institutionId: InstitutionId,
  { today, days }: { readonly today: LocalDate; readonly days: number },
): Promise<readonly ComingMail[]> {
  const facts = await readPlanInput(tx, institutionId, { today, until: addDays(today, days) });
  if (!facts) return [];
  const { adopted, units, holds, input, laterLadders } = facts;
  const audience = await readAudience(tx, today, adopted.settings);
  const askedUntil = await readAskedUntil(tx);
  // Without the holds, so that what they keep back is shown at its place.
  return comingReminders({ ...input, holds: [] }, days, laterLadders).map((planned) => ({
    planned,
    unit: {
      id: planned.unitId,
      name: units.get(planned.unitId) ?? { zh: planned.unitId, en: planned.unitId },
    },
    subject: { zh: subjectOf(planned, "zh"), en: subjectOf(planned, "en") },
    audience: audience(planned),
    items: [...planned.items, ...planned.duties].map((item) => ({
      ...item,
      hold: holdOf(item, holds),
      askedUntil: item.deadline.level === "school" ? askedUntil(planned.unitId)(item.candidate) : null,
    })),
  }));
}

const holdOf = (
  { candidate, step }: PlannedItem<Candidate>,
  holds: readonly ReminderHoldView[],
): ReminderHoldView | null =>
  holds.find(
    (hold) => hold.obligationId === candidate.obligationId && (hold.step === null || hold.step === step),
  ) ?? null;
