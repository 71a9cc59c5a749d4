import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type CollectProblem, collectPackage } from "@goodstanding/documents/collect/collect-package";
import type { CollectedPackage } from "@goodstanding/documents/collect/collector";
import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { CoursePackage } from "@goodstanding/domain/filings/course";
import { inferContents } from "@goodstanding/domain/filings/infer-contents";
import { localDate, parseYearMonth } from "@goodstanding/domain/kernel/dates";
import type { Result } from "@goodstanding/domain/kernel/result";
import { deriveObligations } from "@goodstanding/domain/obligations/derive";
import type { Policy } from "@goodstanding/domain/policy/policy";
import type { ReviewFacts } from "@goodstanding/domain/review/facts";
import { type ReviewResult, runChecks } from "@goodstanding/domain/review/run-checks";
import { policiesOfPack } from "@goodstanding/policy-packs/packs";
import { sortingWords } from "@goodstanding/policy-packs/sorting-words";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import { corpusCourses } from "./corpus-courses.ts";
import { programme } from "./corpus-documents.ts";

export type ChangeFacts = (facts: ReviewFacts) => ReviewFacts;
export type ChangePolicy = (policy: Policy) => Policy;

/** Reviews a package that lies in a folder or in an archive, as the worker does: opened, read, sorted, checked. */
export async function reviewCorpus(
  path: string,
  inspector: Inspector,
  changeFacts: ChangeFacts = (facts) => facts,
  changePolicy: ChangePolicy = (policy) => policy,
): Promise<ReviewResult> {
  const { ignoredNames } = corpusPolicy.association.checklist;
  const collected = await collectPackage(path, { inspector, ignoredNames });
  return runChecks(changeFacts(corpusFacts(collected)), changePolicy(corpusPolicy));
}

/** What there is to know of a package that the corpus's programme hands in. Throws where there is none. */
export function corpusFacts(collected: Result<CollectedPackage, CollectProblem>): ReviewFacts {
  if (!collected.ok && collected.error.kind === "missing") throw new Error("the package is not there");
  const files = collected.ok ? collected.value.files : [];
  const paths = files.map((file) => file.path);
  const { courses, placementOf } = inferContents(corpusPolicy.association.checklist, sortingWords, paths);
  return {
    ...{ programme, year: 2026, rule: "annual-filing", obligation, noObligationReason: null },
    ...{ submittedOn: localDate("2026-10-21"), frozenOn: localDate("2026-10-21") },
    ...{ agencyFiledOn: null, referenceDate: localDate("2026-10-21") },
    files: files.map((file) => ({ ...file, placement: placementOf(file.path) })),
    contents: {
      courses: courses.map(registered),
      ...{ links: [], declarations: [], revisions: [], coverage: null },
    },
    ignored: collected.ok ? collected.value.ignored : 0,
    ...{ earlier: [], elsewhere: [], troubledLinks: [], openFindings: [], thirdYear: null },
    refusal: !collected.ok && collected.error.kind === "refused" ? collected.error.refusal : null,
  };
}

/** With what the school's register says of the course. */
function registered(course: CoursePackage): CoursePackage {
  const known = corpusCourses.find(({ name }) => name === course.name);
  if (!known) throw new Error(`${course.name} is no course of the corpus`);
  const { code, responsible, evaluatedOn } = known;
  return { ...course, code, responsible, evaluatedOn };
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error("unexpected failure");
  return result.value;
}

const policies = valueOf(policiesOfPack("imut-2024-23"));
const { policy } = policies.inForce("engineering", "annual-filing", 2026);

/** Of a school that has declared what it may declare. */
export const corpusPolicy: Policy = {
  ...policy,
  parameters: { ...policy.parameters, reportingWindow: { kind: "calendar-year" } },
  attainmentFormula: "ratio-of-sums",
  archive: { formats: ["docx", "xlsx", "pdf", "png", "zip"], naming: "课程名称_材料名称" },
};

const obligation =
  deriveObligations({
    policies,
    calendar: workingCalendar,
    programme: {
      ...{ name: programme, code: "080202" },
      accreditations: [
        {
          conclusion: "passed",
          validFrom: valueOf(parseYearMonth("2023-01")),
          validTo: valueOf(parseYearMonth("2028-12")),
          noticeDate: null,
        },
      ],
    },
    ...{ from: 2026, to: 2026 },
  }).find(({ rule }) => rule === "annual-filing") ?? null;

/** Asks about the same bytes under the same extension once, as the kept readings of the worker do. */
export function remembering(inspector: Inspector): Inspector {
  const known = new Map<string, ReturnType<Inspector["examine"]>>();
  const examine: Inspector["examine"] = async (task) => {
    const content = typeof task.content === "string" ? await readFile(task.content) : task.content;
    const sha256 = createHash("sha256").update(content).digest("hex");
    const key = `${sha256}.${task.path.split(".").at(-1)}`;
    const found = known.get(key) ?? inspector.examine({ ...task, content });
    known.set(key, found);
    return found;
  };
  return {
    examine,
    inspect: async (task) => (await examine(task)).condition,
    close: () => inspector.close(),
  };
}
