import type { FilingView } from "@goodstanding/database/queries/filing";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { FilingContents } from "@goodstanding/domain/filings/filing-contents";
import { isHandedIn } from "@goodstanding/domain/filings/filing-status";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";
import { frozenContents } from "./frozen-contents.ts";
import { type ReadContents, readContents } from "./read-contents.ts";
import { readSnapshot } from "./read-snapshot.ts";

export interface Held {
  /** What is judged: slots, what is missing. */
  readonly judged: FilingContents;
  /** The rows to be shown with it. What a unit has taken out of its package since then has none any more. */
  readonly shown: ReadContents;
}

/**
 * What a filing holds: the draft while it is open, and once it is handed in what was frozen, because packages of other
 * units go on changing.
 */
export async function readHeld(
  tx: ScopedTransaction,
  { id, status }: Pick<FilingView, "id" | "status">,
): Promise<Held> {
  const live = await readContents(tx, id);
  const submission = isHandedIn(status)
    ? (await listSubmissions(tx, id)).find(({ withdrawnAt }) => withdrawnAt === null)
    : undefined;
  // Of version 1 nothing but the files is known, and nothing was shared then.
  if (!submission || submission.document === null) return { judged: live, shown: live };
  const snapshot = await readSnapshot(tx, submission);
  return { judged: frozenContents(snapshot, live.courses), shown: within(live, snapshot) };
}

/** The rows of a draft that a snapshot holds too, in the places and under the names that it gives them. */
function within(live: ReadContents, snapshot: Snapshot): ReadContents {
  const courses = new Map(snapshot.courses.map((course) => [course.id, course]));
  const files = new Map(snapshot.files.map((file) => [keyOf(file.source, file.sha256), file.placement]));
  const links = new Set(snapshot.links.map(({ url, placement }) => keyOf(url, ...place(placement))));
  const declared = new Set(
    snapshot.declarations.map(({ kind, at, placement }) => keyOf(kind, at, ...place(placement))),
  );
  return {
    courses: live.courses.flatMap((course) => {
      const frozen = courses.get(course.id);
      return frozen ? [{ ...course, ...frozen, row: { ...course.row, ...frozen } }] : [];
    }),
    files: live.files.flatMap((file) => {
      const placement = files.get(keyOf(file.path, file.row.sha256));
      return placement === undefined ? [] : [{ ...file, placement }];
    }),
    links: live.links.filter((link) => links.has(keyOf(link.row.url, ...place(link)))),
    declarations: live.declarations.filter((each) =>
      declared.has(keyOf(each.kind, each.row.declaredAt.toISOString(), ...place(each))),
    ),
    revisions: live.revisions,
  };
}

const keyOf = (...words: readonly string[]): string => words.join("\n");
const place = (placement: Placement): readonly string[] => [slotKey(placement), placement.band ?? ""];
