import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import {
  answeredByRule,
  type ParameterSource,
  parameterSource,
} from "@goodstanding/domain/policy/parameter-source";
import {
  defaultParameters,
  type ParameterName,
  type Parameters,
} from "@goodstanding/domain/policy/parameters";
import type { Policies } from "@goodstanding/domain/policy/policies";
import { type Regime, regimes } from "@goodstanding/domain/policy/regime";

interface Reading {
  readonly policies: Policies;
  readonly values: Parameters;
  readonly year: number;
}

/** A reading of the school, with the documents that leave it nothing to read. */
export function parameterRow(name: ParameterName, { policies, values, year }: Reading) {
  const sources = sourcesOf(name, policies, year);
  return {
    name,
    value: values[name],
    default: defaultParameters[name],
    isChanged: canonicalJson(values[name]) !== canonicalJson(defaultParameters[name]),
    /** Some date of the year may come of it. */
    isUsed: sources === null || sources.some(({ isAsked }) => isAsked),
    /** What documents say themselves instead, each once, for these kinds of accreditation. */
    said: grouped(sources ?? []),
  };
}

interface RegimeSource extends ParameterSource {
  readonly regime: Regime;
}

/** `null`: no document can say it. */
function sourcesOf(name: ParameterName, policies: Policies, year: number): readonly RegimeSource[] | null {
  if (!isAnswerable(name)) return null;
  return regimes.map((regime) => ({
    regime,
    ...parameterSource(policies.inForce(regime, answeredByRule[name], year).policy, name),
  }));
}

const isAnswerable = (name: ParameterName): name is keyof typeof answeredByRule => name in answeredByRule;

function grouped(sources: readonly RegimeSource[]) {
  const read = sources.flatMap(({ regime, said }) => (said ? { regime, ...said } : []));
  const key = ({ value, citation }: (typeof read)[number]) =>
    `${citation.pack} ${citation.clause} ${value.zh}`;
  return [...Map.groupBy(read, key).values()].flatMap((same) => {
    const [first] = same;
    return first
      ? { value: first.value, citation: first.citation, regimes: same.map(({ regime }) => regime) }
      : [];
  });
}
