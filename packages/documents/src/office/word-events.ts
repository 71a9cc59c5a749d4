import { type XmlEvent, xmlEvents } from "./xml-events.ts";

/** How a paragraph is set; known when it ends. */
export interface ParagraphShape {
  /** Level of a heading, from 1 to 6. */
  readonly heading: number | null;
  readonly isListed: boolean;
  readonly align: "center" | "right" | null;
}

/** Emphasis of a piece of text, by the names that HTML has for it. */
export type Emphasis = "b" | "i" | "u" | "s" | "sup" | "sub";

/**
 * A Word document in its order. What begins ends before what is around it ends, unless the document breaks off; a text
 * box stands inside its paragraph, and a table may stand inside a cell.
 */
export type WordEvent =
  | { readonly kind: "begin"; readonly what: "paragraph" | "table" | "row" | "cell" }
  | { readonly kind: "end"; readonly what: "table" | "row" | "cell" }
  | { readonly kind: "end"; readonly what: "paragraph"; readonly shape: ParagraphShape }
  | { readonly kind: "text"; readonly text: string; readonly emphasis: ReadonlySet<Emphasis> }
  | { readonly kind: "tab" | "line-break" }
  /** `relation`: where the picture is, by its relationship in the part. */
  | { readonly kind: "picture"; readonly relation: string | null }
  /** The row begins so many columns further to the right. */
  | { readonly kind: "gap"; readonly columns: number }
  /** The cell that is open goes over so many columns. */
  | { readonly kind: "span"; readonly columns: number }
  /** The cell that is open belongs to the one above it. */
  | { readonly kind: "goes-on" };

/** Levels of headings by the id of their style. */
export type HeadingStyles = ReadonlyMap<string, number>;

/**
 * What a part of a Word document says (ECMA-376 part 1, 17): no layout, no fields, no comments, and of tracked changes
 * what stands after them.
 */
export function* wordEvents(xml: string, headings: HeadingStyles): Generator<WordEvent> {
  const state: State = { headings, open: [], paragraphs: [], cells: 0, skipping: 0 };
  for (const event of xmlEvents(xml)) {
    const said = take(state, event);
    if (said) yield said;
  }
}

function take(state: State, event: XmlEvent): WordEvent | null {
  if (event.kind === "text") return text(state, event.text);
  if (event.kind === "close") return close(state, event.name);
  state.open.push(event.name);
  if (state.skipping === 0 && !leftOut.has(event.name)) return begin(state, event);
  state.skipping += 1;
  return null;
}

/** What `word/styles.xml` calls headings. */
export function headingStyles(xml: string): HeadingStyles {
  const headings = new Map<string, number>();
  let id = "";
  for (const event of xmlEvents(xml)) {
    if (event.kind !== "open") continue;
    if (event.name === "style") id = event.attribute("styleId") ?? "";
    if (event.name !== "name" && event.name !== "outlineLvl") continue;
    const value = event.attribute("val") ?? "";
    const named = event.name === "name" ? /^(?:heading|标题) ?([1-6])$/i.exec(value)?.[1] : undefined;
    const level = named === undefined ? null : Number(named);
    const outline = event.name === "outlineLvl" ? levelOf(value) : null;
    if (level ?? outline) headings.set(id, level ?? outline ?? 6);
  }
  return headings;
}

interface Paragraph {
  heading: number | null;
  isListed: boolean;
  align: "center" | "right" | null;
  /** Of the run that is open. */
  emphasis: Set<Emphasis>;
}

interface State {
  readonly headings: HeadingStyles;
  /** Names of the elements that are open. */
  readonly open: string[];
  /** The innermost last: a text box stands inside a paragraph. */
  readonly paragraphs: Paragraph[];
  /** How many cells are open. */
  cells: number;
  /** Depth inside an element that is left out. */
  skipping: number;
}

/** Taken back or moved away, codes of fields, and what stands for something that was written already. */
const leftOut: ReadonlySet<string> = new Set([
  ...["del", "moveFrom", "instrText", "Fallback", "rPrChange", "pPrChange", "tcPrChange", "sectPr"],
]);

function text({ open, paragraphs, skipping }: State, said: string): WordEvent | null {
  const paragraph = paragraphs.at(-1);
  if (skipping > 0 || !paragraph || open.at(-1) !== "t") return null;
  return { kind: "text", text: said, emphasis: paragraph.emphasis };
}

