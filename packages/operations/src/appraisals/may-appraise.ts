import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import type { FilingStatus } from "@goodstanding/domain/filings/filing-status";
import type { UnitId } from "@goodstanding/domain/kernel/ids";

interface Level {
  readonly level: AppraisalLevel;
  /** The college whose filing it is. */
  readonly unitId: UnitId;
}

/** May this person hand out reviews, and take them back? */
export const managesReviews = (actor: Pick<PersonActor, "grants">, { level, unitId }: Level): boolean =>
  level === "school" ? can(actor, "appraisals.manage") : can(actor, "filing.send", unitId);

/** May this person review at this level? Avoidance is asked besides. */
export const mayAppraise = (actor: PersonActor, { level, unitId }: Level): boolean =>
  level === "school" ? can(actor, "appraisals.review") : can(actor, "filing.send", unitId);

/** The state in which a filing waits for a level of review. */
export const awaitedAt: Record<AppraisalLevel, FilingStatus> = {
  college: "awaiting-college",
  school: "awaiting-school",
};
