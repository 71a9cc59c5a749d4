import { announcementDays } from "../accreditation/announcement.ts";
import type { Fact } from "../accreditation/fact.ts";
import type { Programme } from "../accreditation/programme.ts";
import { type LocalDate, yearOf } from "../kernel/dates.ts";
import type { FactKind } from "../policy/fact-kind.ts";
import type { Keep } from "./draft.ts";
import type { Library } from "./library.ts";
import type { RulingOf } from "./ruling.ts";
import { clockDraft, startKind, strayClockDraft, unpublishedDraft } from "./timings/clock.ts";
import type { Span, Track, Validity } from "./track.ts";

/** A site visit and its conclusion come before the validity that they lead to; the other events happen inside one. */
const leadsToValidity: ReadonlySet<FactKind> = new Set([
  "panel-left",
  "feedback-delivered",
  "conclusion-published",
]);

/** Every duty that an event of the programme has started, in whichever year it is due. */
export function draftClocks(
  keep: Keep,
  library: Library,
  programme: Programme,
  tracks: readonly Track[],
): void {
  const facts = inTime(programme.facts);
  const published = publishedValidities(facts, tracks);
  for (const fact of facts) {
    const announced = fact.kind === "conclusion-published" ? published.get(fact.on) : undefined;
    const validity = announced ?? validityOf(fact, tracks);
    afterFact(keep, library, { programme, tracks, fact, validity });
  }
  const announced: readonly Span[] =
    published.size === 0 ? none : [...published.values()].map(({ span }) => span);
  for (const track of tracks) {
    for (const span of track.spans)
      if (!announced.includes(span)) afterNotice(keep, library, programme, { track, span });
  }
}

const none: readonly never[] = [];
const inTime = (facts: readonly Fact[] = none): readonly Fact[] =>
  facts.length < 2 ? facts : facts.toSorted(byDay);

const byDay = (a: Fact, b: Fact): number => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1);

const nothing: ReadonlyMap<LocalDate, Validity> = new Map();

/**
 * The validity of each publication, by its day: the one whose notice bears the day, else the next one that it may
 * announce and that has no publication of its own yet, else the one that holds the day. The latest comes first, so that
 * what is published inside a validity counts as its own before an earlier publication asks for it.
 */
function publishedValidities(
  facts: readonly Fact[],
  tracks: readonly Track[],
): ReadonlyMap<LocalDate, Validity> {
  if (!facts.some(isPublication)) return nothing;
  const publications = facts.filter(isPublication);
  const all = validitiesIn(tracks);
  const published = new Map<LocalDate, Validity>();
  for (const fact of publications.toReversed()) {
    if (published.has(fact.on)) continue;
    const taken = [...published.values()].map(({ span }) => span);
    const validity =
      all.find(({ span }) => span.record.noticeDate === fact.on) ??
      all.find(({ span }) => isAnnouncedBy(span, fact.on) && !taken.includes(span)) ??
      validityOf(fact, tracks);
    if (validity) published.set(fact.on, validity);
  }
  return published;
}

const isPublication = ({ kind }: Fact): boolean => kind === "conclusion-published";

const isAnnouncedBy = ({ record, months }: Span, day: LocalDate): boolean =>
  announcementDays(record).from <= day && day < months.start;

function validitiesIn(tracks: readonly Track[]): readonly Validity[] {
  const validities: Validity[] = [];
  for (const track of tracks) for (const span of track.spans) validities.push({ track, span });
  return validities;
}

/** The validity that an event happened in, or that it led to. */
function validityOf({ kind, on }: Fact, tracks: readonly Track[]): Validity | null {
  const all = validitiesIn(tracks);
  const inside = all.find(({ span }) => span.months.start <= on && on <= span.end);
  if (inside || !leadsToValidity.has(kind)) return inside ?? null;
  return all.find(({ span }) => span.months.start > on) ?? null;
}

interface Event {
  readonly programme: Programme;
  readonly tracks: readonly Track[];
  readonly fact: Fact;
  readonly validity: Validity | null;
}

function afterFact(keep: Keep, library: Library, { programme, tracks, fact, validity }: Event): void {
  const regime = (validity?.track ?? tracks.at(-1))?.regime ?? "engineering";
  const { kind, on, document } = fact;
  const start = { kind, on, document, byNotice: false };
  const applies = leadsToValidity.has(kind) && isApplicant(programme);
  for (const ruling of library.book(regime, yearOf(on)).clock) {
    if (!startsWith(ruling, kind)) continue;
    // The school asks an applicant too, once the panel has been there; the agency asks who is in validity.
    const placed = validity !== null || (applies && ruling.agency === null);
    keep(placed ? clockDraft(start, ruling, validity, programme.code) : strayClockDraft(start, ruling));
  }
}

const startsWith = ({ timing, policy }: RulingOf<"clock">, kind: FactKind): boolean =>
  startKind(timing, policy.parameters) === kind;

const isApplicant = ({ accreditations, applyingIn }: Programme): boolean =>
  accreditations.length === 0 || (applyingIn ?? null) !== null;

/** What the agency counts from the publication is owed, registered or not: the day of the notice stands in. */
function afterNotice(keep: Keep, library: Library, { code }: Programme, validity: Validity): void {
  const { track, span } = validity;
  const on = span.record.noticeDate;
  const { fromPublication } = library.book(track.regime, on === null ? span.months.startYear : yearOf(on));
  for (const ruling of fromPublication) {
    if (on === null) keep(unpublishedDraft(span, ruling));
    else
      keep(
        clockDraft(
          { kind: "conclusion-published", on, document: null, byNotice: true },
          ruling,
          validity,
          code,
        ),
      );
  }
}
