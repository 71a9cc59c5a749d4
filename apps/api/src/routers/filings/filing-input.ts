import { declarationKinds } from "@goodstanding/domain/filings/filing-contents";
import type { CourseId, FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";

/** What most acts on a filing are asked with. */
export const filingInput = z.object({ id: idInput<FilingId>() });

const id = z.string().max(100);

/** A place of the checklist; whether it is one, the operation asks the checklist. */
export const placementInput = z.object({
  part: id,
  slot: id,
  course: idInput<CourseId>().nullable(),
  band: id.nullable(),
});

/** As many as a filing can hold. */
const MOST_FILES = 20_000;
export const fileIdsInput = z.array(idInput<FilingFileId>()).min(1).max(MOST_FILES);

export const filesInput = z
  .array(
    z.object({
      fileId: idInput<FilingFileId>(),
      placement: placementInput,
      newCourse: z.object({ name: z.string().max(200), kind: id }).nullish(),
    }),
  )
  .min(1)
  .max(MOST_FILES);

export const declarationKindInput = z.enum(declarationKinds);

/** Why; that it is not empty is the operation's to say. */
export const reasonInput = z.string().max(4000);

export const remarkInput = z.string().max(2000).nullable();
