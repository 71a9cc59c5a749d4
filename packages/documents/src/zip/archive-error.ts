import { printable } from "@goodstanding/domain/filings/path-rules";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { ArchiveRefusal, ArchiveRule } from "@goodstanding/domain/review/archive-refusal";

/** A refusal on its way out of the reader; `refusalOf` turns it into a value. */
export class ArchiveError extends Error {
  readonly refusal: ArchiveRefusal;

  constructor(refusal: ArchiveRefusal) {
    super(`${refusal.rule}: ${refusal.entry ?? "archive"}`);
    this.name = "ArchiveError";
    this.refusal = refusal;
  }
}

/** Entry names are shown to people, so what they hide is spelt out and what is endless is cut. */
export function refuse(rule: ArchiveRule, entry: string | null = null): never {
  throw new ArchiveError({ rule, entry: entry === null ? null : printable(entry.slice(0, MAX_SHOWN)) });
}

/** The value of `work`, or the refusal that ended it; any other error passes through. */
export async function refusalOf<T>(work: () => Promise<T>): Promise<Result<T, ArchiveRefusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof ArchiveError) return err(error.refusal);
    throw error;
  }
}

const MAX_SHOWN = 300;
