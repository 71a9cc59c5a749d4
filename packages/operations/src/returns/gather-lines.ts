import type { AppraisalNotes } from "@goodstanding/database/queries/appraisal-notes";
import type { FindingRow } from "@goodstanding/database/queries/finding";
import {
  gatherReturn,
  type MachineRemark,
  type ReturnLine,
} from "@goodstanding/domain/appraisal/gather-return";
import { renderFinding } from "@goodstanding/domain/review/render-finding";
import { itemOfRemark } from "../appraisals/explained-items.ts";
import type { SubmissionItems } from "../appraisals/read-items.ts";

/** What reviewers of one level have handed in about a submission. */
export interface Noted {
  readonly marks: readonly Pick<AppraisalNotes["marks"][number], "appraisalId" | "item" | "result">[];
  readonly comments: readonly Pick<
    AppraisalNotes["comments"][number],
    "appraisalId" | "item" | "file" | "place" | "text"
  >[];
  readonly stances: readonly Pick<AppraisalNotes["stances"][number], "key" | "stance">[];
}

/** The one list of `gatherReturn`, of findings that nobody waives and of what reviewers noted. Texts are Chinese. */
export function gatherLines(
  held: Pick<SubmissionItems, "snapshot" | "items">,
  findings: readonly FindingRow[],
  { marks, comments, stances }: Noted,
): readonly ReturnLine[] {
  const itemOf = itemOfRemark(held);
  const markOf = new Map(marks.map((mark) => [`${mark.appraisalId} ${mark.item}`, mark.result]));
  const having = (stance: "adopted" | "set-aside") =>
    new Set(stances.filter((each) => each.stance === stance).map(({ key }) => key));
  return gatherReturn(
    held.items.map(({ key }) => key),
    {
      machine: findings.map((finding) => remarkOf(finding, itemOf(finding))),
      people: comments.map(({ appraisalId, item, file, place, text }) => {
        const at = item ?? itemOf({ file });
        return { item: at, file, place, text, result: markOf.get(`${appraisalId} ${at}`) ?? null };
      }),
      adopted: having("adopted"),
      setAside: having("set-aside"),
    },
  );
}

const remarkOf = (finding: FindingRow, item: string | null): MachineRemark => {
  const { key, file, place, severity: result } = finding;
  const { found, fix } = renderFinding(finding, "zh");
  return { key, item, file, place, result, text: `${found}。${fix}` };
};
