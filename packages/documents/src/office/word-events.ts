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
    if (event.kind === "text") yield* text(state, event.text);
    else if (event.kind === "close") yield* close(state, event.name);
    else {
      state.open.push(event.name);
      if (state.skipping > 0 || leftOut.has(event.name)) state.skipping += 1;
      else yield* begin(state, event);
    }
  }
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

function* text({ open, paragraphs, skipping }: State, said: string): Generator<WordEvent> {
  const paragraph = paragraphs.at(-1);
  if (skipping > 0 || !paragraph || open.at(-1) !== "t") return;
  yield { kind: "text", text: said, emphasis: paragraph.emphasis };
}

type Opening = Extract<XmlEvent, { kind: "open" }>;

function* begin(state: State, event: Opening): Generator<WordEvent> {
  const paragraph = state.paragraphs.at(-1);
  const what = containers.get(event.name);
  if (event.name === "p")
    state.paragraphs.push({ heading: null, isListed: false, align: null, emphasis: new Set() });
  if (event.name === "tc") state.cells += 1;
  if (what !== undefined) yield { kind: "begin", what };
  else if (state.open.at(-2) === "trPr" && event.name === "gridBefore") yield* columns("gap", event);
  else if (state.open.at(-2) === "tcPr") yield* cellShape(state, event);
  else if (paragraph) yield* inParagraph(state, paragraph, event);
}

const containers: ReadonlyMap<string, "paragraph" | "table" | "row" | "cell"> = new Map([
  ["p", "paragraph"],
  ["tbl", "table"],
  ["tr", "row"],
  ["tc", "cell"],
]);

function* cellShape({ cells }: State, event: Opening): Generator<WordEvent> {
  if (cells === 0) return;
  if (event.name === "gridSpan") yield* columns("span", event);
  if (event.name === "vMerge" && event.attribute("val") !== "restart") yield { kind: "goes-on" };
}

function* columns(kind: "gap" | "span", event: Opening): Generator<WordEvent> {
  const count = Number(event.attribute("val"));
  if (Number.isInteger(count) && count > 0 && count < 100) yield { kind, columns: count };
}

function* inParagraph(state: State, paragraph: Paragraph, event: Opening): Generator<WordEvent> {
  const { open } = state;
  if (event.name === "r") paragraph.emphasis = new Set();
  else if (open.at(-2) === "rPr" && open.at(-3) === "r") emphasise(paragraph, event);
  else if (open.includes("pPr")) shape(state, paragraph, event);
  else if (event.name === "tab") yield { kind: "tab" };
  else if (event.name === "br" || event.name === "cr") yield { kind: "line-break" };
  else if (event.name === "noBreakHyphen") yield { kind: "text", text: "-", emphasis: paragraph.emphasis };
  else if (event.name === "blip") yield { kind: "picture", relation: event.attribute("embed") };
  else if (event.name === "imagedata") yield { kind: "picture", relation: event.attribute("id") };
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

function* close(state: State, name: string): Generator<WordEvent> {
  state.open.pop();
  if (state.skipping > 0) {
    state.skipping -= 1;
    return;
  }
  const what = containers.get(name);
  if (what === "cell") state.cells -= 1;
  if (what === "paragraph") {
    const { heading = null, isListed = false, align = null } = state.paragraphs.pop() ?? {};
    yield { kind: "end", what, shape: { heading, isListed, align } };
  } else if (what !== undefined) yield { kind: "end", what };
}

/** `9` is body text. */
const levelOf = (value: string): number | null => (/^[0-5]$/.test(value) ? Number(value) + 1 : null);
