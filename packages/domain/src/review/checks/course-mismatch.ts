import type { CoursePackage } from "../../filings/course.ts";
import { textParam } from "../../kernel/fill-text.ts";
import type { Text } from "../../kernel/text.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Check, finding } from "../check.ts";
import { agreeOnCode, agreeOnName, agreeOnPeople } from "../course-agreement.ts";
import type { ReviewFacts, SortedFile } from "../facts.ts";
import type { Finding } from "../finding.ts";
import type { CourseParticulars } from "../reading/course-particulars.ts";
import { bySlot } from "../same-bytes.ts";
import { slotOfFile } from "../slot-of-file.ts";
import { spanParam } from "../span-param.ts";

/**
 * Name, code, responsible person and date of evaluation of a course, as its package, its syllabus and its attainment
 * report say them. What one of them does not say is not held against another.
 */
export const courseMismatch: Check = {
  id: "course-mismatch",
  scope: "checklist",
  citation: "rule",
  version: 3,
  run: (facts, policy) =>
    facts.contents.courses.flatMap((course) => {
      const files = facts.files.flatMap((file) => {
        const slot =
          file.placement?.course === course.id ? slotOfFile(policy, facts, file)?.slot.id : undefined;
        return slot !== undefined && comparedSlots.includes(slot) && file.reading
          ? [{ file, slot, reading: file.reading }]
          : [];
      });
      return files.flatMap(({ file, slot }) => [
        ...compareParticulars(policy, facts, course, file, sourcesFor(course, slot, files)),
        ...(slot === REPORT ? compareDates(policy, course, file) : []),
      ]);
    }),
};

const SYLLABUS = "syllabus";
const REPORT = "attainment-report";
/** By their `id` in the checklists. */
export const comparedSlots: readonly string[] = [SYLLABUS, REPORT];

type Compared = Pick<CourseParticulars, "name" | "code" | "responsible">;

interface Source extends Compared {
  readonly text: Text;
}

const inPackage: Text = { zh: "课程文件包", en: "in the course package" };
const inSyllabus: Text = { zh: "课程教学大纲", en: "in the syllabus" };

/** What a file is held against, first said first: the package, and for a report the syllabus too. */
function sourcesFor(
  { name, code, responsible }: CoursePackage,
  slot: string,
  files: readonly { readonly slot: string; readonly reading: { readonly course: Compared | null } }[],
): readonly Source[] {
  const syllabi = slot === REPORT ? files.filter((each) => each.slot === SYLLABUS) : [];
  return [
    { name, code, responsible, text: inPackage },
    ...syllabi.flatMap(({ reading: { course } }) => (course ? [{ ...course, text: inSyllabus }] : [])),
  ];
}

const fields: readonly {
  readonly field: keyof Compared;
  readonly what: Text;
  readonly agree: (a: string, b: string) => boolean;
}[] = [
  { field: "name", what: { zh: "课程名称", en: "Course name" }, agree: agreeOnName },
  { field: "code", what: { zh: "课程代码", en: "Course code" }, agree: agreeOnCode },
  {
    field: "responsible",
    what: { zh: "课程负责人", en: "Responsible for the course" },
    agree: agreeOnPeople,
  },
];

function compareParticulars(
  policy: Policy,
  facts: ReviewFacts,
  course: CoursePackage,
  file: SortedFile,
  sources: readonly Source[],
): readonly Finding[] {
  const said = file.reading?.course;
  return fields.flatMap(({ field, what, agree }) => {
    const actual = said?.[field] ?? null;
    const source = sources.find((each) => each[field] !== null);
    const expected = source?.[field] ?? null;
    if (actual === null || !source || expected === null || agree(expected, actual)) return [];
    const params = {
      course: course.name,
      ...textParam("what", what),
      ...textParam("source", source.text),
      ...{ expected, actual },
    };
    return [bySlot(policy, facts, file, finding(policy, "course-mismatch", file.path, params))];
  });
}

/** Of several dates of evaluation, as of two classes, one is enough. */
function compareDates(
  policy: Policy,
  { name, evaluatedOn }: CoursePackage,
  { path, reading }: SortedFile,
): readonly Finding[] {
  const dates = (reading?.dates ?? []).filter(({ kind, hasLabel }) => kind === "evaluated" && hasLabel);
  const [first] = dates;
  if (!first || evaluatedOn === null || reading?.isPartial) return [];
  if (dates.some(({ from, to }) => from <= evaluatedOn && evaluatedOn <= to)) return [];
  const params = {
    course: name,
    ...textParam("what", { zh: "评价日期", en: "Date of evaluation" }),
    ...textParam("source", inPackage),
    expected: evaluatedOn,
    ...spanParam("actual", first),
  };
  return [finding(policy, "course-mismatch", path, params, first.place)];
}
