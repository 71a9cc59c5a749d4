import type { JobName, Lane, Payload } from "./jobs.ts";

/** What the rest of the product knows of the queue. Rows are the truth; losing every job loses no work. */
export interface Queue {
  /**
   * Puts a job in, or collapses it into the one that waits already. Rejects with a `TypeError` where the payload is
   * not the job's, and within seconds where the store does not answer: a sweep then brings the job back from rows.
   */
  enqueue<Name extends JobName>(name: Name, payload: Payload<Name>): Promise<void>;
  /** Whether a job of this name and payload waits or runs. */
  holds<Name extends JobName>(name: Name, payload: Payload<Name>): Promise<boolean>;
  /** Starts taking jobs out, and goes on trying where the store is not there yet. */
  consume(handlers: JobHandlers, options: ConsumeOptions): Consumer;
  /**
   * Makes these the only schedules, and brings them back within a minute if the store is emptied, until `close`.
   * Rejects where the store is not there yet, and goes on trying all the same.
   * @param now milliseconds since 1970, on this machine's clock
   */
  schedule(entries: readonly ScheduleEntry[], now: () => number): Promise<void>;
  /** When the next job of each schedule is due. */
  nextRuns(): Promise<readonly { readonly name: string; readonly at: Date }[]>;
  /** Rejects where the store does not answer. */
  ping(): Promise<void>;
  /** Close every consumer first. */
  close(): Promise<void>;
}

export interface JobContext {
  /** Aborted where another consumer has taken the job over or this one is closing: stop and throw, the job comes again. */
  readonly signal: AbortSignal;
}

/** A job may run more than once, and twice at a time after a stall: a handler claims its rows before it works. */
export type JobHandler<Name extends JobName> = (payload: Payload<Name>, context: JobContext) => Promise<void>;
/** Total: a job without a handler does not compile. */
export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> };

export interface ConsumeOptions {
  /** Jobs at a time in this process. */
  readonly concurrency: Readonly<Record<Lane, number>>;
  readonly onJobFailed: (failure: JobFailure) => void;
}

export interface JobFailure {
  readonly name: string;
  readonly error: Error;
  /** Attempts made so far, of so many. */
  readonly attempt: number;
  readonly attempts: number;
}

export interface Consumer {
  /** Takes no new job, aborts the signals and waits for what runs; after the deadline it leaves the rest to stall and come again elsewhere. */
  close(deadlineMs: number): Promise<void>;
}

export type ScheduleEntry = {
  [Name in JobName]: {
    readonly name: Name;
    /** Five or six cron fields, such as `0 8 * * *`, read in `timeZone`. */
    readonly pattern: string;
    readonly timeZone: string;
    readonly payload: Payload<Name>;
  };
}[JobName];
