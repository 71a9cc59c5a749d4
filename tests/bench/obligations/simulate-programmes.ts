import type { Fact } from "@goodstanding/domain/accreditation/fact";
import type { Accreditation, Programme } from "@goodstanding/domain/accreditation/programme";
import {
  addDays,
  firstDayOf,
  type LocalDate,
  localDate,
  type YearMonth,
  yearMonth,
} from "@goodstanding/domain/kernel/dates";
import { addMonths } from "@goodstanding/domain/kernel/months";
import type { FactKind } from "@goodstanding/domain/policy/fact-kind";
import { randomFrom } from "../../support/random.ts";

/** Names of school packs that the simulated schools stand under, in turn. */
export const simulatedPacks = ["imut-2024-23", "jmsu-2023-69"] as const;

export interface Simulated {
  readonly pack: (typeof simulatedPacks)[number];
  readonly programme: Programme;
}

/** The years for which duties are derived. */
export const horizon = { from: 2024, to: 2033 } as const;

/**
 * Programmes in the mix that the annex of imut-2024-23 and the documents let expect: spans of four to six years from
 * January or May, some a month longer, some conditional, some without a registered notice, every kind of
 * accreditation, renewals with and without a gap, applicants, and the facts that start clocks. Programmes of one round
 * share their notice, as they do. The same for the same seed.
 */
export function simulateProgrammes(count: number, seed: number): Simulated[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => ({
    pack: simulatedPacks[at % simulatedPacks.length] ?? simulatedPacks[0],
    programme: programmeFrom(random, at),
  }));
}

/** The same programmes, each with a fact of its own that changes nothing, so that no two of them are alike. */
export const unlike = (simulated: readonly Simulated[]): Simulated[] =>
  simulated.map(({ pack, programme }, at) => ({
    pack,
    programme: { ...programme, facts: [...(programme.facts ?? []), closing(at)] },
  }));

const closing = (at: number): Fact => ({
  ...factOn("fulfilled", localDate("2010-12-31"), at),
  closes: { rule: "major-change-question", period: "2010" },
});

type Random = () => number;

const upTo = (random: Random, n: number): number => Math.floor(random() * n);

function programmeFrom(random: Random, at: number): Programme {
  const head = { name: `模拟专业${at + 1}`, code: `08${String(at % 10_000).padStart(4, "0")}` };
  if (random() < 0.15) return { ...head, accreditations: [], applyingIn: 2024 + upTo(random, 8) };
  const accreditations = validitiesFrom(random);
  return { ...head, accreditations, facts: factsFrom(random, accreditations, at) };
}

const startMonths = [1, 1, 1, 1, 1, 1, 1, 5, 5, 9] as const;
const spans = [72, 72, 72, 72, 72, 72, 60, 48, 73, 71] as const;
const kinds = [
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  "工程教育认证",
  "师范类专业认证",
  "临床医学专业认证",
] as const;

function validitiesFrom(random: Random): Accreditation[] {
  const regime = random() < 0.05 ? "住房和城乡建设部专业评估" : one(random, kinds);
  const first = validityFrom(random, monthIn(2018 + upTo(random, 9), one(random, startMonths)), regime);
  if (random() < 0.7) return [first];
  const gap = random() < 0.2 ? 1 + upTo(random, 12) : 0;
  return [first, validityFrom(random, addMonths(first.validTo, 1 + gap), regime)];
}

function validityFrom(random: Random, validFrom: YearMonth, regime: string | null): Accreditation {
  const validTo = addMonths(validFrom, one(random, spans) - 1);
  return {
    conclusion: random() < 0.15 ? "passed-conditional" : "passed",
    validFrom,
    validTo,
    noticeDate: random() < 0.8 ? noticeOf(validFrom, random() < 0.1) : null,
    regime,
  };
}

/** The conclusions of a round are published on one day; a few come a year later. */
const noticeOf = (validFrom: YearMonth, isLate: boolean): LocalDate =>
  addDays(firstDayOf(validFrom), (isLate ? 365 : 0) + 140);

const startingKinds = [
  "panel-left",
  "feedback-delivered",
  "draft-report-received",
  "change-occurred",
  "conclusion-published",
] as const;

/** About every third programme has one. */
function factsFrom(random: Random, [first]: readonly Accreditation[], at: number): Fact[] {
  if (!first || random() < 0.67) return [];
  const kind = one(random, startingKinds);
  return [factOn(kind, addDays(firstDayOf(first.validFrom), upTo(random, 900)), at)];
}

function factOn(kind: FactKind, on: LocalDate, at: number): Fact {
  // An id only has to be one of its own here; no fact is stored.
  const id = `00000000-0000-7000-8000-${String(at).padStart(12, "0")}` as Fact["id"];
  return { id, kind, on, document: null, activity: null, closes: null };
}

const monthIn = (year: number, month: number): YearMonth =>
  yearMonth(`${year}-${String(month).padStart(2, "0")}`);

function one<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[upTo(random, values.length)] ?? values[0];
}
