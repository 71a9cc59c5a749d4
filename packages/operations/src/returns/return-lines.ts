import { insertReturnList, type ReturnLineRow } from "@goodstanding/database/queries/return-list";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { placeNameOf } from "../appraisals/place-name-of.ts";

/** One line of the list that goes back with a decision, as the office or the college sends it. */
export type LineToReturn = Pick<
  ReturnLineRow,
  "item" | "placeName" | "file" | "place" | "result" | "text" | "origin"
>;

const LONGEST = 4000;

/** What went back with a reason alone: the reason is all that is to be mended. */
export const reasonAsList = (reason: string): readonly LineToReturn[] => [
  {
    ...{ item: null, placeName: placeNameOf([])(null), file: null, place: null },
    ...{ result: "block", text: reason, origin: "people" },
  },
];

/** Lines without surrounding blanks; a return says at least one thing. Errors: `return.line-invalid`. */
export function checkedLines(lines: readonly LineToReturn[]): Result<readonly LineToReturn[], AppError> {
  if (lines.length === 0) return err(appError("return.line-invalid", { at: 1 }));
  const trimmed = lines.map((line) => ({ ...line, text: line.text.trim() }));
  const wrong = trimmed.findIndex(({ text }) => text === "" || text.length > LONGEST);
  return wrong === -1 ? ok(trimmed) : err(appError("return.line-invalid", { at: wrong + 1 }));
}

/** Keeps the list with its decision; college or programme is told of it afterwards, in one mail. */
export const keepReturnList = (
  tx: ScopedTransaction,
  { institutionId }: PersonActor,
  decisionId: string,
  lines: readonly LineToReturn[],
): Promise<void> =>
  insertReturnList(
    tx,
    { institutionId, decisionId },
    lines.map((line, at) => ({ ...line, position: at + 1 })),
  );
