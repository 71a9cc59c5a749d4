import type { CoursePackage } from "../filings/course.ts";
import type { CourseId, CoursePackageId } from "../kernel/ids.ts";
import type { ReviewFacts } from "./facts.ts";
import { inCourse, sampleCourse, sampleFacts, sampleFile } from "./review.fixture.ts";

const designCourse: CoursePackage = {
  ...sampleCourse,
  id: "00000000-0000-7000-8000-000000000003" as CourseId, // an id as the adapter would make it
  packageId: "00000000-0000-7000-8000-000000000004" as CoursePackageId, // likewise
  name: "机械设计",
  kind: "course-design",
  bandScheme: "pass-fail",
  handsInReports: true,
};

/** A complete filing with 机械设计 beside, whose reports are handed in; of these so many in each grade band. */
export function withSamples(counts: { readonly pass: number; readonly fail: number }): ReviewFacts {
  const facts = sampleFacts();
  const file = (slot: string, band: string | null, name: string) =>
    sampleFile(`05_机械设计/${name}.pdf`, {
      placement: { ...inCourse(slot), course: designCourse.id, band },
    });
  const papers = ["syllabus", "task-book", "rationality-review", "attainment-report"];
  return sampleFacts({
    files: [
      ...facts.files,
      ...papers.map((slot) => file(slot, null, slot)),
      ...Object.entries(counts).flatMap(([band, count]) =>
        Array.from({ length: count }, (_, at) => file("design-report", band, `${band}${at}`)),
      ),
    ],
    contents: { ...facts.contents, courses: [...facts.contents.courses, designCourse] },
  });
}
