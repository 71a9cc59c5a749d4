import { bandNamer } from "@goodstanding/domain/filings/band-namer";
import type { ChecklistNames } from "@goodstanding/domain/filings/checklist-names";
import type { SnapshotDeclaration, SnapshotFile, SnapshotLink } from "@goodstanding/domain/filings/snapshot";
import type { OutlineSlot } from "@goodstanding/domain/filings/snapshot-outline";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { OpenSubmission } from "@goodstanding/operations/submissions/open-submission";
import { previewType } from "../files/preview-type.ts";

/** What was handed in, part by part, course by course and slot by slot; passwords of links are no part of it. */
export const frozenParts = ({
  outline: { parts },
  checklist,
  snapshot,
}: Pick<OpenSubmission, "outline" | "checklist" | "snapshot">) => {
  const bandOf = bandNamer(checklist, snapshot.courses);
  return parts.map(({ id, name, slots, courses, declaration }) => ({
    ...{ id, name, slots: slots.map((slot) => frozenSlot(slot, bandOf)) },
    courses: courses.map(({ course, slots: own }) => ({
      ...{ courseId: course.id, name: course.name, code: course.code },
      kind: kindName(checklist, course.kind),
      /** Since version 3. */
      responsible: course.responsible ?? null,
      evaluatedOn: course.evaluatedOn ?? null,
      isShared: course.isShared ?? false,
      slots: own.map((slot) => frozenSlot(slot, bandOf)),
    })),
    declaration: declaration && signed(declaration, bandOf),
  }));
};

type BandOf = ReturnType<typeof bandNamer>;

const frozenSlot = ({ key, name, files, declarations, revision, links }: OutlineSlot, bandOf: BandOf) => ({
  ...{ key, name },
  files: files.map((file) => frozenFile(file, file.placement && bandOf(file.placement))),
  declarations: declarations.map((each) => signed(each, bandOf)),
  revision: revision && { revisedOn: revision.revisedOn, explanation: revision.explanation },
  links: links.map(({ placement, url, note, expiresOn }: SnapshotLink) => ({
    ...{ url, note, expiresOn, band: bandOf(placement), bandId: placement.band },
  })),
});

/** `source`: what it was called when it was uploaded. */
export const frozenFile = ({ path, source, size, sha256 }: SnapshotFile, band: Text | null) => ({
  ...{ path, source, size, sha256, band },
  preview: previewType(path)?.kind ?? null,
});

const signed = ({ kind, remark, by, at, placement }: SnapshotDeclaration, bandOf: BandOf) => ({
  ...{ kind, remark, by, at, band: bandOf(placement) },
});

const kindName = ({ parts }: ChecklistNames, kind: string): Text =>
  parts.flatMap((part) => (part.kind === "courses" ? part.courseKinds : [])).find(({ id }) => id === kind)
    ?.name ?? { zh: kind, en: kind };
