import { writeIcs } from "@goodstanding/documents/ics/write-ics";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import type { MailAttachment } from "@goodstanding/mail/compose-mail";

/** The days that a mail asks for, as a file that a calendar takes in; under the UIDs of the calendar feed. */
export function calendarAttachment(
  { language, days = [], button, subject }: MailView,
  { institutionId, changedAt }: { readonly institutionId: InstitutionId; readonly changedAt: Date },
): readonly MailAttachment[] {
  if (days.length === 0) return [];
  const ics = writeIcs({
    name: subject,
    refreshHours: 24,
    days: days.map(({ key, sequence, date, title, text }) => ({
      ...{ uid: `${key}@${institutionId}`, sequence, date, summary: title, description: text },
      ...{ url: button.url, changedAt },
    })),
  });
  return [
    {
      filename: language === "zh" ? "日程.ics" : "dates.ics",
      content: Buffer.from(ics),
      type: "text/calendar; charset=utf-8",
    },
  ];
}
