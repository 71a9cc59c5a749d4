import type { CoursePackageId, FilingFileId } from "@goodstanding/domain/kernel/ids";
import { removePackageFiles } from "@goodstanding/operations/courses/take-package-files";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes files out of a package. */
export const removeFiles = procedure
  .input(
    z.object({
      packageId: idInput<CoursePackageId>(),
      fileIds: z.array(idInput<FilingFileId>()).min(1).max(20_000),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await removePackageFiles(deps, actor, input)));
