import { EventEmitter, once } from "node:events";
import type { JobContext, JobHandlers } from "../queue.ts";

export interface Run {
  readonly name: string;
  readonly payload: unknown;
  readonly attempt: number;
}

type Act = (run: Run, context: JobContext) => Promise<void> | void;

/** Handlers that note what they were given, then act as the test says. */
export class Recorder {
  readonly runs: Run[] = [];
  readonly #events = new EventEmitter();
  readonly #act: Act;

  constructor(act: Act = () => undefined) {
    this.#act = act;
  }

  readonly handlers: JobHandlers = {
    "archive.extract": (payload, context) => this.#run("archive.extract", payload, context),
    "uploads.sweep": (payload, context) => this.#run("uploads.sweep", payload, context),
    "appraisals.tell": (payload, context) => this.#run("appraisals.tell", payload, context),
    "arrivals.read": (payload, context) => this.#run("arrivals.read", payload, context),
    "filing.review": (payload, context) => this.#run("filing.review", payload, context),
    "package.build": (payload, context) => this.#run("package.build", payload, context),
    "receipt.write": (payload, context) => this.#run("receipt.write", payload, context),
    "packages.recover": (payload, context) => this.#run("packages.recover", payload, context),
    "reminders.sweep": (payload, context) => this.#run("reminders.sweep", payload, context),
    "links.check": (payload, context) => this.#run("links.check", payload, context),
    "mail.drain": (payload, context) => this.#run("mail.drain", payload, context),
    "mail.wake": (payload, context) => this.#run("mail.wake", payload, context),
    "mail.look-up": (payload, context) => this.#run("mail.look-up", payload, context),
    "bounces.read": (payload, context) => this.#run("bounces.read", payload, context),
    "cards.write": (payload, context) => this.#run("cards.write", payload, context),
    "channels.drain": (payload, context) => this.#run("channels.drain", payload, context),
    "reviews.recover": (payload, context) => this.#run("reviews.recover", payload, context),
    "obligations.refresh": (payload, context) => this.#run("obligations.refresh", payload, context),
    "obligations.materialise": (payload, context) => this.#run("obligations.materialise", payload, context),
  };

  /** Waits until so many runs have begun. */
  async begun(count: number): Promise<void> {
    while (this.runs.length < count) await once(this.#events, "begun");
  }

  async #run(name: string, payload: unknown, context: JobContext): Promise<void> {
    const run = { name, payload, attempt: this.runs.filter((earlier) => earlier.name === name).length + 1 };
    this.runs.push(run);
    this.#events.emit("begun");
    await this.#act(run, context);
  }
}
