import type { InstitutionId, PersonId, ReadingRoomId } from "@goodstanding/domain/kernel/ids";

/** 请补充: what a reader asks the college for, and what it answered. */
export interface ReadingRequestTable {
  id: string;
  institutionId: InstitutionId;
  roomId: ReadingRoomId;
  slotKey: string | null;
  /** Numbered path of the file that it is about. */
  path: string | null;
  wish: string;
  askedAt: Date;
  answer: string | null;
  /** A file of the filing that the college gives with its answer. */
  answerName: string | null;
  answerSize: number | null;
  answerSha256: string | null;
  answeredBy: PersonId | null;
  answeredAt: Date | null;
}
