import type { Deps } from "../deps.ts";

/**
 * What is older is no news: whoever it concerns has learnt of it elsewhere while the school sent nothing. Long enough for
 * a stop over the longest holidays, which last nine days.
 */
const TOLD_WITHIN_DAYS = 14;

/** Of what happened before this moment no mail is written any more, so that a school that begins to send does not tell its history. */
export const toldSince = ({ clock }: Pick<Deps, "clock">): Date =>
  new Date(clock.now().getTime() - TOLD_WITHIN_DAYS * 24 * 60 * 60 * 1_000);
