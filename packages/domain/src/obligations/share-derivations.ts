import type { Accreditation } from "../accreditation/programme.ts";
import type { ProgrammeDerivation } from "./engine.ts";
import type { Obligation } from "./obligation.ts";

type Derive = (derivation: ProgrammeDerivation) => Obligation[];

/** What is kept at most, so that a stream of programmes that have nothing in common costs no memory. */
const KEPT = 4096;

/**
 * Programmes of one round share validity, notice and conclusion, and then owe the same: an obligation holds nothing of
 * the programme itself. Whoever has facts, a timetable, moved dates or an exemption is derived alone. What has come
 * only once is not kept, because keeping costs more than deriving. `exempted`: the codes that the documents read so far
 * exempt; those that a kept derivation stands under have been read.
 */
export function shareDerivations(exempted: ReadonlySet<string>, derive: Derive): Derive {
  const [seen, known] = [new Set<string>(), new Map<string, Obligation[]>()];
  return (derivation) => {
    if (standsAlone(derivation)) return derive(derivation);
    const key = keyOf(derivation);
    const isExempted = (): boolean => exempted.has(derivation.programme.code);
    const before = known.get(key);
    if (before && !isExempted()) return before.slice();
    const derived = derive(derivation);
    if (isExempted()) return derived;
    if (seen.has(key)) keep(known, key, derived.slice());
    else mark(seen, key);
    return derived;
  };
}

function keep(known: Map<string, Obligation[]>, key: string, derived: Obligation[]): void {
  if (known.size >= KEPT) known.clear();
  known.set(key, derived);
}

function mark(seen: Set<string>, key: string): void {
  if (seen.size >= KEPT) seen.clear();
  seen.add(key);
}

function standsAlone({ programme, adjustments = [], unitDates = [] }: ProgrammeDerivation): boolean {
  const { facts = [], stages } = programme;
  if (facts.length > 0 || adjustments.length > 0 || unitDates.length > 0) return true;
  for (const _ in stages) return true;
  return false;
}

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
