import { diffArrays, diffChars } from "diff";
import type { TextLine } from "./text-lines.ts";

export interface Run {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

export type ComparedLine =
  | { readonly kind: "same"; readonly before: TextLine; readonly after: TextLine }
  | { readonly kind: "removed"; readonly before: TextLine }
  | { readonly kind: "added"; readonly after: TextLine }
  | {
      readonly kind: "changed";
      readonly before: TextLine;
      readonly after: TextLine;
      /** Of characters: `removed` ones are of `before`, `added` ones of `after`. */
      readonly runs: readonly Run[];
    };

export interface ComparedLines {
  readonly lines: readonly ComparedLine[];
  /** They differ by more than is told apart in the time there is: all before, then all after. */
  readonly isCut: boolean;
}

/** Lines added and removed, and characters of one line, beyond which nobody reads a difference. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 300;
/** Characters in lines that are told apart by their characters; what changed beyond stands as removed and added. */
const BUDGET = 60_000;

/**
 * Two texts line by line: lines that took each other's place are told apart by their characters. Blanks and full-width
 * forms make no difference. The amount of work is bounded by numbers, not by a clock: twice the same is the same.
 */
export function compareLines(before: readonly TextLine[], after: readonly TextLine[]): ComparedLines {
  const changes = diffArrays(before.map(folded), after.map(folded), { maxEditLength: MOST_LINES });
  if (!changes) return { lines: [...before.map(removed), ...after.map(added)], isCut: true };
  const lines: ComparedLine[] = [];
  const budget = { left: BUDGET };
  let [old, now] = [0, 0];
  for (const [at, { value, added: isAdded, removed: isRemoved }] of changes.entries()) {
    const { length } = value;
    if (isRemoved) {
      const next = changes[at + 1];
      const taking = next?.added ? next.value.length : 0;
      lines.push(...replaced(before.slice(old, old + length), after.slice(now, now + taking), budget));
      old += length;
      now += taking;
    } else if (isAdded) {
      // What took the place of something was told with it.
      if (!changes[at - 1]?.removed) {
        lines.push(...after.slice(now, now + length).map(added));
        now += length;
      }
    } else {
      lines.push(...before.slice(old, old + length).flatMap((line, k) => same(line, after[now + k])));
      old += length;
      now += length;
    }
  }
  return { lines, isCut: false };
}

const folded = ({ text }: TextLine): string => text.normalize("NFKC").replaceAll(/\s+/g, "");

const removed = (before: TextLine): ComparedLine => ({ kind: "removed", before });
const added = (after: TextLine): ComparedLine => ({ kind: "added", after });
const same = (before: TextLine | undefined, after: TextLine | undefined): readonly ComparedLine[] =>
  before && after ? [{ kind: "same", before, after }] : [];

/** One for one as long as both last and the lines have most in common, the rest as removed and added. */
function replaced(
  before: readonly TextLine[],
  after: readonly TextLine[],
  budget: Budget,
): readonly ComparedLine[] {
  const pairs = Math.min(before.length, after.length);
  return [
    ...before.slice(0, pairs).flatMap((line, at) => changed(line, after[at], budget)),
    ...before.slice(pairs).map(removed),
    ...after.slice(pairs).map(added),
  ];
}

/** Runs out as lines are told apart. */
interface Budget {
  left: number;
}

function changed(before: TextLine, after: TextLine | undefined, budget: Budget): readonly ComparedLine[] {
  if (!after) return [removed(before)];
  budget.left -= before.text.length + after.text.length;
  if (budget.left < 0) return [removed(before), added(after)];
  const found = diffChars(before.text, after.text, { maxEditLength: MOST_CHARACTERS });
  const runs = (found ?? []).map((each): Run => ({ kind: kindOf(each), text: each.value }));
  const inCommon = runs.filter(({ kind }) => kind === "same").reduce((sum, { text }) => sum + text.length, 0);
  return inCommon * 2 >= Math.max(before.text.length, after.text.length)
    ? [{ kind: "changed", before, after, runs }]
    : [removed(before), added(after)];
}

const kindOf = ({ added: isAdded, removed: isRemoved }: { added: boolean; removed: boolean }): Run["kind"] =>
  isAdded ? "added" : isRemoved ? "removed" : "same";
