import type { FindingRow } from "@goodstanding/database/queries/finding";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { previewType } from "../files/preview-type.ts";
import { findingWords } from "./finding-words.ts";
import { otherFile } from "./other-file.ts";
import type { WaiverView } from "./waiver-view.ts";

export interface FindingContext {
  readonly submissionId: SubmissionId;
  /** Whose filing is reviewed. */
  readonly programme: string;
  /** The review before did not find it; nothing is new where there was none. */
  readonly isNew: boolean;
  /** Under which it stands today. */
  readonly waiver: WaiverView | null;
  /** Of the course package that holds its file. */
  readonly courseOf: (path: string) => string | null;
  /** The submission that holds a file of another filing; `null` where the reader may not see it. */
  readonly submissionOf: (filed: { programme: string; period: string; path: string }) => SubmissionId | null;
}

/** A finding as a page shows it, in both languages. */
export function findingView(finding: FindingRow, context: FindingContext) {
  const { key, rule, file, params, citation } = finding;
  return {
    key,
    ...findingWords(finding),
    preview: file === null ? null : (previewType(file)?.kind ?? null),
    course: courseOf(finding, context),
    citation: { document: citation.document, clause: citation.clause },
    isNew: context.isNew,
    waiver: context.waiver,
    other: other(finding, context),
    attainment: rule === "attainment-differs" ? attainmentLine(params) : null,
  };
}

function courseOf({ file, params }: FindingRow, context: FindingContext): string | null {
  const { course } = params;
  if (typeof course === "string" && course !== "") return course;
  return file === null ? null : context.courseOf(file);
}

/** The file beside it, to be opened where the reader may see it. */
function other(finding: FindingRow, { submissionId, programme, submissionOf }: FindingContext) {
  const named = otherFile(finding, programme);
  if (named === null) return null;
  const { path, percent, filed } = named;
  return {
    path,
    percent,
    preview: previewType(path)?.kind ?? null,
    submissionId: filed === null ? submissionId : submissionOf(filed),
  };
}

/** What the report prints beside what the scores come to. */
function attainmentLine({ objective, printed, computed }: FindingRow["params"]) {
  const difference = Number(printed) - Number(computed);
  return {
    objective: String(objective),
    printed: String(printed),
    computed: String(computed),
    difference: Number.isFinite(difference) ? difference : null,
  };
}
