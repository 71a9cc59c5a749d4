import type { InstitutionRow } from "@goodstanding/database/queries/institution";
import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { type PlannedMail, planReminders } from "@goodstanding/domain/reminders/plan-reminders";
import { type ReminderMailView, reminderMailView } from "@goodstanding/domain/reminders/reminder-mail-view";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { readTemplates } from "../templates/read-templates.ts";
import { readAskedUntil } from "./read-asked-until.ts";
import { readAudience } from "./read-audience.ts";
import { readPlanInput } from "./read-plan-input.ts";
import { readProgress } from "./read-progress.ts";

/** One mail that should go out, in words, with the people who get it. */
export interface ReminderToSend {
  readonly planned: PlannedMail;
  readonly unit: Text;
  /** Addresses of whom it is to; empty: there is nobody to tell, not even in the office. */
  readonly recipients: readonly string[];
  /** Addresses of whom the steps escalate to. */
  readonly copies: readonly string[];
  /** False where nobody of the unit could be addressed, so that the office is told in its place. */
  readonly isUnitReached: boolean;
  readonly view: ReminderMailView;
  /** 1; one more for each reminder of the unit and day that nobody got. */
  readonly written: number;
}

export interface ReminderPlan {
  readonly institution: InstitutionRow;
  /** Who reads answers to its mails; `null`: they go to the sender. */
  readonly replyTo: string | null;
  readonly toSend: readonly ReminderToSend[];
}

/** Reads one institution's obligations, ledger and people, and lets the domain decide what goes out today. */
export async function readReminderPlan(
  tx: ScopedTransaction,
  institutionId: InstitutionId,
  today: LocalDate,
  publicUrl: string,
): Promise<ReminderPlan | null> {
  const facts = await readPlanInput(tx, institutionId, { today, until: today });
  if (!facts) return null;
  const { institution, adopted, units, filings, input, writtenToday } = facts;
  const { mails } = planReminders(input);
  const policyOf = (filing: Parameters<typeof policyOfFiling>[1]): Policy => policyOfFiling(adopted, filing);
  const progress = await readProgress(tx, mails, filings, policyOf);
  const audience = await readAudience(tx, today, adopted.settings);
  const { language, replyTo } = await readMailVoice(tx);
  const templateOf = await readTemplates(tx, language);
  const askedUntil = await readAskedUntil(tx);
  const toSend = mails.map((planned) => {
    const unit = units.get(planned.unitId) ?? { zh: planned.unitId, en: planned.unitId };
    const { to: recipients, copies, isUnitReached } = audience(planned);
    return {
      ...{ planned, unit, recipients, copies, isUnitReached },
      written: 1 + (writtenToday.get(planned.unitId)?.length ?? 0),
      view: reminderMailView({
        mail: planned,
        unit,
        office: { zh: institution.officeName, en: institution.officeNameEn },
        phone: institution.contactPhone,
        policyOf,
        calendar: input.calendar,
        progressOf: progress,
        todoUrl: todoUrl(publicUrl, planned.unitId),
        askedUntil: askedUntil(planned.unitId),
        language,
        templateOf,
      }),
    };
  });
  return { institution, replyTo, toSend };
}

/** The filing list of the unit: what 查看待办清单 opens. */
const todoUrl = (publicUrl: string, unitId: UnitId): string =>
  `${publicUrl.replace(/\/$/, "")}/filings?college=${unitId}`;
