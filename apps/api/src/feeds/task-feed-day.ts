import type { CalendarDay } from "@goodstanding/documents/ics/write-ics";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { TaskDay } from "../read-task-days.ts";
import type { FeedSettings } from "./feed-days.ts";
import { feedWords } from "./feed-words.ts";

/** The last day of a letter's answer or of an order; `null` where it lies before the day on which feeds begin. */
export function taskFeedDay(
  { kind, id, dueOn, done, name, about, programmes, changedAt }: TaskDay,
  { institutionId, language, publicUrl, begins }: FeedSettings & { readonly institutionId: InstitutionId },
): CalendarDay | null {
  if (dueOn < begins) return null;
  const words = feedWords[language];
  const url = `${publicUrl.replace(/\/$/, "")}/oversight?view=${kind}s`;
  const named = programmes.map((programme) => programme.name).join(words.separator);
  const lines = [
    [words.programmes, named],
    [words.about, about],
    [words.link, url],
  ].filter(([, value]) => value !== "");
  return {
    ...{ uid: `${id}.${kind}@${institutionId}`, sequence: 0, date: dueOn, url, changedAt },
    summary: `${words.mark(words.tasks[kind], done)}${name[language]}`,
    description: lines.map(([label, value]) => `${label}${words.colon}${value}`).join("\n"),
  };
}
