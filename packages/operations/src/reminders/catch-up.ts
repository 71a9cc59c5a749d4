import type { Deps } from "../deps.ts";
import { tickSenders } from "./tick-senders.ts";

/** Once mail may go out: what is due meanwhile is written and sent at once. Without the queue the next sweep does it. */
export async function catchUp({ queue, log }: Pick<Deps, "queue" | "log">): Promise<void> {
  try {
    await queue.enqueue("reminders.sweep", { today: null });
    await tickSenders({ queue });
  } catch (error) {
    log.warn({ error }, "The queue did not take the sweep; the next one will say what is due");
  }
}
