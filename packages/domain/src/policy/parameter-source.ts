import type { Text } from "../kernel/text.ts";
import type { Citation } from "./citation.ts";
import { factKindNames } from "./fact-kind.ts";
import type { ParameterName } from "./parameters.ts";
import type { Policy } from "./policy.ts";
import { resolveCitation } from "./resolve-citation.ts";
import type { PolicyRule } from "./rule.ts";
import type { TimingOf } from "./timing.ts";
import { lengthText } from "./timing-text.ts";

/** Where a clock of a policy comes from: what a document says itself, and whether any layer leaves it to the parameter. */
export interface ParameterSource {
  readonly said: { readonly value: Text; readonly citation: Citation } | null;
  readonly isAsked: boolean;
}

/** The parameters that a document may answer itself, by the rule that would ask them. */
export const answeredByRule = {
  planBase: "rectification-plan",
  completionBase: "rectification-completion",
  majorChangeDays: "major-change-report",
} as const satisfies { readonly [Name in ParameterName]?: PolicyRule };

/** The school's word stands before the agency's. Both may hold: a school may say what its agency leaves open. */
export function parameterSource(policy: Policy, name: keyof typeof answeredByRule): ParameterSource {
  const rule = answeredByRule[name];
  const read = [policy.school?.rules[rule], policy.association.rules[rule]].flatMap((said) =>
    said?.timing.kind === "clock"
      ? { value: valueIn(said.timing, name), citation: resolveCitation(policy, said.citation) }
      : [],
  );
  const [said = null] = read.flatMap(({ value, citation }) => (value === null ? [] : { value, citation }));
  return { said, isAsked: read.some(({ value }) => value === null) };
}

/** `null`: the document leaves it to the parameter. */
function valueIn({ starts, length }: TimingOf<"clock">, name: keyof typeof answeredByRule): Text | null {
  if (name === "majorChangeDays") return length === name ? null : lengthText(length);
  return starts === "planBase" || starts === "completionBase" ? null : factKindNames[starts];
}
