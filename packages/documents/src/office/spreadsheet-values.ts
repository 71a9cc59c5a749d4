import { xmlEvents } from "./xml-events.ts";

/** How a number is meant to be read. */
export type NumberKind = "plain" | "percent" | "date" | "date-time" | "time";

/** The kind of number that each style of a workbook's cells shows (ECMA-376 part 1, 18.8.30), by the style's index. */
export function numberFormatsIn(xml: string): (style: number) => NumberKind {
  const codes = new Map<number, string>();
  const styles: NumberKind[] = [];
  let isInCells = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "text") continue;
    if (event.name === "cellXfs") isInCells = event.kind === "open";
    if (event.kind === "close") continue;
    const id = Number(event.attribute("numFmtId") ?? "0");
    if (event.name === "numFmt") codes.set(id, event.attribute("formatCode") ?? "");
    if (event.name === "xf" && isInCells) styles.push(kindOf(id, codes.get(id)));
  }
  return (style) => styles[style] ?? "plain";
}

function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn(id);
  const marks = code
    .slice(0, LONGEST_CODE)
    .replace(/"[^"]*"|\\.|\[[^\][]*\]/g, "")
    .toLowerCase();
  const isMonth = marks.lastIndexOf("m") > Math.max(marks.lastIndexOf("h"), marks.lastIndexOf("s"));
  if ((/[yd]/.test(marks) || isMonth) && !/[#0]/.test(marks)) return /h/.test(marks) ? "date-time" : "date";
  if (/[hs]/.test(marks) && !/[#0]/.test(marks)) return "time";
  return marks.includes("%") ? "percent" : "plain";
}

/** No program writes a longer one. */
const LONGEST_CODE = 255;

/** Formats that a file names by number alone, those of East Asian dates among them (18.8.30). */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return "percent";
  if (id === 22) return "date-time";
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36) return "date";
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? "time" : "plain";
}

/** What a cell holds: numbers as numbers, shares of a hundred among them, and the rest as it shows. */
export function cellData(
  value: string,
  type: string,
  kind: NumberKind,
  isFrom1904: boolean,
): string | number {
  const isNumber = type === "n" && (kind === "plain" || kind === "percent") && value.trim() !== "";
  const number = isNumber ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : cellText(value, type, kind, isFrom1904);
}

/** What a cell shows, near enough to be read: numbers as they are, dates as `2026-10-21`. */
export function cellText(value: string, type: string, kind: NumberKind, isFrom1904: boolean): string {
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  const number = Number(value);
  if (type !== "n" || value.trim() === "" || !Number.isFinite(number)) return value;
  if (kind === "percent") return `${rounded(number * 100)}%`;
  if (kind === "plain" || number < 0 || number > LAST_DAY) return String(rounded(number));
  const instant = new Date((number + (isFrom1904 ? 1462 : 0) - DAYS_TO_1970) * DAY).toISOString();
  const [day = "", time = ""] = instant.slice(0, 19).split("T");
  if (kind === "date") return day;
  return kind === "time" ? time : `${day} ${time}`;
}

/** Without the tail that binary fractions leave. */
const rounded = (number: number): number => Number(number.toPrecision(12));

const DAY = 24 * 60 * 60 * 1000;
const DAYS_TO_1970 = 25_569;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;
