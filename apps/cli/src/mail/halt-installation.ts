import { openDatabase } from "@goodstanding/database/database";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { systemClock } from "@goodstanding/operations/configuration/clock";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { type Halt, haltSending } from "@goodstanding/operations/reminders/halt-sending";
import { openQueue } from "@goodstanding/queue/open-queue";
import { pino } from "pino";
import { InputError } from "../exit-codes.ts";

interface Services {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
}

/** What was done, in both languages. */
export async function haltInstallation({ databaseUrl, redisUrl }: Services, halt: Halt): Promise<string> {
  const log = pino({ name: "mail" }, pino.destination(2));
  const onError = (error: Error) => log.warn({ error }, "A connection broke");
  const database = openDatabase(databaseUrl, { onError });
  const queue = openQueue(redisUrl ? { redisUrl } : { databaseUrl }, { onError });
  try {
    const done = await haltSending({ database, queue, log, newId, clock: systemClock }, "command-line", halt);
    if (!done.ok) throw new InputError(`${errorText(done.error, "zh")} ${errorText(done.error, "en")}`);
    const { schools } = done.value;
    if (schools === 0) return `${nothing[`${halt.isHalted}`]}\n`;
    return halt.isHalted
      ? `已停止${schools}所学校的邮件发送。Stopped the mail of ${schools} school(s).\n`
      : `已恢复${schools}所学校的邮件发送，各按本校设置。${schools} school(s) send again, each as it has set.\n`;
  } finally {
    await queue.close();
    await database.dispose();
  }
}

const nothing = {
  true: "此前已停发，未作变更。It was stopped already; nothing has changed.",
  false: "此前没有停发，未作变更。It was not stopped; nothing has changed.",
} as const;
