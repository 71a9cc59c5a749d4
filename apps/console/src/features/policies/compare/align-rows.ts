import type { Text } from "@goodstanding/domain/kernel/text";
import { inReadingOrder } from "@goodstanding/domain/policy/in-reading-order";
import type { PackChange, PackDetail, PackRow } from "../policy-views.ts";
import type { Difference } from "./difference-tag.tsx";

/** One thing of either document, with what both say of it. */
export interface AlignedRow {
  readonly path: string;
  readonly name: Text;
  readonly before: PackRow | null;
  readonly after: PackRow | null;
  readonly kind: Difference;
}

/** Every row of both documents by its path, in the order of the first; what only the second has follows what precedes it there. */
export function alignRows(
  before: PackDetail["readable"],
  after: PackDetail["readable"],
  changes: readonly PackChange[],
): readonly AlignedRow[] {
  const [first, second] = [rowsByPath(before), rowsByPath(after)];
  return inReadingOrder([...first.keys()], [...second.keys()]).flatMap((path) => {
    const [old, next] = [first.get(path) ?? null, second.get(path) ?? null];
    const named = next ?? old;
    if (named === null) return [];
    return [{ path, name: named.name, before: old, after: next, kind: kindOf(path, old, next, changes) }];
  });
}

const rowsByPath = ({ sections }: PackDetail["readable"]): ReadonlyMap<string, PackRow> =>
  new Map(sections.flatMap(({ rows }) => rows).map((row) => [row.path, row]));

function kindOf(
  path: string,
  before: PackRow | null,
  after: PackRow | null,
  changes: readonly PackChange[],
): Difference {
  if (before === null) return "added";
  if (after === null) return "removed";
  const differs = changes.some((change) => change.path === path || change.path.startsWith(`${path}.`));
  return differs ? "changed" : "same";
}