type Opening = Extract<XmlEvent, { kind: "open" }>;

function begin(state: State, event: Opening): WordEvent | null {
  const paragraph = state.paragraphs.at(-1);
  const what = containers.get(event.name);
  if (event.name === "p")
    state.paragraphs.push({ heading: null, isListed: false, align: null, emphasis: new Set() });
  if (event.name === "tc") state.cells += 1;
  if (what !== undefined) return { kind: "begin", what };
  if (state.open.at(-2) === "trPr" && event.name === "gridBefore") return columns("gap", event);
  if (state.open.at(-2) === "tcPr") return cellShape(state, event);
  return paragraph ? inParagraph(state, paragraph, event) : null;
}

const containers: ReadonlyMap<string, "paragraph" | "table" | "row" | "cell"> = new Map([
  ["p", "paragraph"],
  ["tbl", "table"],
  ["tr", "row"],
  ["tc", "cell"],
]);

function cellShape({ cells }: State, event: Opening): WordEvent | null {
  if (cells === 0) return null;
  if (event.name === "gridSpan") return columns("span", event);
  return event.name === "vMerge" && event.attribute("val") !== "restart" ? { kind: "goes-on" } : null;
}

function columns(kind: "gap" | "span", event: Opening): WordEvent | null {
  const count = Number(event.attribute("val"));
  return Number.isInteger(count) && count > 0 && count < 100 ? { kind, columns: count } : null;
}

function inParagraph(state: State, paragraph: Paragraph, event: Opening): WordEvent | null {
  const { open } = state;
  if (event.name === "r") paragraph.emphasis = new Set();
  else if (open.at(-2) === "rPr" && open.at(-3) === "r") emphasise(paragraph, event);
  else if (open.includes("pPr")) shape(state, paragraph, event);
  else if (event.name === "tab") return { kind: "tab" };
  else if (event.name === "br" || event.name === "cr") return { kind: "line-break" };
  else if (event.name === "noBreakHyphen") return { kind: "text", text: "-", emphasis: paragraph.emphasis };
  else if (event.name === "blip") return { kind: "picture", relation: event.attribute("embed") };
  else if (event.name === "imagedata") return { kind: "picture", relation: event.attribute("id") };
  return null;
}

const emphases: ReadonlyMap<string, Emphasis> = new Map([
  ["b", "b"],
  ["i", "i"],
  ["u", "u"],
  ["strike", "s"],
]);

function emphasise({ emphasis }: Paragraph, event: Opening): void {
  const mark = emphases.get(event.name);
  if (mark === undefined && event.name !== "vertAlign") return;
  const value = event.attribute("val");
  if (mark !== undefined && value !== "0" && value !== "false" && value !== "none") emphasis.add(mark);
  if (event.name === "vertAlign" && value === "superscript") emphasis.add("sup");
  if (event.name === "vertAlign" && value === "subscript") emphasis.add("sub");
}

function shape({ headings, open }: State, paragraph: Paragraph, event: Opening): void {
  if (!shaping.has(event.name)) return;
  const value = event.attribute("val") ?? "";
  if (event.name === "pStyle") paragraph.heading = headings.get(value) ?? paragraph.heading;
  if (event.name === "outlineLvl") paragraph.heading = levelOf(value);
  if (event.name === "numPr") paragraph.isListed = true;
  if (event.name === "jc" && open.at(-2) === "pPr" && (value === "center" || value === "right"))
    paragraph.align = value;
}

const shaping: ReadonlySet<string> = new Set(["pStyle", "outlineLvl", "numPr", "jc"]);

function close(state: State, name: string): WordEvent | null {
  state.open.pop();
  if (state.skipping > 0) {
    state.skipping -= 1;
    return null;
  }
  const what = containers.get(name);
  if (what === "cell") state.cells -= 1;
  if (what === "paragraph") {
    const { heading = null, isListed = false, align = null } = state.paragraphs.pop() ?? {};
    return { kind: "end", what, shape: { heading, isListed, align } };
  }
  return what === undefined ? null : { kind: "end", what };
}

/** `9` is body text. */
const levelOf = (value: string): number | null => (/^[0-5]$/.test(value) ? Number(value) + 1 : null);
