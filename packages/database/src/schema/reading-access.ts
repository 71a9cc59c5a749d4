import type { InstitutionId, ReadingRoomId } from "@goodstanding/domain/kernel/ids";

export type ReadingAction =
  | "opened"
  | "refused"
  | "previewed"
  | "downloaded"
  | "package-downloaded"
  | "requested"
  | "password-read";

/** One line of a room's access log. */
export interface ReadingAccessTable {
  id: string;
  institutionId: InstitutionId;
  roomId: ReadingRoomId;
  at: Date;
  action: ReadingAction;
  /** Numbered path of the file, or address of the link. */
  path: string | null;
  address: string;
  userAgent: string | null;
}
