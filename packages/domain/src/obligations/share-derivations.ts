import type { Accreditation } from "../accreditation/programme.ts";
import type { FactKind } from "../policy/fact-kind.ts";
import type { ProgrammeDerivation } from "./engine.ts";
import type { Obligation } from "./obligation.ts";
import type { Track } from "./track.ts";

/** What validities alone make a programme owe. */
export interface SharedDerivation {
  readonly obligations: readonly Obligation[];
  readonly tracks: readonly Track[];
}

/** What is kept at most, so that a stream of programmes that have nothing in common costs no memory. */
const KEPT = 4096;

/**
 * Programmes of one round share validity, notice and conclusion, and then owe the same: an obligation holds nothing of
 * the programme itself.
 */
export function openSharing(
  derive: (derivation: ProgrammeDerivation) => SharedDerivation,
): (derivation: ProgrammeDerivation) => SharedDerivation {
  const known = new Map<string, SharedDerivation>();
  return (derivation) => {
    const key = keyOf(derivation);
    const before = known.get(key);
    if (before) return before;
    const derived = derive(derivation);
    if (known.size >= KEPT) known.clear();
    known.set(key, derived);
    return derived;
  };
}

/**
 * Nobody has moved a date, closed a duty or ended a validity, and no timetable names a stage: events may be laid on top.
 * Of several validities each has its own days, so that hardly two programmes share them all.
 */
export function isShareable({ programme, adjustments = [], unitDates = [] }: ProgrammeDerivation): boolean {
  if (programme.accreditations.length > 1 || adjustments.length > 0 || unitDates.length > 0) return false;
  for (const _ in programme.stages) return false;
  return !programme.facts?.some(({ kind }) => !startsClocksAlone.has(kind));
}

/** A publication besides says which validity it announces, and the other kinds end or close something. */
const startsClocksAlone: ReadonlySet<FactKind> = new Set([
  "panel-left",
  "feedback-delivered",
  "draft-report-received",
  "change-occurred",
]);

function keyOf({ programme, from, to }: ProgrammeDerivation): string {
  let key = `${from} ${to} ${programme.applyingIn ?? ""}`;
  for (const record of programme.accreditations) key += recordKey(record);
  return key;
}

/** The one free text comes with its length, so that no two lists of records have one key. */
function recordKey({ validFrom, validTo, conclusion, noticeDate, regime }: Accreditation): string {
  const word = regime ?? "";
  return `|${validFrom} ${validTo} ${conclusion} ${noticeDate ?? ""} ${word.length} ${word}`;
}
