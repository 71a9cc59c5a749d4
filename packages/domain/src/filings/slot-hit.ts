import type { Text } from "../kernel/text.ts";
import type { Context, Names, Sorter } from "./path-context.ts";
import type { NameReading, SlotRef } from "./read-name.ts";

/** What a name says of the slot. */
export interface Hit {
  readonly refs: readonly SlotRef[];
  readonly band: string | null;
  readonly because: Text;
  readonly doubts: boolean;
}

/** The slot that the nearest name tells, by its longest word that fits the context. */
export function hitOf(sorter: Sorter, context: Context, { file, folders }: Names): Hit | null {
  const nearestFirst = [file, ...folders.toReversed()];
  const band = nearestFirst.find(({ bandWord }) => bandWord !== null)?.bandWord ?? null;
  const fitting = nearestFirst.flatMap((name) => {
    const found = name.slots
      .map(({ word, refs }) => ({ name, word, refs: refs.filter((ref) => fits(ref, context)) }))
      .find(({ refs }) => refs.length > 0);
    return found ? [found] : [];
  });
  const [nearest, next] = fitting;
  const samples = band !== null && context.isInCourse ? samplesOf(sorter, context) : null;
  const isWeak = (word: string): boolean => word.length <= SHORT && !context.kind?.handsInReports;
  if (samples && (!nearest || isWeak(nearest.word) || isAll(nearest.refs, samples)))
    return { refs: [samples], band, because: becauseBand(band ?? ""), doubts: false };
  if (!nearest) return loose(context, nearestFirst);
  // 成绩 in a file's name says little where its folder says 答辩记录.
  const isOverruled =
    next !== undefined && nearest.name === file && nearest.word.length <= SHORT && next.word.length > SHORT;
  const chosen = isOverruled ? next : nearest;
  const isSame = chosen.refs.every((ref) => nearest.refs.some((each) => each.slot === ref.slot));
  const crossesParts = fitting.some(({ refs }) => refs.every(({ part }) => part !== chosen.refs[0]?.part));
  const because = becauseWord(chosen.word, chosen.name === file);
  return { refs: chosen.refs, band, because, doubts: !isSame || crossesParts };
}

/** Words of up to so many characters are weak. */
const SHORT = 2;

const isAll = (refs: readonly SlotRef[], one: SlotRef): boolean =>
  refs.every(({ slot }) => slot === one.slot);

/** A word of a slot elsewhere than where the folders are: better than nothing, and doubtful. */
function loose({ kind }: Context, names: readonly NameReading[]): Hit | null {
  const found = names.flatMap(({ slots }) => slots)[0];
  if (!found) return null;
  const refs = found.refs.filter((ref) => ref.kind === null || kind === null || ref.kind === kind.id);
  return refs.length === 0
    ? null
    : { refs, band: null, because: becauseWord(found.word, false), doubts: true };
}

const fits = (ref: SlotRef, { part, course, kind, isInCourse, isInClass }: Context): boolean => {
  if (part !== null && ref.part !== part.id) return false;
  if (part === null && isInCourse && ref.kind === null) return false;
  // The minutes of a meeting on 达成评价 are minutes, unless they speak of a course.
  if (part === null && !isInCourse && isInClass && course === null && ref.kind !== null) return false;
  return ref.kind === null || kind === null || ref.kind === kind.id;
};

/** The one samples slot of the course's kind, if it has just one. */
function samplesOf({ checklist }: Sorter, { kind }: Context): SlotRef | null {
  const part = checklist.parts.find((each) => each.kind === "courses");
  const samples = kind?.slots.filter((slot) => slot.samples) ?? [];
  const [slot, ...others] = samples;
  if (!part || !kind || !slot || others.length > 0) return null;
  return { part: part.id, kind: kind.id, slot: slot.id, ordinal: kind.slots.indexOf(slot) + 1 };
}

const becauseWord = (word: string, isFile: boolean): Text =>
  isFile
    ? { zh: `文件名含“${word}”`, en: `its name holds “${word}”` }
    : { zh: `文件夹名含“${word}”`, en: `a folder's name holds “${word}”` };
const becauseBand = (word: string): Text => ({
  zh: `名称含等次“${word}”`,
  en: `a name holds the grade band “${word}”`,
});
