import { compareByBytes } from "../filings/byte-order.ts";
import { type Severity, severities, type Verdict } from "../review/severity.ts";

/** One line of the list that goes back to the college. */
export interface ReturnLine {
  /** Key of an item; `null`: of the package as a whole. */
  readonly item: string | null;
  readonly file: string | null;
  readonly place: string | null;
  readonly result: Severity;
  readonly text: string;
  readonly source: "machine" | "people" | "both";
}

export interface MachineRemark extends Omit<ReturnLine, "source"> {
  /** See `findingKey`. */
  readonly key: string;
}

export interface PeoplesRemark extends Omit<ReturnLine, "source" | "result"> {
  /** The reviewer's mark on the item. */
  readonly result: Verdict | null;
}

export interface Remarks {
  /** Those that nobody waived. */
  readonly machine: readonly MachineRemark[];
  readonly people: readonly PeoplesRemark[];
  /** Findings that some reviewer adopted, and those that some set aside and nobody adopted. */
  readonly adopted: ReadonlySet<string>;
  readonly setAside: ReadonlySet<string>;
}

/**
 * One list of all that is to be mended: findings of the machine above a note that nobody set aside, any that a reviewer
 * adopted, and what reviewers wrote, each once, in the order of the checklist; what concerns the package as a whole
 * comes first, the graver before the lighter.
 */
export function gatherReturn(
  order: readonly string[],
  { machine, people, adopted, setAside }: Remarks,
): readonly ReturnLine[] {
  const fromMachine = machine
    .filter(({ key, result }) => adopted.has(key) || (result !== "info" && !setAside.has(key)))
    .map(({ key, ...line }) => ({
      ...line,
      source: adopted.has(key) ? ("both" as const) : ("machine" as const),
    }));
  const fromPeople = people.map((remark) => ({
    ...remark,
    ...{ result: asked(remark.result), source: "people" as const },
  }));
  const positions = new Map(order.map((key, at) => [key, at]));
  const at = ({ item }: ReturnLine): number => (item === null ? -1 : (positions.get(item) ?? order.length));
  return withoutDoubles([...fromMachine, ...fromPeople]).toSorted(
    (a, b) =>
      at(a) - at(b) ||
      severities.indexOf(a.result) - severities.indexOf(b.result) ||
      compareByBytes(a.file ?? "", b.file ?? ""),
  );
}

/** A word without a mark, or beside “nothing found”, is a note. */
const asked = (result: Verdict | null): Severity => (result === null || result === "clean" ? "info" : result);

function withoutDoubles(lines: readonly ReturnLine[]): readonly ReturnLine[] {
  const same = Map.groupBy(lines, ({ item, file, place, text }) =>
    JSON.stringify([item, file, place, text.replaceAll(/\s+/g, "")]),
  );
  return [...same.values()].flatMap((each) => {
    const [first] = each;
    if (!first) return [];
    const gravest = severities.find((severity) => each.some(({ result }) => result === severity));
    const sources = new Set(each.map(({ source }) => source));
    return [{ ...first, result: gravest ?? first.result, source: sources.size > 1 ? "both" : first.source }];
  });
}
