import type { ChecklistNames } from "@goodstanding/domain/filings/checklist-names";
import type { SnapshotDeclaration, SnapshotFile, SnapshotLink } from "@goodstanding/domain/filings/snapshot";
import type { OutlinePart, OutlineSlot } from "@goodstanding/domain/filings/snapshot-outline";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { OpenSubmission } from "@goodstanding/operations/submissions/open-submission";
import { previewType } from "../files/preview-type.ts";

/** What was handed in, part by part, course by course and slot by slot; passwords of links are no part of it. */
export const frozenParts = ({
  outline: { parts },
  checklist,
}: Pick<OpenSubmission, "outline" | "checklist">) =>
  parts.map(({ id, name, slots, courses, declaration }: OutlinePart) => ({
    ...{ id, name, slots: slots.map((slot) => frozenSlot(slot, checklist)) },
    courses: courses.map(({ course, slots: own }) => ({
      ...{ courseId: course.id, name: course.name, code: course.code },
      kind: kindName(checklist, course.kind),
      /** Since version 3. */
      responsible: course.responsible ?? null,
      evaluatedOn: course.evaluatedOn ?? null,
      isShared: course.isShared ?? false,
      slots: own.map((slot) => frozenSlot(slot, checklist)),
    })),
    declaration: declaration && signed(declaration, checklist),
  }));

const frozenSlot = (
  { key, name, files, declarations, revision, links }: OutlineSlot,
  checklist: ChecklistNames,
) => ({
  ...{ key, name },
  files: files.map((file) => frozenFile(file, checklist)),
  declarations: declarations.map((each) => signed(each, checklist)),
  revision: revision && { revisedOn: revision.revisedOn, explanation: revision.explanation },
  links: links.map(({ placement, url, note, expiresOn }: SnapshotLink) => ({
    ...{ url, note, expiresOn, band: bandName(checklist, placement.band) },
  })),
});

/** `source`: what it was called when it was uploaded. */
export const frozenFile = (
  { path, source, size, sha256, placement }: SnapshotFile,
  checklist: ChecklistNames,
) => ({
  ...{ path, source, size, sha256 },
  band: bandName(checklist, placement?.band ?? null),
  preview: previewType(path)?.kind ?? null,
});

const signed = ({ kind, remark, by, at, placement }: SnapshotDeclaration, checklist: ChecklistNames) => ({
  ...{ kind, remark, by, at, band: bandName(checklist, placement.band) },
});

const bandName = ({ bandSchemes }: ChecklistNames, band: string | null): Text | null =>
  band === null
    ? null
    : (bandSchemes.flatMap(({ bands }) => bands).find(({ id }) => id === band)?.name ?? {
        zh: band,
        en: band,
      });

const kindName = ({ parts }: ChecklistNames, kind: string): Text =>
  parts.flatMap((part) => (part.kind === "courses" ? part.courseKinds : [])).find(({ id }) => id === kind)
    ?.name ?? { zh: kind, en: kind };
