import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { holdPackageSlot, releasePackageSlot } from "@goodstanding/operations/courses/hold-package-slot";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const slot = z.object({ packageId: idInput<CoursePackageId>(), slotKey: z.string().max(200) });

/** Says that a person works on a slot of a package; to be said again every half minute. */
export const holdSlot = procedure
  .input(slot)
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await holdPackageSlot(deps, actor, input)));

/** Lets go of it. */
export const releaseSlot = procedure
  .input(slot)
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await releasePackageSlot(deps, actor, input)));
