import type { CoursePackageId, DeclarationId } from "@goodstanding/domain/kernel/ids";
import { withdrawFromPackage } from "@goodstanding/operations/courses/declare-in-package";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes a declaration of a package back. */
export const withdrawDeclaration = procedure
  .input(z.object({ packageId: idInput<CoursePackageId>(), declarationId: idInput<DeclarationId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await withdrawFromPackage(deps, actor, input)));
