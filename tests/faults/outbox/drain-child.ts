import { openDatabase } from "@goodstanding/database/database";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { openTransport } from "@goodstanding/mail/transport";
import { demoClock } from "@goodstanding/operations/configuration/clock";
import { openLogger } from "@goodstanding/operations/configuration/logger";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { type DrainPoint, drainMail } from "@goodstanding/operations/reminders/drain-mail";
import type { MailSettings } from "@goodstanding/operations/reminders/mail-settings";

/** What the parent tells it; it says `ready` before, and `there` where it stops. */
export interface DrainOrder {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly dataDir: string;
  readonly today: LocalDate;
  readonly mail: MailSettings;
  /** Where it goes no further once it has got there so often. */
  readonly stopAt: DrainPoint | null;
  readonly times: number;
}

async function drain({ databaseUrl, smtpUrl, dataDir, today, mail, ...order }: DrainOrder): Promise<void> {
  let left = order.times;
  const deps = {
    database: openDatabase(databaseUrl, { onError: () => undefined }),
    transport: openTransport(smtpUrl),
    clock: demoClock(today, "Asia/Shanghai"),
    log: openLogger({ name: "worker", level: "silent", dataDir }),
    newId,
    mail,
    reached: (point: DrainPoint) => {
      if (point !== order.stopAt) return;
      left -= 1;
      if (left > 0) return;
      process.send?.("there");
      return new Promise<void>(() => undefined);
    },
  };
  await drainMail(deps, new AbortController().signal);
}

/** Drains the outbox once and is killed on the way; it ends by itself when its parent does. */
process.once("disconnect", () => process.exit());
process.once("message", (order: DrainOrder) => void drain(order));
process.send?.("ready");
