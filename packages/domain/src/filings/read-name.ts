import type { BandScheme, Checklist } from "../policy/checklist.ts";
import type { Course } from "./course.ts";
import { foldName } from "./name-holds.ts";
import type { SortingWords } from "./sorting-words.ts";

/** A slot that a word may mean; `kind`: of the course, `null` outside the part of course packages. */
export interface SlotRef {
  readonly part: string;
  readonly kind: string | null;
  readonly slot: string;
  /** Place among the slots of its part or kind, from 1, as numbered folders count. */
  readonly ordinal: number;
}

/** What one folder's or file's name says. */
export interface NameReading {
  readonly original: string;
  /** Folded, without its number. */
  readonly text: string;
  /** The number that it begins with, such as 2 of `02_`; `null` without one. */
  readonly number: number | null;
  readonly course: Course | null;
  readonly part: string | null;
  /** Words that name slots, the longest first, each with all slots that it may mean. */
  readonly slots: readonly { readonly word: string; readonly refs: readonly SlotRef[] }[];
  readonly kind: string | null;
  /** A band's word; which band it is depends on the course's scheme. */
  readonly bandWord: string | null;
  /** What is left when number, year, version, course, words and trimmings are taken away. */
  readonly rest: string;
}

type Meaning =
  | { readonly is: "course"; readonly course: Course }
  | { readonly is: "part"; readonly part: string }
  | { readonly is: "slot"; readonly slots: SlotRef[] }
  | { readonly is: "kind"; readonly kind: string }
  | { readonly is: "band" }
  | { readonly is: "trimming" };

interface Entry {
  readonly word: string;
  readonly meaning: Meaning;
}

/** Reads names by the words of a checklist and the courses, a longer word before the shorter ones inside it. */
export function openNameReader(
  checklist: Checklist,
  general: SortingWords,
  courses: readonly Course[],
): (name: string) => NameReading {
  const entries = lexicon(checklist, general, courses);
  const words: Vocabulary = {
    kinds: kindWordsOf(checklist),
    plain: entries.flatMap(({ word, meaning }) => (meaning.is === "course" || word.length < 2 ? [] : [word])),
  };
  const candidates = byFirstCharacter(entries);
  return (name) => {
    const text = foldName(name);
    const { number, rest: numbered } = splitNumber(text);
    let rest = numbered;
    const found: (Entry & { readonly at: number })[] = [];
    for (const entry of candidates(numbered)) {
      const at = positionOf(rest, numbered, entry, words);
      if (at === -1) continue;
      const gap = marks[entry.meaning.is].repeat(entry.word.length);
      rest = rest.slice(0, at) + gap + rest.slice(at + entry.word.length);
      found.push({ ...entry, at });
    }
    const first = <Is extends Meaning["is"]>(is: Is) =>
      found.find(
        (each): each is typeof each & { meaning: Extract<Meaning, { is: Is }> } => each.meaning.is === is,
      );
    return {
      original: name,
      text: numbered,
      number,
      course: first("course")?.meaning.course ?? null,
      part: first("part")?.meaning.part ?? null,
      slots: found.flatMap(({ word, meaning }) =>
        meaning.is === "slot" ? [{ word, refs: meaning.slots }] : [],
      ),
      kind: first("kind")?.meaning.kind ?? null,
      bandWord: first("band")?.word ?? null,
      rest: rest.replace(noise, ""),
    };
  };
}

/** The entries whose first character a text holds, in their order: most words need not be looked for. */
function byFirstCharacter(entries: readonly Entry[]): (text: string) => readonly Entry[] {
  const positions = Map.groupBy(entries.keys(), (at) => entries[at]?.word[0] ?? "");
  return (text) =>
    [...new Set(text)]
      .flatMap((character) => positions.get(character[0] ?? "") ?? [])
      .toSorted((a, b) => a - b)
      .flatMap((at) => entries[at] ?? []);
}

/** The longest word first. */
function lexicon(checklist: Checklist, words: SortingWords, courses: readonly Course[]): readonly Entry[] {
  const entries: Entry[] = courses.flatMap((course) =>
    namesOf(course).map((word) => ({ word, meaning: { is: "course", course } })),
  );
  const slots = new Map<string, SlotRef[]>();
  const noteSlots = (
    part: string,
    kind: string | null,
    own: readonly { readonly id: string; readonly words: readonly string[] }[],
  ): void => {
    for (const [index, slot] of own.entries())
      for (const word of slot.words.map(foldName)) {
        const refs = slots.get(word) ?? [];
        refs.push({ part, kind, slot: slot.id, ordinal: index + 1 });
        slots.set(word, refs);
      }
  };
  const add = (list: readonly string[], meaning: Meaning): void => {
    for (const word of list) entries.push({ word: foldName(word), meaning });
  };
  for (const part of checklist.parts) {
    add(part.words, { is: "part", part: part.id });
    if (part.kind !== "courses") {
      noteSlots(part.id, null, part.slots);
      continue;
    }
    for (const kind of part.courseKinds) {
      add(kind.words, { is: "kind", kind: kind.id });
      noteSlots(part.id, kind.id, kind.slots);
    }
  }
  for (const [word, refs] of slots) entries.push({ word, meaning: { is: "slot", slots: refs } });
  add([...new Set(checklist.bandSchemes.flatMap(bandWords))], { is: "band" });
  add([...words.trimmings, ...words.containers, ...checklist.revisionWords, checklist.noRevisionWord], {
    is: "trimming",
  });
  return entries.toSorted((a, b) => b.word.length - a.word.length || rank[a.meaning.is] - rank[b.meaning.is]);
}

