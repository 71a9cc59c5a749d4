import type { DateAdjustmentRow } from "@goodstanding/database/queries/date-adjustment";
import type { ProgrammeView } from "@goodstanding/database/queries/programme";
import type { UnitRow } from "@goodstanding/database/queries/unit";
import type { UnitKind } from "@goodstanding/domain/access/unit-kind";
import { termsIn } from "@goodstanding/domain/calendar/academic-terms";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { type LocalDate, monthOf, yearOf } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Adjustment } from "@goodstanding/domain/obligations/adjustment";
import { type Engine, openEngine } from "@goodstanding/domain/obligations/engine";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import type { Policies } from "@goodstanding/domain/policy/policies";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import { academicTerms } from "@goodstanding/policy-packs/academic-terms";
import { factOf, type StoredFact } from "../facts/fact-of.ts";
import { deriveThroughout } from "./derive-throughout.ts";

/** What a school stands under. */
export interface DerivationRules {
  readonly policies: Policies;
  readonly settings: SchoolSettings;
  readonly calendar: WorkingCalendar;
  /** Terms and years that ended before this day belong to the time before the system. */
  readonly remindingFrom: LocalDate;
  /** Units are asked for what falls into the academic year of this day, and no later. */
  readonly today: LocalDate;
}

/** What is registered of programmes and units; facts and adjustments without those that were withdrawn. */
export interface DerivationFacts {
  readonly programmes: readonly ProgrammeView[];
  readonly units: readonly UnitRow[];
  readonly facts: readonly StoredFact[];
  readonly adjustments: readonly DateAdjustmentRow[];
}

export type DerivationInputs = DerivationRules & DerivationFacts;

/** What one programme or one unit owes. */
export type DerivedSubject = {
  readonly obligations: readonly Obligation[];
} & (
  | { readonly programmeId: ProgrammeId; readonly unitId: null }
  | { readonly programmeId: null; readonly unitId: UnitId }
);

/** What every programme and unit owes, from nothing but the inputs; programmes first, each in the given order. */
export const deriveInstitution = (inputs: DerivationInputs): readonly DerivedSubject[] =>
  openDerivation(inputs)(inputs);

/** The same for many portions of a large institution: the documents are read once. */
export function openDerivation(
  rules: DerivationRules,
): (facts: DerivationFacts) => readonly DerivedSubject[] {
  const engine = openEngine(rules);
  return ({ programmes, units, facts, adjustments }) => {
    const subjects: Subjects = {
      facts: Map.groupBy(facts, subjectOf),
      adjustments: Map.groupBy(adjustments, subjectOf),
    };
    return [
      ...programmes.map((programme) => ofProgramme(engine, rules, programme, subjects)),
      ...units.map((unit) => ofUnit(engine, rules, unit, subjects)),
    ];
  };
}

interface Subjects {
  readonly facts: ReadonlyMap<string, readonly StoredFact[]>;
  readonly adjustments: ReadonlyMap<string, readonly DateAdjustmentRow[]>;
}

const subjectOf = (row: { readonly programmeId: string | null; readonly unitId: string | null }): string =>
  row.programmeId ?? row.unitId ?? "";

function ofProgramme(
  engine: Engine,
  { settings }: DerivationRules,
  view: ProgrammeView,
  registered: Subjects,
): DerivedSubject {
  const facts = (registered.facts.get(view.id) ?? []).map(factOf);
  const adjustments = [
    ...(registered.adjustments.get(view.unitId) ?? []),
    ...(registered.adjustments.get(view.id) ?? []),
  ];
  const { name, code, accreditations, applyingIn, stages } = view;
  return {
    programmeId: view.id,
    unitId: null,
    obligations: deriveThroughout(engine, {
      programme: { name, code, accreditations, applyingIn, stages, facts },
      adjustments: adjustments.map(adjustmentOf),
      unitDates: settings.unitDates.filter(({ unitId }) => unitId === view.unitId),
    }),
  };
}

function ofUnit(
  engine: Engine,
  { settings, remindingFrom, today }: DerivationRules,
  { id, kind }: UnitRow,
  registered: Subjects,
): DerivedSubject {
  const thisYear = academicYearOf(today);
  const horizon = { from: yearOf(remindingFrom), to: thisYear + 1 };
  const terms = termsIn(academicTerms, settings.terms, horizon.from, horizon.to);
  return {
    programmeId: null,
    unitId: id,
    obligations: engine.deriveForUnit({
      unit: { kind: answersAs(kind), facts: (registered.facts.get(id) ?? []).map(factOf) },
      ...horizon,
      adjustments: (registered.adjustments.get(id) ?? []).map(adjustmentOf),
      terms: terms.filter(({ year, to }) => year <= thisYear && to >= remindingFrom),
    }),
  };
}

/** What is asked of the school itself is registered by its quality office, once. */
const answersAs = (kind: UnitKind): UnitKind | "none" =>
  kind === "quality-office" ? "school" : kind === "school" ? "none" : kind;

/** An academic year is named after the year in which it begins; its first term may begin in July. */
const academicYearOf = (day: LocalDate): number => yearOf(day) - (monthOf(day) < 7 ? 1 : 0);

const adjustmentOf = ({ programmeId, recordedAt, ...row }: DateAdjustmentRow): Adjustment => ({
  id: row.id,
  kind: row.kind,
  level: row.level,
  of: programmeId ? "programme" : "unit",
  rule: row.rule,
  period: row.period,
  due: row.due,
  reason: row.reason,
  recordedAt: recordedAt.toISOString(),
});
