import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { addPackageLink } from "@goodstanding/operations/links/add-package-link";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { linkInput, passwordInput } from "../links/link-input.ts";

/** Puts a link into a slot of a package; it is changed, looked at and removed as any other link. */
export const addLink = procedure
  .input(
    z.object({
      packageId: idInput<CoursePackageId>(),
      slot: z.string().max(100),
      band: z.string().max(100).nullable(),
      ...linkInput,
      password: passwordInput.nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await addPackageLink(deps, actor, input)));
