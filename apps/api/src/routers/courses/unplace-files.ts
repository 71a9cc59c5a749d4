import type { CoursePackageId, FilingFileId } from "@goodstanding/domain/kernel/ids";
import { unplacePackageFiles } from "@goodstanding/operations/courses/take-package-files";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes files of a package out of their slots. */
export const unplaceFiles = procedure
  .input(
    z.object({
      packageId: idInput<CoursePackageId>(),
      fileIds: z.array(idInput<FilingFileId>()).min(1).max(20_000),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await unplacePackageFiles(deps, actor, input)));
