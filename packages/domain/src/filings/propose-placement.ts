import type { Text } from "../kernel/text.ts";
import type { Checklist } from "../policy/checklist.ts";
import type { Course } from "./course.ts";
import { foldName } from "./name-holds.ts";
import { newCourseName } from "./new-course-name.ts";
import { type Context, contextOf, type Names, type Sorter } from "./path-context.ts";
import { type Placement, slotKey } from "./placement.ts";
import type { NewCourse, Proposal } from "./proposal.ts";
import { type NameReading, openNameReader, type SlotRef } from "./read-name.ts";
import { type PlacedPath, rememberStructure } from "./remember-structure.ts";
import { type Hit, hitOf } from "./slot-hit.ts";
import type { SortingWords } from "./sorting-words.ts";

export interface SorterFacts {
  readonly checklist: Checklist;
  readonly words: SortingWords;
  /** Registered for the programme, whether evaluated this year or not. */
  readonly courses: readonly Course[];
  /** Last year's files as they were confirmed: their structure is read, never their content. */
  readonly lastYear: readonly PlacedPath[];
  /** The course into whose package all of the files come. */
  readonly inside?: Course;
}

/**
 * Where each file seems to belong, by the words in its name and in its folders' names. The nearest name wins, a
 * file's own before its folder's, and a longer word before a shorter one. Words are read once for all files.
 */
export function openSorter({
  checklist,
  words,
  courses,
  lastYear,
  inside,
}: SorterFacts): (path: string) => Proposal {
  const read = openNameReader(checklist, words, courses);
  const known = new Map<string, NameReading>();
  const readFolder = (name: string): NameReading => {
    const before = known.get(name);
    if (before) return before;
    const reading = read(name);
    known.set(name, reading);
    return reading;
  };
  const around = inside ? [readFolder(inside.name)] : [];
  const remembered = rememberStructure(
    lastYear.filter(({ placement }) => isKnown(placement, courses)),
    words.trimmings,
  );
  return (path) => {
    const segments = path.split("/");
    const names: Names = {
      file: read((segments.at(-1) ?? "").replace(/\.[^.]{1,5}$/u, "")),
      folders: [...around, ...segments.slice(0, -1).map(readFolder)],
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
  const name = newCourseName(sorter, context, names, refs);
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
  return bands.find(({ words }) => words.some((each) => foldName(each) === word))?.id ?? null;
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

const withCourse = ({ zh, en }: Text, course: string): Text => ({
  zh: `${zh}，课程“${course}”`,
  en: `${en}, of the course “${course}”`,
});
