import { listUnits } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import { can } from "@goodstanding/domain/access/can";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { FilingId, PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import { listConflicts } from "@goodstanding/operations/appraisals/list-conflicts";
import { readCandidates } from "@goodstanding/operations/appraisals/read-candidates";
import { readPool } from "@goodstanding/operations/appraisals/read-pool";
import { removeExpert, saveExpert } from "@goodstanding/operations/appraisals/save-expert";
import { wholeSchool } from "@goodstanding/operations/appraisals/whole-school";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { filingOf, reviewerOf } from "../../presenters/appraisal-row.ts";
import type { ExpertPool, ProposedReviewer } from "../../presenters/appraisal-views.ts";
import { ExpectedError, procedure, unwrap } from "../../trpc.ts";

/** Everybody who holds the role of a school expert, as the pool has them, the units that may be avoided, and what has to be handed over since. */
export const pool = procedure.query(
  ({ ctx: { deps, actor, today } }): Promise<ExpertPool> =>
    withScope(deps.database, wholeSchool(actor), async (tx) => {
      if (!can(actor, "appraisals.manage")) throw new ExpectedError(appError("access.denied"));
      const units = (await listUnits(tx)).map(({ id, name, nameEn }) => ({
        id,
        name: { zh: name, en: nameEn },
      }));
      const conflicts = await listConflicts(tx, today);
      const members = await readPool(tx, today, yearOf(today));
      return {
        units,
        conflicts: conflicts.map(({ review, because }) => ({
          ...{ id: review.id, filing: filingOf(review), reviewer: reviewerOf(review), because },
        })),
        experts: members.map(({ personId, name, entry, ownUnits, declared, load }) => ({
          ...{ person: { id: personId, name }, ownUnits, isEntered: entry !== null, load },
          expertise: entry?.expertise ?? [],
          mostAtOnce: entry?.mostAtOnce ?? 0,
          mostPerYear: entry?.mostPerYear ?? null,
          avoids: units.filter(({ id }) => declared.includes(id)),
          note: entry?.remark ?? null,
        })),
      };
    }),
);

export const saveToPool = procedure
  .input(
    z.object({
      personId: idInput<PersonId>(),
      expertise: z.array(z.string().max(200)).max(200),
      mostAtOnce: z.int(),
      mostPerYear: z.int().nullable(),
      avoids: z.array(idInput<UnitId>()).max(500),
      note: z.string().max(4000).nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { note: remark, ...expert } }) =>
    unwrap(await saveExpert(deps, actor, { ...expert, remark })),
  );

export const removeFromPool = procedure
  .input(z.object({ personId: idInput<PersonId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await removeExpert(deps, actor, input)));

/** The pool in the order in which to ask for a review of one filing. */
export const candidates = procedure.input(z.object({ filingId: idInput<FilingId>() })).query(
  ({ ctx: { deps, actor, today }, input }): Promise<readonly ProposedReviewer[]> =>
    withScope(deps.database, wholeSchool(actor), async (tx) =>
      unwrap(await readCandidates(tx, actor, { ...input, today })).map(
        ({ personId, name, load, matches, excluded }) => ({
          ...{ person: { id: personId, name }, load, matches, excluded },
        }),
      ),
    ),
);
