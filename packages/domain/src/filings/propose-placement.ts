import type { Text } from "../kernel/text.ts";
import type { Checklist, ChecklistPart, CourseKind } from "../policy/checklist.ts";
import type { Course } from "./course.ts";
import { courseNameIn } from "./course-name-in.ts";
import type { Placement } from "./placement.ts";
import { slotKey } from "./placement.ts";
import type { NewCourse, Proposal } from "./proposal.ts";
import { type NameReading, openNameReader, type SlotRef } from "./read-name.ts";
import { type PlacedPath, rememberStructure } from "./remember-structure.ts";
import type { SortingWords } from "./sorting-words.ts";

export interface SorterFacts {
  readonly checklist: Checklist;
  readonly words: SortingWords;
  /** Registered for the programme, whether evaluated this year or not. */
  readonly courses: readonly Course[];
  /** Last year's files as they were confirmed: their structure is read, never their content. */
  readonly lastYear: readonly PlacedPath[];
}

/**
 * Where each file seems to belong, by the words in its name and in its folders' names. The nearest name wins, a
 * file's own before its folder's, and a longer word before a shorter one. Words are read once for all files.
 */
export function openSorter({ checklist, words, courses, lastYear }: SorterFacts): (path: string) => Proposal {
  const read = openNameReader(checklist, words, courses);
  const known = new Map<string, NameReading>();
  const readFolder = (name: string): NameReading => {
    const before = known.get(name);
    if (before) return before;
    const reading = read(name);
    known.set(name, reading);
    return reading;
  };
  const remembered = rememberStructure(lastYear.filter(({ placement }) => isKnown(placement, courses)));
  return (path) => {
    const segments = path.split("/");
    const names: Names = {
      file: read((segments.at(-1) ?? "").replace(/\.[^.]{1,5}$/u, "")),
      folders: segments.slice(0, -1).map(readFolder),
    };
    return withMemory(propose({ checklist, courses, read }, names), remembered(path));
  };
}

const isKnown = ({ course }: Placement, courses: readonly Course[]): boolean =>
  course === null || courses.some(({ id }) => id === course);

/** Last year's place settles what names leave open, and casts doubt on what they say otherwise. */
function withMemory(proposal: Proposal, before: Placement | null): Proposal {
  if (before === null) return proposal;
  const { placement, certainty } = proposal;
  // Without its numbers one course may read like another, so a name that is certain of its course holds.
  if (certainty === "recognised" && placement?.course !== before.course) return proposal;
  if (placement && slotKey(placement) === slotKey(before) && placement.band === before.band)
    return { ...proposal, certainty: "recognised" };
  return {
    placement: before,
    newCourse: null,
    certainty: certainty === "recognised" ? "to-confirm" : "recognised",
    because: { zh: "与上年结构相同", en: "as in last year's structure" },
  };
}

interface Names {
  readonly file: NameReading;
  /** From the outside in. */
  readonly folders: readonly NameReading[];
}

interface Sorter {
  readonly checklist: Checklist;
  readonly courses: readonly Course[];
  readonly read: (name: string) => NameReading;
}

/** What the path says of where the file is, before its slot. */
interface Context {
  readonly part: ChecklistPart | null;
  readonly course: Course | null;
  /** Of the course, or by a kind's word. */
  readonly kind: CourseKind | null;
  /** Within the folder of a course or kind, or of the part of course packages. */
  readonly isInCourse: boolean;
  /** Within the folder of a document or other material: 会议纪要. */
  readonly isInClass: boolean;
  readonly doubts: boolean;
}

function propose(sorter: Sorter, names: Names): Proposal {
  const context = contextOf(sorter, names);
  const hit = hitOf(sorter, context, names);
  if (!hit) return nothing;
  const { refs, because } = hit;
  const own = refs.filter(({ kind }) => kind === null);
  const ofCourses = refs.filter(({ kind }) => kind !== null);
  if (own.length > 0 && !(ofCourses.length > 0 && belongsToCourse(context))) {
    const isCertain = own.length === 1 && (ofCourses.length === 0 || isNumberedSo(own[0], names));
    return proposalOf(own[0], null, null, { because, isCertain: isCertain && !hit.doubts });
  }
  return inCourse(sorter, names, context, { ...hit, refs: ofCourses, alsoElsewhere: own.length > 0 });
}

