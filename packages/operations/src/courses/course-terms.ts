import type { Text } from "@goodstanding/domain/kernel/text";
import { type Regime, regimes } from "@goodstanding/domain/policy/regime";
import type { AdoptedPolicies } from "../policies/adopted-policies.ts";

export interface Term {
  readonly id: string;
  readonly name: Text;
}

/** The words that courses are described in: kinds of course and ways of grading, of every checklist in force. */
export interface CourseTerms {
  readonly kinds: readonly (Term & { readonly handsInReports: boolean })[];
  readonly bandSchemes: readonly Term[];
}

/** Of one kind of accreditation, or of all of them: a shared course serves programmes of several. */
export function courseTerms(
  { policies }: Pick<AdoptedPolicies, "policies">,
  year: number,
  only: readonly Regime[] = regimes,
): CourseTerms {
  const checklists = only.map(
    (regime) => policies.inForce(regime, "annual-filing", year).policy.association.checklist,
  );
  const kinds = checklists.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "courses" ? part.courseKinds : [])),
  );
  return {
    kinds: unique(kinds).map(({ id, name, handsInReports }) => ({ id, name, handsInReports })),
    bandSchemes: unique(checklists.flatMap(({ bandSchemes }) => bandSchemes)).map(({ id, name }) => ({
      id,
      name,
    })),
  };
}

const unique = <T extends Term>(terms: readonly T[]): readonly T[] => [
  ...new Map(terms.map((term) => [term.id, term])).values(),
];
