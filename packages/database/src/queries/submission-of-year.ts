import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** The last submission that stands for a programme's duty of a period. */
export const findSubmissionOfYear = (
  { trx, scope }: ScopedTransaction,
  { programmeId, rule }: { readonly programmeId: ProgrammeId; readonly rule: FilingRule },
  period: string,
) =>
  trx
    .selectFrom("submission")
    .innerJoin("filing", "filing.id", "submission.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .select(["submission.id", "obligation.period"])
    .where(inInstitution(scope, "submission.institutionId"))
    .where("obligation.programmeId", "=", programmeId)
    .where("obligation.rule", "=", rule)
    .where("obligation.period", "=", period)
    .where("submission.withdrawnAt", "is", null)
    .orderBy("submission.number", "desc")
    .executeTakeFirst();
