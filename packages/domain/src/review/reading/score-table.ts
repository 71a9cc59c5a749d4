import type { DocumentText } from "./document-text.ts";
import { readScoreSheets, type ScoreSheet } from "./read-score-sheets.ts";
import type { Mark } from "./score-mark.ts";

/**
 * The scores of one course as far as evaluation needs them: sums over students, no student. All classes of a file are one
 * pool; work that is missing counts 0 (see `Mark`).
 */
export interface ScoreTable {
  /** Who is evaluated: 缓考, 免修, 休学 are left out with all their marks. */
  readonly students: number;
  readonly items: readonly ScoreItem[];
  readonly objectives: readonly ObjectiveScores[];
}

/** One piece of assessed work, such as an assignment or an examination question. */
export interface ScoreItem {
  readonly name: string;
  /** 课程目标 that it serves, ascending; each of them counts the whole item. Never empty. */
  readonly objectives: readonly number[];
  /** `null`: not stated; `"differs"`: classes state different ones. */
  readonly weight: number | "differs" | null;
  /** Who owed it. */
  readonly students: number;
  /** Of all students' scores. */
  readonly sum: number;
  /** Full marks of all students together: full marks × students; `null` where some class states none. */
  readonly fullSum: number | null;
  /** Cells that are no score, such as 优. */
  readonly unread: number;
  /** Cells above full marks. */
  readonly above: number;
}

export interface ObjectiveScores {
  readonly objective: number;
  readonly students: number;
  /** Sum over students of Σ(score ÷ full × w ÷ Σw); `null` where full marks or weights are not known or a mark is unread. */
  readonly ratioSum: number | null;
}

/** `null` where no table of the document has students with work that is mapped to objectives, or more work than 100 items. */
export function scoreTableOf(document: DocumentText): ScoreTable | null {
  const classes = classesOf(readScoreSheets(document));
  const pooled = pool(classes.map(aggregate));
  return pooled && pooled.items.length > 0 && pooled.items.length <= MOST_ITEMS ? pooled : null;
}

const MOST_ITEMS = 100;

/**
 * The files of several classes as one. `null` where they do not list the same work: a file of other work may be about
 * the same students, which no longer shows.
 */
export function poolScores(tables: readonly ScoreTable[]): ScoreTable | null {
  const work = new Set(tables.map(({ items }) => items.map(keyOf).toSorted().join("\n")));
  return work.size === 1 ? pool(tables) : null;
}

function pool(tables: readonly ScoreTable[]): ScoreTable | null {
  if (tables.length === 0) return null;
  const items = Map.groupBy(
    tables.flatMap((table) => table.items),
    keyOf,
  );
  const objectives = Map.groupBy(
    tables.flatMap((table) => table.objectives),
    ({ objective }) => objective,
  );
  return {
    students: total(tables.map(({ students }) => students)),
    items: [...items.values()].flatMap(poolItem),
    objectives: [...objectives.entries()]
      .toSorted(([a], [b]) => a - b)
      .map(([objective, parts]) => ({
        objective,
        students: total(parts.map(({ students }) => students)),
        ratioSum: totalOrNull(parts.map(({ ratioSum }) => ratioSum)),
      })),
  };
}

