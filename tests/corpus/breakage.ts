import type { FindingRule } from "@goodstanding/domain/review/finding-rule";
import type { CorpusFile } from "./corpus-file.ts";
import type { Pack } from "./pack.ts";
import type { ChangeFacts, ChangePolicy } from "./review-corpus.ts";

/** Part of a file's path, empty where any will do, or `null` where the finding is about none. */
export type Expected = readonly [rule: FindingRule, file: string | null];

/** One thing that is wrong, and what has to be found of it. */
export interface Breakage {
  readonly name: string;
  readonly finds: Expected;
  /** It is wrong in many files at once. */
  readonly isEverywhere?: true;
  /** What else is found because of it, each once; nothing more may be. */
  readonly besides?: readonly Expected[];
  readonly files?: (correct: readonly CorpusFile[]) => readonly CorpusFile[] | Promise<readonly CorpusFile[]>;
  /** What the worker knows of other filings, dates and links. */
  readonly facts?: ChangeFacts;
  readonly policy?: ChangePolicy;
  readonly pack?: Pack;
}
