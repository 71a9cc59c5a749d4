import type { ChangeSearch } from "../policy-search.ts";
import type { InForce, PackCard } from "../policy-views.ts";
import type { ChangeSteps } from "./change-steps.ts";

/** What every form of a change is given. */
export interface ChangeFormProps {
  readonly policies: InForce;
  /** Every document on record. */
  readonly packs: readonly PackCard[];
  /** What the link that led here was about. */
  readonly target: ChangeSearch;
  readonly steps: ChangeSteps;
}
