import type { CoursePackageId, FilingFileId } from "@goodstanding/domain/kernel/ids";
import { placePackageFiles } from "@goodstanding/operations/courses/place-package-files";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Puts files of a package into its slots. */
export const placeFiles = procedure
  .input(
    z.object({
      packageId: idInput<CoursePackageId>(),
      files: z
        .array(
          z.object({
            fileId: idInput<FilingFileId>(),
            slot: z.string().max(100),
            band: z.string().max(100).nullable(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await placePackageFiles(deps, actor, input)));
