import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Citation } from "../policy/citation.ts";
import type { ObligationState } from "./obligation.ts";
import type { Inputs, Ruling } from "./ruling.ts";

/** A duty as the documents alone make it, before anybody has moved its dates or closed it. */
export interface Draft {
  readonly ruling: Ruling;
  readonly period: string;
  readonly year: number;
  readonly state: ObligationState;
  readonly targetDue: LocalDate | null;
  readonly schoolDue: LocalDate | null;
  readonly agencyDue: LocalDate | null;
  /** The arithmetic, with what has to be said of the documents. */
  readonly why: Text;
  /** What has to be said of this programme alone, what the office must act on first; `null`: nothing. */
  readonly note: Text | null;
  readonly inputs: Inputs;
  readonly citations: readonly Citation[];
}

/** Takes a draft as soon as it is made, so that nobody has to gather them. */
export type Keep = (draft: Draft) => void;
