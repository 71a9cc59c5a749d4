import { canonicalJson } from "../kernel/canonical-json.ts";
import { compareByBytes } from "./byte-order.ts";
import { type Placement, slotKey } from "./placement.ts";
import type {
  Snapshot,
  SnapshotCourse,
  SnapshotDeclaration,
  SnapshotFile,
  SnapshotLink,
  SnapshotRevision,
} from "./snapshot.ts";

interface Pair {
  readonly before: SnapshotFile;
  readonly after: SnapshotFile;
}

/** `null` on the side that does not evaluate the course. */
export interface CourseChange {
  readonly before: SnapshotCourse | null;
  readonly after: SnapshotCourse | null;
}

/** What the later of two submissions holds otherwise than the earlier, each list in byte order of path. */
export interface SnapshotChanges {
  readonly added: readonly SnapshotFile[];
  readonly removed: readonly SnapshotFile[];
  /** The same name with other bytes. */
  readonly changed: readonly Pair[];
  /** The same bytes in another slot, or under another name. */
  readonly moved: readonly Pair[];
  /** Added, removed, or with other particulars, in byte order of id. */
  readonly courses: readonly CourseChange[];
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
    courses: courseChanges(before.courses, after.courses),
    declarations: listChanges(before.declarations, after.declarations),
    revisions: revisionChanges(before.revisions, after.revisions),
    links: listChanges(before.links, after.links),
  };
}

/** In what a course differs; what an older version did not freeze is unknown, not different. */
export const changedParticulars = (
  before: SnapshotCourse,
  after: SnapshotCourse,
): readonly (typeof courseParticulars)[number][] =>
  courseParticulars.filter(
    (each) => before[each] !== undefined && after[each] !== undefined && before[each] !== after[each],
  );

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

function courseChanges(
  before: readonly SnapshotCourse[],
  after: readonly SnapshotCourse[],
): readonly CourseChange[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))].toSorted(compareByBytes);
  return ids
    .map((id) => ({
      before: before.find((each) => each.id === id) ?? null,
      after: after.find((each) => each.id === id) ?? null,
    }))
    .filter(({ before: had, after: has }) => !had || !has || changedParticulars(had, has).length > 0);
}

/** A package and its id say nothing to a reader. */
const courseParticulars = [
  ...(["name", "code", "kind", "bandScheme", "evaluatedOn"] as const),
  ...(["responsible", "handsInReports", "isShared"] as const),
] as const;

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
