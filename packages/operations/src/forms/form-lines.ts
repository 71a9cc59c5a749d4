import type { FindingRow } from "@goodstanding/database/queries/finding";
import type { ReturnLineRow } from "@goodstanding/database/queries/return-list";
import type { ReviewLine } from "@goodstanding/documents/forms/review-form";
import { verdictNames } from "@goodstanding/domain/review/severity";
import { spellPlace } from "@goodstanding/domain/review/spell-place";
import { placeNameOf } from "../appraisals/place-name-of.ts";
import type { SubmissionItems } from "../appraisals/read-items.ts";
import { gatherLines, type Noted } from "../returns/gather-lines.ts";

type Line = Pick<ReturnLineRow, "placeName" | "file" | "place" | "result" | "text" | "origin">;

/** The list that went back, as the office sent it. */
export const linesOfReturn = (lines: readonly Line[]): readonly ReviewLine[] =>
  lines.map(({ placeName, file, place, result, text, origin }) => ({
    item: placeName,
    file,
    result: verdictNames[result].zh,
    text: place === null ? text : `${spellPlace(place).zh}：${text}`,
    source: origins[origin],
  }));

const origins: Record<Line["origin"], ReviewLine["source"]> = {
  machine: "系统预审",
  people: "人工审核",
  both: "系统预审、人工审核",
};

/** What would go back, where no list did. */
export function linesOfReviews(
  held: Pick<SubmissionItems, "snapshot" | "items">,
  findings: readonly FindingRow[],
  noted: Noted,
): readonly ReviewLine[] {
  const nameOf = placeNameOf(held.items);
  return linesOfReturn(
    gatherLines(held, findings, noted).map(({ source: origin, ...line }) => ({
      ...line,
      ...{ origin, placeName: nameOf(line.item) },
    })),
  );
}
