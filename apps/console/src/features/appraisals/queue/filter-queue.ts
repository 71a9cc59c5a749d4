import { isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import type { AppraisalRow } from "../../../lib/api.ts";
import type { QueueSearch, QueueStand } from "./queue-search.ts";

const stands: Readonly<Record<QueueStand, (row: AppraisalRow) => boolean>> = {
  open: ({ state }) => isOpenAppraisal(state),
  overdue: ({ state, daysLeft }) => isOpenAppraisal(state) && daysLeft < 0,
  submitted: ({ state }) => state === "submitted",
  lapsed: ({ state }) => state === "lapsed",
};

/** The rows that a filter leaves, in their order; without a word of it those on which there is still something to do. */
export function filterQueue(
  rows: readonly AppraisalRow[],
  { stand = "open", level, q }: Omit<QueueSearch, "list">,
): readonly AppraisalRow[] {
  const words = q?.toLowerCase();
  return rows.filter(
    (row) =>
      stands[stand](row) &&
      (level === undefined || row.level === level) &&
      (words === undefined || wordsOf(row).some((each) => each.toLowerCase().includes(words))),
  );
}

const wordsOf = ({ filing: { programme, college }, reviewer }: AppraisalRow): readonly string[] => [
  programme.name,
  college.zh,
  college.en,
  ...(reviewer === null ? [] : [reviewer.name.zh, reviewer.name.en]),
];
