import type { AppraisalView } from "@goodstanding/database/queries/appraisal";
import { listHolders } from "@goodstanding/database/queries/membership";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { collegeHeadRoles, officeRoles } from "@goodstanding/domain/access/can";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import { managesReviews } from "./may-appraise.ts";

export interface ReviewManager {
  readonly personId: PersonId;
  readonly email: string;
  readonly unitId: UnitId;
  readonly addressee: Text;
  /** May this person hand this review out? */
  readonly managesOf: (review: Pick<AppraisalView, "level" | "unitId">) => boolean;
}

/** Everybody who hands reviews out today, each once: the office, and who answers for a college's own check. */
export async function listReviewManagers(
  tx: ScopedTransaction,
  today: LocalDate,
): Promise<readonly ReviewManager[]> {
  const holders = await listHolders(tx, [...officeRoles, ...collegeHeadRoles], today);
  return [...Map.groupBy(holders, ({ personId }) => personId)].flatMap(([personId, grants]) => {
    const [first] = grants;
    if (!first) return [];
    const { email, unitId, name, nameEn } = first;
    const actor: Pick<PersonActor, "grants"> = { grants };
    return [
      {
        ...{ personId, email, unitId, addressee: { zh: name, en: nameEn } },
        managesOf: (review) => managesReviews(actor, review),
      },
    ];
  });
}
