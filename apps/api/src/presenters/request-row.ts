import type { ReadingRequestRow } from "@goodstanding/database/queries/reading-request";

/** What a reader asked the college for, and its answer. */
export const requestRow = (row: ReadingRequestRow) => {
  const { id, slotKey, path, wish, askedAt, answer, answeredAt, answerName, answerSize } = row;
  return {
    ...{ id, slotKey, path, wish, answer },
    /** Came with the answer. */
    file: answerName === null || answerSize === null ? null : { name: answerName, size: answerSize },
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
};