const nothing: Proposal = {
  placement: null,
  newCourse: null,
  certainty: "to-confirm",
  because: { zh: "文件名和文件夹名均未说明", en: "neither its name nor a folder's says where" },
};

function contextOf({ checklist, courses }: Sorter, { file, folders }: Names): Context {
  const partAt = folders.findLastIndex(namesPart);
  const part = checklist.parts.find(({ id }) => id === folders[partAt]?.part) ?? null;
  const folderCourse = folders.findLast(({ course }) => course !== null)?.course ?? null;
  const kindWord = folders.findLast(({ kind }) => kind !== null)?.kind ?? file.kind;
  const sole = courses.filter(({ kind }) => kind === kindWord);
  const course = file.course ?? folderCourse ?? null;
  const kinds = checklist.parts.flatMap((each) => (each.kind === "courses" ? each.courseKinds : []));
  const kind = kinds.find(({ id }) => id === (course?.kind ?? kindWord)) ?? null;
  const classAt = folders.findIndex(({ slots }) =>
    slots.some(({ refs }) => refs.some(({ kind }) => kind === null)),
  );
  const courseAt = folders.findIndex((folder) => folder.course !== null || folder.kind !== null);
  return {
    part,
    course: course ?? (isKindFolder(folders, kind) && sole.length === 1 ? (sole[0] ?? null) : null),
    kind,
    isInCourse:
      part === null ? courseAt !== -1 && (classAt === -1 || courseAt < classAt) : part.kind === "courses",
    isInClass: classAt !== -1,
    doubts:
      (file.course !== null && folderCourse !== null && file.course !== folderCourse) || course === null,
  };
}

/** A folder that names a part and nothing else: the root of a filing may hold its words too. */
const namesPart = ({ part, rest }: NameReading): boolean => part !== null && rest === "";

/** A folder that names a kind and nothing else: 03_毕业设计（论文）. */
function isKindFolder(folders: readonly NameReading[], kind: CourseKind | null): boolean {
  const at = folders.findIndex((folder) => folder.kind === kind?.id && folder.rest === "");
  if (kind === null || at === -1) return false;
  // Below it lie students where they hand in reports, else further courses.
  const below = folders.slice(at + 1).filter(({ rest }) => rest !== "");
  return kind.handsInReports ? below.every((folder) => folder.kind === null) : below.length === 0;
}

interface Hit {
  readonly refs: readonly SlotRef[];
  readonly band: string | null;
  readonly because: Text;
  readonly doubts: boolean;
}

