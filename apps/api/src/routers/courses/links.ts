import { listLinksOfPackage } from "@goodstanding/database/queries/evidence-link";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { seePackage } from "@goodstanding/operations/courses/see-package";
import { todayOf } from "@goodstanding/operations/today-of";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { linkRow } from "../../presenters/link-row.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Every link of a package, each with what the reader may do with it: what `links.list` gives of a filing. */
export const links = procedure
  .input(z.object({ packageId: idInput<CoursePackageId>() }))
  .query(({ ctx: { deps, read, actor }, input: { packageId } }) =>
    read(async (tx) => {
      const { row } = unwrap(await seePackage(tx, actor, packageId));
      const today = await todayOf(deps, tx);
      return {
        links: (await listLinksOfPackage(tx, packageId)).map((link) =>
          linkRow({ ...link, courseId: row.id }, { today, actor }),
        ),
      };
    }),
  );
