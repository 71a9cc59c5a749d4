import type { ChatRobotId, InstitutionId, PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { RobotKind } from "@goodstanding/domain/reminders/robot-kind";

/** A robot of a chat group, to which digests of its unit go. */
export interface ChatRobotTable {
  id: ChatRobotId;
  institutionId: InstitutionId;
  unitId: UnitId;
  kind: RobotKind;
  name: string;
  /** Encrypted for this row alone, as the secret is. */
  urlSealed: string;
  urlHash: string;
  /** With the token left out. */
  urlShown: string;
  /** `null`: 企业微信, which signs nothing. */
  secretSealed: string | null;
  addedBy: PersonId;
  addedAt: Date;
  disabledAt: Date | null;
  disabledBy: PersonId | null;
  disabledBecause: string | null;
}
