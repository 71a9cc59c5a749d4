import type { ReviewFacts } from "./facts.ts";

/** Does the programme owe a filing for the year? One that the office has yet to confirm counts as owed. */
export const owes = ({ obligation }: ReviewFacts): boolean =>
  obligation !== null && obligation.state !== "not-owed" && obligation.state !== "exempt";
