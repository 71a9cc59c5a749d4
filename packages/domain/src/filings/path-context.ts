import type { Checklist, ChecklistPart, CourseKind } from "../policy/checklist.ts";
import type { Course } from "./course.ts";
import type { NameReading } from "./read-name.ts";

/** The names of one path as they were read. */
export interface Names {
  readonly file: NameReading;
  /** From the outside in. */
  readonly folders: readonly NameReading[];
}

/** What does not change from path to path. */
export interface Sorter {
  readonly checklist: Checklist;
  readonly courses: readonly Course[];
  readonly read: (name: string) => NameReading;
}

/** What the path says of where the file is, before its slot. */
export interface Context {
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

export function contextOf({ checklist, courses }: Sorter, { file, folders }: Names): Context {
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
export const namesPart = ({ part, rest }: NameReading): boolean => part !== null && rest === "";

/** A folder that names a kind and nothing else: 03_毕业设计（论文）. */
function isKindFolder(folders: readonly NameReading[], kind: CourseKind | null): boolean {
  const at = folders.findIndex((folder) => folder.kind === kind?.id && folder.rest === "");
  if (kind === null || at === -1) return false;
  // Below it lie students where they hand in reports, else further courses.
  const below = folders.slice(at + 1).filter(({ rest }) => rest !== "");
  return kind.handsInReports ? below.every((folder) => folder.kind === null) : below.length === 0;
}
