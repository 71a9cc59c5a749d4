import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  AdjustmentId,
  DeliveryId,
  ExtensionRequestId,
  InstitutionId,
  MailId,
  PersonId,
  UnitId,
} from "@goodstanding/domain/kernel/ids";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";

/** A unit asks for a later school date of one duty, through the link of a mail; the quality office decides. */
export interface ExtensionRequestTable {
  id: ExtensionRequestId;
  institutionId: InstitutionId;
  deliveryId: DeliveryId;
  unitId: UnitId;
  rule: PolicyRule;
  period: string;
  askedUntil: LocalDate;
  reason: string;
  /** The recipient of the mail whose link was used: it is asked on their behalf. */
  askedAs: string;
  askedAt: Date;
  /** The network address it came from. */
  address: string;
  state: "open" | "granted" | "refused";
  decidedBy: PersonId | null;
  decidedAt: Date | null;
  decidedBecause: string | null;
  adjustmentId: AdjustmentId | null;
  /** That told the unit of the decision; `null`: not told yet. */
  mailId: MailId | null;
}