function poolItem(parts: readonly ScoreItem[]): ScoreItem[] {
  const [first] = parts;
  if (!first) return [];
  return [
    {
      name: first.name,
      objectives: first.objectives,
      weight: parts.every(({ weight }) => weight === first.weight) ? first.weight : "differs",
      students: total(parts.map(({ students }) => students)),
      sum: total(parts.map(({ sum }) => sum)),
      fullSum: totalOrNull(parts.map(({ fullSum }) => fullSum)),
      unread: total(parts.map(({ unread }) => unread)),
      above: total(parts.map(({ above }) => above)),
    },
  ];
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const totalOrNull = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((sum, number) => (sum === null || number === null ? null : sum + number), 0);

interface Work {
  readonly name: string;
  readonly objectives: readonly number[];
  readonly full: number | null;
  readonly weight: number | null;
}

/** Students who owe the same work. */
interface ClassScores {
  readonly works: readonly Work[];
  readonly students: readonly (readonly Mark[])[];
}

/**
 * Sheets that share a student are about one class, such as one for coursework and one for the examination: what a
 * student is missing from is missing work. Sheets without a common student are classes of their own.
 */
function classesOf(sheets: readonly ScoreSheet[]): readonly ClassScores[] {
  const groupOf = new Map<string, number>();
  const groups: ScoreSheet[][] = [];
  for (const sheet of sheets) {
    const met = new Set([...sheet.students.keys()].flatMap((key) => groupOf.get(key) ?? []));
    const group = [...met].flatMap((at) => groups[at]?.splice(0) ?? []);
    group.push(sheet);
    groups.push(group);
    for (const { students } of group) for (const key of students.keys()) groupOf.set(key, groups.length - 1);
  }
  return groups.filter((group) => group.length > 0).map(joined);
}

function joined(sheets: readonly ScoreSheet[]): ClassScores {
  const works = new Map<string, Work>();
  const all = sheets.flatMap((sheet) => sheet.works);
  for (const work of all) if (!isSumOf(work, all)) works.set(keyOf(work), work);
  const keys = [...works.keys()];
  const students = new Map<string, Mark[]>();
  for (const sheet of sheets) {
    const places = sheet.works.map((work) => keys.indexOf(keyOf(work)));
    for (const [key, marks] of sheet.students) {
      const own = students.get(key) ?? keys.map((): Mark => "missing");
      for (const [at, mark] of marks.entries()) {
        const place = places[at] ?? -1;
        if (place !== -1) own[place] = better(own[place] ?? "missing", mark);
      }
      students.set(key, own);
    }
  }
  return { works: [...works.values()], students: [...students.values()] };
}

const keyOf = ({ name, objectives }: Pick<Work, "name" | "objectives">): string =>
  `${name}|${objectives.join()}`;

/** A column called no more than 课程目标1 beside work for that objective adds the work up. */
const isSumOf = ({ name, objectives }: Work, all: readonly Work[]): boolean =>
  isWhole(name) &&
  all.some((other) => !isWhole(other.name) && objectives.some((each) => other.objectives.includes(each)));

const isWhole = (name: string): boolean =>
  /^(?:课程)?分?目标\s?[\d一二三四五六七八九十]+(?:得分|成绩)?$/u.test(name);

/** A student who stands twice in the lists counts with the best attempt. */
function better(one: Mark, other: Mark): Mark {
  if (typeof one === "number") return typeof other === "number" ? Math.max(one, other) : one;
  return one === "missing" ? other : typeof other === "number" ? other : one;
}

function aggregate({ works, students }: ClassScores): ScoreTable {
  const examined = students.filter((marks) => !marks.includes("apart"));
  const objectives = [...new Set(works.flatMap((work) => work.objectives))].toSorted((a, b) => a - b);
  return {
    students: examined.length,
    items: works.map((work, at) =>
      itemOf(
        work,
        examined.map((marks) => marks[at] ?? "missing"),
      ),
    ),
    objectives: objectives.map((objective) => ({
      objective,
      students: examined.length,
      ratioSum: ratioSum(
        works.map((work, at) => ({ ...work, at })).filter((work) => work.objectives.includes(objective)),
        examined,
      ),
    })),
  };
}

function itemOf({ name, objectives, full, weight }: Work, marks: readonly Mark[]): ScoreItem {
  const scores = marks.map(scoreOf);
  return {
    ...{ name, objectives, weight },
    students: marks.length,
    sum: total(scores),
    fullSum: full === null ? null : full * marks.length,
    unread: marks.filter((mark) => mark === "unread").length,
    above: full === null ? 0 : scores.filter((score) => score > full).length,
  };
}

const scoreOf = (mark: Mark): number => (typeof mark === "number" ? mark : 0);

/** A single item needs no weight. */
function ratioSum(
  works: readonly (Work & { readonly at: number })[],
  students: readonly (readonly Mark[])[],
): number | null {
  const parts = works.map(({ at, full, weight }) => ({ at, full, weight: works.length === 1 ? 1 : weight }));
  const weights = totalOrNull(parts.map(({ weight }) => weight));
  if (weights === null || weights === 0 || parts.some(({ full }) => full === null)) return null;
  if (students.some((marks) => parts.some(({ at }) => marks[at] === "unread"))) return null;
  return total(
    students.map((marks) =>
      total(
        parts.map(
          ({ at, full, weight }) =>
            (scoreOf(marks[at] ?? "missing") / (full ?? 1)) * ((weight ?? 0) / weights),
        ),
      ),
    ),
  );
}
