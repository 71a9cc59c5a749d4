import { canonicalJson } from "../kernel/canonical-json.ts";
import { compareByBytes } from "./byte-order.ts";
import { type Placement, slotKey } from "./placement.ts";
import type {
  Snapshot,
  SnapshotDeclaration,
  SnapshotFile,
  SnapshotLink,
  SnapshotRevision,
} from "./snapshot.ts";

interface Pair {
  readonly before: SnapshotFile;
  readonly after: SnapshotFile;
}

/** What the later of two submissions holds otherwise than the earlier, each list in byte order of path. */
export interface SnapshotChanges {
  readonly added: readonly SnapshotFile[];
  readonly removed: readonly SnapshotFile[];
  /** The same name with other bytes. */
  readonly changed: readonly Pair[];
  /** The same bytes in another slot, or under another name. */
  readonly moved: readonly Pair[];
  readonly declarations: {
    readonly added: readonly SnapshotDeclaration[];
    readonly removed: readonly SnapshotDeclaration[];
  };
  readonly revisions: readonly {
    readonly slot: string;
    readonly before: SnapshotRevision | null;
    readonly after: SnapshotRevision | null;
  }[];
  readonly links: { readonly added: readonly SnapshotLink[]; readonly removed: readonly SnapshotLink[] };
}

/** Numbers of folders say nothing here: a further course renumbers the others. */
export function compareSnapshots(before: Snapshot, after: Snapshot): SnapshotChanges {
  const same = pairUp(before.files, after.files, ({ source, sha256, placement }) =>
    canonicalJson([source, sha256, placed(placement)]),
  );
  const byName = pairUp(same.before, same.after, ({ source, placement }) =>
    canonicalJson([source, placement?.course ?? null]),
  );
  const byBytes = pairUp(byName.before, byName.after, ({ sha256 }) => sha256);
  const pairs = [...byName.pairs, ...byBytes.pairs];
  return {
    added: byBytes.after.toSorted(byPath),
    removed: byBytes.before.toSorted(byPath),
    changed: pairs.filter(hasOtherBytes).toSorted(byPathAfter),
    moved: pairs.filter((pair) => !hasOtherBytes(pair)).toSorted(byPathAfter),
    declarations: listChanges(before.declarations, after.declarations),
    revisions: revisionChanges(before.revisions, after.revisions),
    links: listChanges(before.links, after.links),
  };
}

/** Files of both sides that agree in a key, one with one, and those left over. */
function pairUp(
  before: readonly SnapshotFile[],
  after: readonly SnapshotFile[],
  key: (file: SnapshotFile) => string,
): { pairs: Pair[]; before: readonly SnapshotFile[]; after: readonly SnapshotFile[] } {
  const waiting = new Map([...Map.groupBy(before, key)].map(([name, files]) => [name, [...files]]));
  const pairs: Pair[] = [];
  const left: SnapshotFile[] = [];
  for (const file of after) {
    const partner = waiting.get(key(file))?.shift();
    if (partner) pairs.push({ before: partner, after: file });
    else left.push(file);
  }
  return { pairs, before: [...waiting.values()].flat(), after: left };
}

const hasOtherBytes = ({ before, after }: Pair): boolean => before.sha256 !== after.sha256;
const byPath = (a: SnapshotFile, b: SnapshotFile): number => compareByBytes(a.path, b.path);
const byPathAfter = (a: Pair, b: Pair): number => byPath(a.after, b.after);
const placed = (at: Placement | null): string | null => at && `${slotKey(at)} ${at.band ?? ""}`;

function listChanges<T>(
  before: readonly T[],
  after: readonly T[],
): { added: readonly T[]; removed: readonly T[] } {
  const [had, has] = [before, after].map((list) => new Set(list.map((each) => canonicalJson(each))));
  return {
    added: after.filter((each) => !had?.has(canonicalJson(each))),
    removed: before.filter((each) => !has?.has(canonicalJson(each))),
  };
}

function revisionChanges(
  before: readonly SnapshotRevision[],
  after: readonly SnapshotRevision[],
): SnapshotChanges["revisions"] {
  const slots = [...new Set([...before, ...after].map(({ slot }) => slot))].toSorted(compareByBytes);
  return slots
    .map((slot) => ({
      slot,
      before: before.find((each) => each.slot === slot) ?? null,
      after: after.find((each) => each.slot === slot) ?? null,
    }))
    .filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
}
