import { listSlotLocks } from "@goodstanding/database/queries/slot-lock";
import { listArrivals } from "@goodstanding/database/queries/upload";
import { can } from "@goodstanding/domain/access/can";
import { slotStates } from "@goodstanding/domain/filings/slot-states";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { ok } from "@goodstanding/domain/kernel/result";
import { judgeHandedIn } from "@goodstanding/operations/courses/judge-handed-in";
import { openPackagePage } from "@goodstanding/operations/courses/open-package-page";
import { proposalsInside } from "@goodstanding/operations/filings/open-proposals";
import { errorInBothLanguages } from "@goodstanding/operations/uploads/error-in-both-languages";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { arrival } from "../../presenters/arrival.ts";
import { fileViews } from "../../presenters/file-views.ts";
import { linkViews } from "../../presenters/link-views.ts";
import { courseView } from "../../presenters/part-views.ts";
import { slotLocks } from "../../presenters/slot-locks.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** A course package as a page of its own, for the unit that owns it and for those to whom it is owed. */
export const get = procedure
  .input(z.object({ packageId: idInput<CoursePackageId>() }))
  .query(({ ctx: { read, actor, deps }, input: { packageId } }) =>
    read(async (tx) => {
      const { policy, part, row, users, contents } = unwrap(await openPackagePage(tx, actor, packageId));
      const { checklist } = policy.association;
      const isOwn = can(actor, "courses.edit", row.unitId);
      const open = isOwn ? await judgeHandedIn(tx, { courseId: row.id, year: row.year }) : ok(null);
      const mayEdit = isOwn && open.ok;
      const home = { filingId: null, packageId };
      return {
        year: row.year,
        courses: contents.courses.map((course) =>
          courseView(part, course.row, slotStates(checklist, contents), {
            ...{ policy, contents, lastYear: null },
            mayEdit: () => mayEdit,
          }),
        ),
        programmes: users
          .filter(({ fromYear, toYear }) => fromYear <= row.year && (toYear === null || toYear >= row.year))
          .map(({ programmeId, programmeName, unitName, unitNameEn }) => ({
            id: programmeId,
            name: programmeName,
            unit: { zh: unitName, en: unitNameEn },
          })),
        files: fileViews(contents, proposalsInside(checklist, row), () => mayEdit),
        links: linkViews(contents),
        locks: slotLocks(await listSlotLocks(tx, home), actor),
        arrivals: (await listArrivals(tx, home)).map((upload) =>
          arrival(upload, { actor, now: deps.clock.now() }),
        ),
        may: { edit: mayEdit },
        /** Why its own unit may not edit it now; `null`: it may, or the reader is of another unit. */
        closed: open.ok ? null : errorInBothLanguages(open.error),
      };
    }),
  );
