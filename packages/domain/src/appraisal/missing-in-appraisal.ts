import type { Verdict } from "../review/severity.ts";
import type { AppraisalItem } from "./appraisal-items.ts";

export interface AppraisalMark {
  readonly item: string;
  readonly result: Verdict;
  /** From the round before, and not confirmed yet. */
  readonly isCarried: boolean;
}

/** Keys of items. */
export interface AppraisalMissing {
  readonly unmarked: readonly string[];
  readonly unconfirmed: readonly string[];
  /** 须补正 or 需核实 without a word on what is to be mended. */
  readonly unexplained: readonly string[];
}

/** What keeps a review from being handed in: a mark for each required item, and words with each that asks for something. */
export function missingInAppraisal(
  items: readonly Pick<AppraisalItem, "key" | "isRequired">[],
  marks: readonly AppraisalMark[],
  /** Items with a comment or an adopted finding. */
  explained: ReadonlySet<string>,
): AppraisalMissing {
  const markOf = new Map(marks.map((mark) => [mark.item, mark]));
  const where = (test: (mark: AppraisalMark | undefined, isRequired: boolean) => boolean) =>
    items.filter(({ key, isRequired }) => test(markOf.get(key), isRequired)).map(({ key }) => key);
  return {
    unmarked: where((mark, isRequired) => isRequired && !mark),
    unconfirmed: where((mark) => mark?.isCarried === true),
    unexplained: where((mark) => asksForWords(mark) && !explained.has(mark?.item ?? "")),
  };
}

const asksForWords = (mark: AppraisalMark | undefined): boolean =>
  mark?.result === "block" || mark?.result === "warn";

export const isComplete = ({ unmarked, unconfirmed, unexplained }: AppraisalMissing): boolean =>
  unmarked.length + unconfirmed.length + unexplained.length === 0;
