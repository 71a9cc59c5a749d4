import { attainmentReportOf } from "./attainment-report.ts";
import { courseParticularsOf } from "./course-particulars.ts";
import type { Block, DocumentText } from "./document-text.ts";
import { evaluationFacetsOf } from "./evaluation-facets.ts";
import { findPersonalData } from "./find-personal-data.ts";
import { flowLines } from "./flow-lines.ts";
import { labelledDates } from "./labelled-dates.ts";
import { maskNumbers, type PersonalNumberKind, personalNumberKinds } from "./personal-number.ts";
import type { TextReading } from "./reading.ts";
import { scoreTableOf } from "./score-table.ts";
import { signatureOf } from "./text-signature.ts";

/** All that the review asks of a file's words, in time linear to their length. */
export function readingOf(read: DocumentText): TextReading {
  const document = flowLines(read);
  const text = document.blocks.map(textOf).join("\n");
  const personalData = findPersonalData(document);
  const ofKind = (kind: PersonalNumberKind) => personalData.filter((each) => each.kind === kind);
  return storable({
    pages: document.pages,
    characters: text.replace(/\s+/gu, "").length,
    isScan: isScan(document),
    isPartial: document.truncated,
    signature: signatureOf(text),
    personalData: personalNumberKinds.flatMap((kind) => ofKind(kind).slice(0, MOST_PERSONAL_DATA)),
    personalDataCount: {
      "identity-card": ofKind("identity-card").length,
      mobile: ofKind("mobile").length,
      "bank-card": ofKind("bank-card").length,
    },
    course: courseParticularsOf(document),
    attainment: attainmentReportOf(document),
    // Lines of a page leave out empty cells, so that a mark could be taken for another's.
    scores: scoreTableOf(read),
    facets: evaluationFacetsOf(document),
    dates: labelledDates(document).slice(0, MOST_DATES),
  });
}

const MOST_PERSONAL_DATA = 20;
const MOST_DATES = 40;

const textOf = (block: Block): string =>
  block.kind === "table"
    ? block.rows.map((row) => row.filter((cell) => cell !== null).join("\t")).join("\n")
    : block.text;

/**
 * Most of the pages that were read have fewer letters than a page number and a scanner's mark. Where nobody can say how
 * many were read, a text that is cut is not judged.
 */
function isScan({ pages, pagesRead, blocks, truncated }: DocumentText): boolean {
  const read = pagesRead ?? (truncated ? null : pages);
  if (read === null || read === 0) return false;
  const letters = new Map<number, number>();
  for (const block of blocks) {
    const page = block.page ?? 1;
    const before = letters.get(page) ?? 0;
    if (before >= FEWEST_LETTERS) continue;
    letters.set(page, before + textOf(block).replace(/[^\p{L}\p{N}]+/gu, "").length);
  }
  const withWords = [...letters.values()].filter((count) => count >= FEWEST_LETTERS).length;
  return withWords * 2 < read;
}

const FEWEST_LETTERS = 16;

/**
 * Nothing that JSON in PostgreSQL refuses (NUL, halves of characters), and no number of a person, wherever it was
 * written: here any run of eleven digits is masked, since a text that is cut may end in the middle of a number.
 */
function storable(reading: TextReading): TextReading {
  // Texts become texts alone.
  return storableValue(reading) as TextReading;
}

/** As JSON would have it: what is not there is left out. */
function storableValue(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(storableValue);
  const kept: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) if (each !== undefined) kept[name] = storableValue(each);
  return kept;
}

const storableText = (text: string): string => maskRuns(maskNumbers(text.replace(/\p{C}+/gu, "")));

const maskRuns = (text: string): string => text.replace(/(\d{3})\d{4,}(\d{4})/gu, "$1****$2");
