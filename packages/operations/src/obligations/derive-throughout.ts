import type { Programme } from "@goodstanding/domain/accreditation/programme";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { Engine, ProgrammeDerivation } from "@goodstanding/domain/obligations/engine";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";

type Throughout = Omit<ProgrammeDerivation, "from" | "to">;

/** What a programme owes from the first year that anything is registered of to the year after the last; nothing where nothing is. */
export function deriveThroughout(engine: Engine, derivation: Throughout): readonly Obligation[] {
  const years = yearsOf(derivation.programme);
  if (years.length === 0) return [];
  return engine.derive({ ...derivation, from: Math.min(...years), to: Math.max(...years) + 1 });
}

const yearsOf = ({ accreditations, facts = [], stages = {}, applyingIn = null }: Programme): number[] => [
  ...accreditations.flatMap(({ validFrom, validTo }) => [yearOf(validFrom), yearOf(validTo)]),
  ...facts.map(({ on }) => yearOf(on)),
  ...Object.values(stages).flatMap((stage) => (stage === "done" ? [] : [yearOf(stage)])),
  ...(applyingIn === null ? [] : [applyingIn]),
];
