import type { Text } from "../kernel/text.ts";
import type { Policies } from "./policies.ts";
import { type Regime, regimes } from "./regime.ts";

/** By what short word each kind of accreditation calls its agency, such as 协会, from the packs that stand in a year. */
export const agencyWords = (policies: Policies, year: number): Readonly<Record<Regime, Text>> =>
  Object.fromEntries(
    regimes.map((regime) => [
      regime,
      policies.inForce(regime, "annual-filing", year).policy.association.agencyWord,
    ]),
  ) as unknown as Record<Regime, Text>; // every regime is a key
