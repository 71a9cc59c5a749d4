import type { listSubmissionFiles } from "@goodstanding/database/queries/submission";
import { slotKey } from "@goodstanding/domain/filings/placement";
import type { SlotProgress } from "@goodstanding/domain/filings/slot-states";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { resolveCitation } from "@goodstanding/domain/policy/resolve-citation";
import type { ReadContents } from "@goodstanding/operations/filings/read-contents";

export type LastYearFile = Awaited<ReturnType<typeof listSubmissionFiles>>[number];

/** What the slots of a page are shown with. */
export interface SlotSources {
  readonly policy: Policy;
  readonly contents: Pick<ReadContents, "declarations" | "revisions">;
  /** `null`: last year's filing is not at hand. */
  readonly lastYear: readonly LastYearFile[] | null;
}

const MOST_PATHS = 20;

/** A slot with how far it is, what was declared and noted there, and what it held last year. */
export function slotView(
  { key, slot, part, state, files, links, bands }: SlotProgress,
  { policy, contents, lastYear }: SlotSources,
) {
  const declaration = contents.declarations.find((each) => each.band === null && slotKey(each) === key);
  const revision =
    part.kind === "documents" ? contents.revisions.find((each) => each.slot === slot.id) : undefined;
  const before = lastYear?.filter(({ part, slot, courseId }) =>
    part && slot ? slotKey({ part, slot, course: courseId }) === key : false,
  );
  return {
    key,
    id: slot.id,
    name: slot.name,
    necessity: slot.necessity,
    kind: slot.kind,
    declarable: "declarable" in slot && slot.declarable,
    asksRevision: "revision" in slot && slot.revision,
    samples: "samples" in slot && slot.samples,
    /** What its two files are; `null`: it asks for no pair. */
    pair: "pair" in slot ? slot.pair : null,
    citation: resolveCitation(policy, slot.citation),
    state,
    files,
    links,
    bands: bands.map(({ id, name, files, declared }) => ({
      ...{ id, name, files, declared },
      declarationId:
        contents.declarations.find((each) => each.band === id && slotKey(each) === key)?.row.id ?? null,
    })),
    declaration: declaration
      ? {
          id: declaration.row.id,
          remark: declaration.row.remark,
          by: { zh: declaration.row.declaredByName, en: declaration.row.declaredByNameEn },
          at: declaration.row.declaredAt.toISOString(),
        }
      : null,
    revision: revision
      ? {
          revisedOn: revision.revisedOn,
          explanation: revision.explanation,
          by: { zh: revision.notedByName, en: revision.notedByNameEn },
        }
      : null,
    lastYear: before
      ? {
          files: before.length,
          paths: before.slice(0, MOST_PATHS).map(({ path, sourcePath }) => sourcePath ?? path),
        }
      : null,
  };
}

/** A course package as it is shown with its slots. */
export type PackageOfPage = ReadContents["courses"][number]["row"];
