import type { PlannedMail } from "@goodstanding/domain/reminders/plan-reminders";
import type { ReminderMailView } from "@goodstanding/domain/reminders/reminder-mail-view";

/** A mail of a dry run; `recipients` is empty where nobody is registered. */
export interface PreviewedMail {
  readonly unit: string;
  readonly recipients: readonly string[];
  readonly planned: PlannedMail;
  readonly view: ReminderMailView;
}
