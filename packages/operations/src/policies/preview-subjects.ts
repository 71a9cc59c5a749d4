import type { OwedBySubject } from "@goodstanding/domain/obligations/compare-obligations";
import type { UnitFacts } from "@goodstanding/domain/policy/check-date-order";
import type { DerivationFacts } from "../obligations/derive-institution.ts";
import type { PreviewSubject } from "./policy-preview.ts";

/** Everybody who may owe something, by id: programmes and units. */
export type Subjects = ReadonlyMap<string, PreviewSubject>;

export function subjectsOf({ programmes, units }: Pick<DerivationFacts, "programmes" | "units">): Subjects {
  const own = units.map((unit): PreviewSubject => {
    const named = { id: unit.id, name: { zh: unit.name, en: unit.nameEn } };
    return { ...named, kind: "unit", unit: named };
  });
  const theirs = programmes.map(
    ({ id, name, unitId, unitName, unitNameEn }): PreviewSubject => ({
      ...{ kind: "programme", id, name: { zh: name, en: name } },
      unit: { id: unitId, name: { zh: unitName, en: unitNameEn } },
    }),
  );
  return new Map([...own, ...theirs].map((subject) => [subject.id, subject]));
}

/** The units with the kinds of accreditation in which they or their programmes owe something. */
export function unitFacts(subjects: Subjects, duties: readonly OwedBySubject[]): readonly UnitFacts[] {
  const byUnit = Map.groupBy(duties, ({ subject }) => subjects.get(subject)?.unit.id);
  return [...subjects.values()]
    .filter(({ kind }) => kind === "unit")
    .map(({ unit }) => ({
      ...unit,
      regimes: [...new Set((byUnit.get(unit.id) ?? []).map(({ obligation }) => obligation.regime))],
    }));
}

/** Whose duty it is. Throws for a subject that is in neither list, which no derivation gives. */
export function subjectOf(subjects: Subjects, { subject }: OwedBySubject): PreviewSubject {
  const found = subjects.get(subject);
  if (!found) throw new RangeError(`No programme or unit ${subject}`);
  return found;
}
