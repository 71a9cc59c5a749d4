import type { Text } from "../kernel/text.ts";
import type { BandScheme, Checklist } from "../policy/checklist.ts";
import type { Declaration, FilingContents, FilingFile, RevisionNote } from "./filing-contents.ts";
import { ignoredBy } from "./ignored.ts";
import { nameHolds } from "./name-holds.ts";
import { slotKey } from "./placement.ts";
import { type SlotPlace, slotPlaces } from "./slot-places.ts";

/**
 * `partial`: something is there and something is still asked for, a revision's date, samples of a band or one of a pair;
 * `declared`: a signed declaration stands in for the documents.
 */
export type SlotState = "empty" | "partial" | "complete" | "declared";

/** Samples of one grade band. */
export interface BandCount {
  readonly id: string;
  readonly name: Text;
  readonly files: number;
  readonly links: number;
  /** 该等次无学生. */
  readonly declared: boolean;
}

export interface SlotProgress extends SlotPlace {
  readonly state: SlotState;
  /** With content, those that only declare no revision included. */
  readonly files: number;
  readonly links: number;
  /** Of a samples slot of a course that hands in reports; empty for all others. */
  readonly bands: readonly BandCount[];
}

/** Every slot of the filing with how far it is, in the order of the document. */
export function slotStates(checklist: Checklist, contents: FilingContents): readonly SlotProgress[] {
  const inSlot = bySlot(checklist, contents);
  return slotPlaces(checklist, contents.courses).map((place) => progressOf(checklist, place, inSlot(place)));
}

interface Held {
  readonly files: readonly FilingFile[];
  readonly links: readonly { readonly band: string | null }[];
  readonly declarations: readonly Declaration[];
  readonly revision: RevisionNote | null;
}

function bySlot(checklist: Checklist, contents: FilingContents): (place: SlotPlace) => Held {
  const isIgnored = ignoredBy(checklist.ignoredNames);
  const sound = contents.files.filter(({ path, size }) => size > 0 && !isIgnored(path));
  const files = Map.groupBy(sound, ({ placement }) => (placement ? slotKey(placement) : ""));
  const links = Map.groupBy(contents.links, slotKey);
  const declarations = Map.groupBy(contents.declarations, slotKey);
  return ({ key, part, slot }) => ({
    files: files.get(key) ?? [],
    links: links.get(key) ?? [],
    declarations: declarations.get(key) ?? [],
    revision:
      part.kind === "documents" ? (contents.revisions.find((each) => each.slot === slot.id) ?? null) : null,
  });
}

function progressOf(checklist: Checklist, place: SlotPlace, held: Held): SlotProgress {
  const bands = bandsOf(checklist, place).map((band) => countBand(band, held));
  const counts = { files: held.files.length, links: held.links.length, bands };
  if (isDeclared(checklist, place, held)) return { ...place, ...counts, state: "declared" };
  if (counts.files + counts.links === 0 && !bands.some(({ declared }) => declared))
    return { ...place, ...counts, state: "empty" };
  const isWhole =
    bands.length > 0
      ? hasSamples(checklist, held, bands)
      : isRevisionExplained(checklist, place, held) && hasBothOfPair(place, held);
  return { ...place, ...counts, state: isWhole ? "complete" : "partial" };
}

/** By a person, or by a file whose name says so and that a person has put there. */
const isDeclared = (checklist: Checklist, { slot }: SlotPlace, { files, declarations }: Held): boolean =>
  "declarable" in slot &&
  slot.declarable &&
  (declarations.some(({ kind }) => kind === "no-revision") ||
    files.some(({ path }) => nameHolds(path, [checklist.noRevisionWord])));

/** 修订时间及修订情况说明: both on the page, or a file of the slot that is named so. */
function isRevisionExplained(checklist: Checklist, { slot }: SlotPlace, { files, revision }: Held): boolean {
  if (!("revision" in slot && slot.revision)) return true;
  if (revision?.revisedOn && revision.explanation) return true;
  return files.some(({ path }) => nameHolds(path, checklist.revisionWords));
}

/** Two files, a link behind which both may lie, or the signed word that one file holds both. */
const hasBothOfPair = ({ slot }: SlotPlace, { files, links, declarations }: Held): boolean =>
  !("pair" in slot && slot.pair) ||
  files.length > 1 ||
  links.length > 0 ||
  declarations.some(({ kind }) => kind === "pair-in-one");

/** The bands in which samples are counted: of a course that hands in reports, by its own scheme (N16). */
function bandsOf({ samples, bandSchemes }: Checklist, { slot, course }: SlotPlace): BandScheme["bands"] {
  if (samples === null || !("samples" in slot && slot.samples) || !course?.handsInReports) return [];
  return bandSchemes.find(({ id }) => id === course.bandScheme)?.bands ?? [];
}

const countBand = ({ id, name }: BandScheme["bands"][number], held: Held): BandCount => ({
  id,
  name,
  files: held.files.filter(({ placement }) => placement?.band === id).length,
  links: held.links.filter(({ band }) => band === id).length,
  declared: held.declarations.some(({ kind, band }) => kind === "no-student-in-band" && band === id),
});

/** What lies behind a link cannot be counted, so a link speaks for its band, and one without a band for them all. */
const hasSamples = ({ samples }: Checklist, { links }: Held, bands: readonly BandCount[]): boolean =>
  links.some(({ band }) => band === null) || bands.every((band) => hasEnough(band, samples?.from ?? 0));

/** Is there nothing more to ask for in a band? */
export const hasEnough = ({ files, links, declared }: BandCount, from: number): boolean =>
  declared || links > 0 || files >= from;
