import type { DrainPoint } from "@goodstanding/operations/reminders/drain-mail";
import type { MailStep } from "./staged-server.ts";
import type { Middle } from "./transaction-waits.ts";

/** A point in the life of a mail at which its sender is killed, and what must be true of the mails then. */
export interface Point {
  readonly name: string;
  /** Who sees that it has got there: the sender itself, the database, or the mail server. */
  readonly at:
    | { readonly sender: DrainPoint }
    | { readonly database: Middle }
    | { readonly server: MailStep };
  /** Killed when it has got there so often, or less. */
  readonly times: number;
  readonly demands: {
    /** Whether mails are in doubt. */
    readonly doubt?: boolean;
    /** Of those in doubt one has arrived for certain. */
    readonly arrived?: true;
    /** One is written down as sent. */
    readonly sent?: true;
  };
}

const BATCHES = 3;
const MAILS = 10;
const CHUNKS = 50;

/** In the order in which a mail passes them. */
export const points: readonly Point[] = [
  // Only before the first batch: beside a later one, an earlier is on its way.
  { name: "before the claim", at: { sender: "claiming" }, times: 1, demands: { doubt: false } },
  {
    name: "in the claim, before its commit",
    at: { database: "claim" },
    times: 1,
    demands: { doubt: false },
  },
  { name: "after the claim", at: { sender: "claimed" }, times: BATCHES, demands: { doubt: true } },
  { name: "on connecting", at: { server: "connection" }, times: BATCHES, demands: { doubt: true } },
  { name: "after MAIL", at: { server: "mail" }, times: MAILS, demands: { doubt: true } },
  { name: "after RCPT", at: { server: "rcpt" }, times: MAILS, demands: { doubt: true } },
  { name: "after DATA", at: { server: "data" }, times: MAILS, demands: { doubt: true } },
  { name: "in the middle of the mail", at: { server: "in-data" }, times: CHUNKS, demands: { doubt: true } },
  {
    name: "after the last dot, before its answer",
    at: { server: "dot" },
    times: MAILS,
    demands: { doubt: true, arrived: true },
  },
  {
    name: "after the answer",
    at: { sender: "answered" },
    times: MAILS,
    demands: { doubt: true, arrived: true },
  },
  {
    name: "in the settling, before its commit",
    at: { database: "settling" },
    times: 1,
    demands: { doubt: true, arrived: true },
  },
  { name: "after the settling", at: { sender: "settled" }, times: BATCHES, demands: { sent: true } },
];