/** Which of two words of one length is read first. */
const rank: Record<Meaning["is"], number> = { course: 0, slot: 1, kind: 2, part: 3, band: 4, trimming: 5 };

const bandWords = ({ bands }: BandScheme): string[] => bands.flatMap(({ words }) => words);

/** A name with and without its brackets, and the code. */
function namesOf({ name, code }: Course): string[] {
  const folded = foldName(name);
  const names = [folded, folded.replace(/[()《》\s]/gu, ""), ...(code === null ? [] : [foldName(code)])];
  return [...new Set(names)].filter((each) => each.length > 1);
}

/** Where the word stands as a word of its own, or -1. */
function positionOf(rest: string, whole: string, { word, meaning }: Entry, words: Vocabulary): number {
  for (let at = rest.indexOf(word); at !== -1; at = rest.indexOf(word, at + 1)) {
    const [head, tail] = [rest.slice(0, at), rest.slice(at + word.length)];
    if (meaning.is === "course") {
      const goesOn = continues(meaning.course, whole.slice(at + word.length), words);
      if (!goesOn && !isKindInBrackets(head, word, words) && isNameEnd(head, tail, words)) return at;
    } else if (meaning.is !== "band" || word.length > 1 || isBandAlone(head, tail)) return at;
  }
  return -1;
}

/** 机械设计 is not meant by 机械设计制造, nor a code by a longer one; a known word may follow or go before. */
const isNameEnd = (head: string, tail: string, { plain }: Vocabulary): boolean =>
  (!isLetter(head.at(-1) ?? "") || plain.some((word) => head.endsWith(word))) &&
  (!isLetter(tail[0] ?? "") || plain.some((word) => tail.startsWith(word)));

/** 毕业设计（论文） behind another name, in brackets, says of what kind that is, even where a course is called so. */
const isKindInBrackets = (head: string, word: string, { kinds }: Vocabulary): boolean =>
  /\p{Script=Han}.*\($/u.test(head) && kinds.some((kind) => kind.word === word);

/** A band of one character, such as 中, stands between signs, before a number or before 级, 等, 档. */
const isBandAlone = (head: string, tail: string): boolean =>
  !isLetter(head.at(-1) ?? "") && (!isLetter(tail[0] ?? "") || /^[级等档]/u.test(tail));

/** The words of all but courses, and those of kinds by kind. */
interface Vocabulary {
  readonly plain: readonly string[];
  readonly kinds: KindWords;
}

type KindWords = readonly { readonly kind: string; readonly word: string }[];

const kindWordsOf = ({ parts }: Checklist): KindWords =>
  parts.flatMap((part) =>
    part.kind === "courses"
      ? part.courseKinds.flatMap(({ id, words }) => words.map((word) => ({ kind: id, word: foldName(word) })))
      : [],
  );

/**
 * A kind behind the name makes it the name of another course, 机械设计课程设计 and 机械原理实验 alike, unless it begins
 * the word of a slot, as in 机械原理实验报告, or repeats the course's own kind in brackets. So do other words in brackets,
 * as in 毕业设计（校企联合）.
 */
function continues({ kind: own }: Course, tail: string, { kinds, plain }: Vocabulary): boolean {
  const isBracketed = tail.startsWith("(");
  const said = isBracketed ? tail.slice(1) : tail;
  const begun = kinds.filter(({ word }) => said.startsWith(word));
  if (begun.some(({ kind }) => kind !== own)) return true;
  const inner = isBracketed ? said.slice(0, said.indexOf(")")) : "";
  if (isBracketed) return /\p{Script=Han}{2}/u.test(inner) && !plain.some((word) => inner.includes(word));
  return begun.some(
    ({ word }) => !plain.some((longer) => longer.length > word.length && said.startsWith(longer)),
  );
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character) && !isMark(character);
const isMark = (character: string): boolean => Object.values(marks).includes(character);

/** What takes the place of a word that has been read, so that no shorter word is read inside it. */
const marks: Record<Meaning["is"], string> = {
  course: "\uE000",
  part: "\uE001",
  slot: "\uE001",
  kind: "\uE002",
  band: "\uE001",
  trimming: "\uE001",
};

const noise =
  /[\uE000-\uE002]|(?:19|20)\d{2}(?:[-~至](?:19|20)?\d{2})?(?:学年|年度|年|级|版)?|第?[一二12]学期|v\d+(?:\.\d+)*|[\d\s_.,、，。;；:：()（）[\]【】《》“”"'‘’+#&@~·—–-]/giu;

/** `02_`, `2.`, `2-1 `, `02培养方案`, `（二）`, `二、` before a name. */
function splitNumber(text: string): { number: number | null; rest: string } {
  const match = numbering.exec(text);
  const rest = text.slice(match?.[0].length ?? 0);
  if (!match || rest === "") return { number: null, rest: text };
  const [, digits, numeral = ""] = match;
  return { number: digits === undefined ? numerals.indexOf(numeral) + 1 : Number(digits), rest };
}

const numerals = "一二三四五六七八九十";
const numbering = new RegExp(
  String.raw`^[(\s]*(?:(\d{1,2})(?:[-.]\d{1,2})*(?:[)\]_.、,\s-]+|(?=\p{Script=Han}{2})(?![级年]))|第?([${numerals}])[)、.,_\s部]+分?)`,
  "u",
);
