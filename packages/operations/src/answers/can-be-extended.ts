import type { DutyOfMail } from "@goodstanding/database/queries/mail-answer";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";

/** Whether there is a school date left to move: owed, dated by the school, and still with the college. */
export const canBeExtended = ({ state, schoolDue, status }: DutyOfMail): boolean =>
  state === "owed" && schoolDue !== null && (status === null || awaitsCollege(status));