/** The slot that the nearest name tells, by its longest word that fits the context. */
function hitOf(sorter: Sorter, context: Context, { file, folders }: Names): Hit | null {
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

/** A syllabus may be a document of the programme or part of a course package; a folder of documents settles it. */
const belongsToCourse = ({ course, isInCourse, isInClass }: Context): boolean =>
  isInCourse || (course !== null && !isInClass);

/** `02_课程教学大纲` counts as the checklist does. */
const isNumberedSo = (ref: SlotRef | undefined, { folders }: Names): boolean =>
  folders.some(
    ({ number, slots }) =>
      number === ref?.ordinal && slots.some(({ refs }) => refs.some((each) => each.slot === ref?.slot)),
  );

function inCourse(
  sorter: Sorter,
  names: Names,
  context: Context,
  { refs, band, because, doubts, alsoElsewhere }: Hit & { readonly alsoElsewhere: boolean },
): Proposal {
  const { course } = context;
  if (course) {
    const ref = refs.find(({ kind }) => kind === course.kind);
    if (!ref) return nothing;
    const bandId = bandOf(sorter.checklist, ref, course.bandScheme, band);
    const lacksBand = course.handsInReports && isSamples(sorter.checklist, ref) && bandId === null;
    const isCertain = !doubts && !context.doubts && !lacksBand && !(alsoElsewhere && !context.isInCourse);
    return proposalOf(ref, course, bandId, { because: withCourse(because, course.name), isCertain });
  }
  const name = newCourseName(sorter, names, refs);
  if (name === null) return nothing;
  const kind = context.kind?.id ?? sorter.read(name).kind ?? soleKind(refs) ?? refs[0]?.kind ?? "";
  const ref = refs.find((each) => each.kind === kind) ?? refs[0];
  const scheme = sorter.checklist.bandSchemes[0]?.id ?? "";
  const bandId = ref ? bandOf(sorter.checklist, ref, scheme, band) : null;
  return {
    ...proposalOf(ref, null, bandId, { because: withCourse(because, name), isCertain: false }),
    newCourse: { name, kind: ref?.kind ?? kind } satisfies NewCourse,
  };
}

const soleKind = (refs: readonly SlotRef[]): string | null => {
  const kinds = new Set(refs.map(({ kind }) => kind));
  return kinds.size === 1 ? ([...kinds][0] ?? null) : null;
};

/**
 * Below a folder of one class the next folder names the course, else the file; otherwise the folder above the first
 * slot does, one with a kind's word before the others.
 */
function newCourseName({ read }: Sorter, { file, folders }: Names, refs: readonly SlotRef[]): string | null {
  const isOfSlot = ({ slots }: NameReading): boolean =>
    slots.some((each) => each.refs.some((ref) => refs.some(({ slot }) => slot === ref.slot)));
  const slotAt = folders.findIndex((folder) => isOfSlot(folder) || folder.bandWord !== null);
  const above = (slotAt === -1 ? folders : folders.slice(0, slotAt)).filter((folder) => !namesPart(folder));
  const partAt = folders.findLastIndex(namesPart);
  const named = (names: readonly NameReading[]): string | null =>
    names.map((name) => courseNameIn(name, read)).find((name) => name !== null) ?? null;
  const isClassTree =
    slotAt !== -1 && partAt === -1 && above.every(({ kind, slots }) => kind === null && slots.length === 0);
  if (isClassTree) return named([...folders.slice(slotAt + 1), file]) ?? named(above.toReversed());
  const [own, kindsAlone] = [
    above.filter(({ rest }) => rest !== ""),
    above.filter(({ rest }) => rest === ""),
  ];
  const ofKind = own.filter(({ kind }) => kind !== null);
  const belowPart = own.filter((folder) => folders.indexOf(folder) > partAt && partAt !== -1);
  return named([...ofKind.toReversed(), ...belowPart, ...own.toReversed(), file, ...kindsAlone.toReversed()]);
}

const isSamples = ({ parts }: Checklist, { kind, slot }: SlotRef): boolean =>
  parts.some(
    (part) =>
      part.kind === "courses" &&
      part.courseKinds.some(
        (each) => each.id === kind && each.slots.some(({ id, samples }) => id === slot && samples),
      ),
  );

/** Only samples have a band, and only one of the course's own scheme. */
function bandOf(checklist: Checklist, ref: SlotRef, scheme: string, word: string | null): string | null {
  if (word === null || !isSamples(checklist, ref)) return null;
  const bands = checklist.bandSchemes.find(({ id }) => id === scheme)?.bands ?? [];
  return (
    bands.find(({ words }) => words.some((each) => each.toLowerCase().normalize("NFKC") === word))?.id ?? null
  );
}

function proposalOf(
  ref: SlotRef | undefined,
  course: Course | null,
  band: string | null,
  { because, isCertain }: { readonly because: Text; readonly isCertain: boolean },
): Proposal {
  if (!ref) return nothing;
  return {
    placement: { part: ref.part, slot: ref.slot, course: course?.id ?? null, band },
    newCourse: null,
    certainty: isCertain ? "recognised" : "to-confirm",
    because,
  };
}

const becauseWord = (word: string, isFile: boolean): Text =>
  isFile
    ? { zh: `文件名含“${word}”`, en: `its name holds “${word}”` }
    : { zh: `文件夹名含“${word}”`, en: `a folder's name holds “${word}”` };
const becauseBand = (word: string): Text => ({
  zh: `名称含等次“${word}”`,
  en: `a name holds the grade band “${word}”`,
});
const withCourse = ({ zh, en }: Text, course: string): Text => ({
  zh: `${zh}，课程“${course}”`,
  en: `${en}, of the course “${course}”`,
});
