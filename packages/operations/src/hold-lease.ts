import type { Logger } from "pino";

export interface LeaseTerms<Progress> {
  readonly initial: Progress;
  /** Renews the lease in its row, together with the progress; false where somebody else has it now. */
  readonly renew: (progress: Progress) => Promise<boolean>;
  readonly log: Logger;
}

export interface Lease<Progress> {
  readonly report: (progress: Progress) => void;
  /** Aborted when somebody else has taken the work over. */
  readonly lost: AbortSignal;
  readonly release: () => void;
}

/** Renews a lease once a second, and with it the progress that people see. */
export function holdLease<Progress>({ initial, renew, log }: LeaseTerms<Progress>): Lease<Progress> {
  let progress = initial;
  const lost = new AbortController();
  const timer = setInterval(() => {
    renew(progress).then(
      (isHeld) => {
        if (!isHeld) lost.abort();
      },
      (error: unknown) => log.warn({ error }, "A lease could not be renewed"),
    );
  }, 1000);
  return {
    report: (now) => {
      progress = now;
    },
    lost: lost.signal,
    release: () => clearInterval(timer),
  };
}
