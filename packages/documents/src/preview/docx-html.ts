import { escaped, type HtmlOutput } from "./html-output.ts";
import type { OfficeParts } from "./office-parts.ts";
import { type Pictures, pictureOf } from "./pictures.ts";
import { PreviewRefused } from "./preview-refused.ts";
import { relationsOf } from "./relations.ts";
import { type XmlEvent, xmlEvents } from "./xml-events.ts";

const MAIN = "word/document.xml";

/**
 * Text, headings, lists, tables and pictures of a Word document (ECMA-376 part 1, 17), in their order; no layout, no
 * fields, no comments, and of tracked changes what stands after them.
 */
export async function writeDocx(parts: OfficeParts, output: HtmlOutput, pictures: Pictures): Promise<void> {
  const xml = await parts.text(MAIN);
  if (xml === null) throw new PreviewRefused("no document");
  const state: State = {
    ...{ parts, output, pictures, relations: await relationsOf(parts, MAIN) },
    headings: headingsIn((await parts.text("word/styles.xml")) ?? ""),
    ...{ open: [], paragraphs: [], cells: [], skipping: 0 },
  };
  for (const event of xmlEvents(xml)) {
    if (output.isFull()) return;
    await take(state, event);
  }
}

interface Paragraph {
  html: string;
  heading: number | null;
  isListed: boolean;
  align: "center" | "right" | null;
  style: Set<string>;
}

interface State {
  readonly parts: OfficeParts;
  readonly output: HtmlOutput;
  readonly pictures: Pictures;
  readonly relations: ReadonlyMap<string, string>;
  /** Level of a heading by the id of its style. */
  readonly headings: ReadonlyMap<string, number>;
  /** Names of the elements that are open. */
  readonly open: string[];
  /** The innermost last: a text box stands inside a paragraph. */
  readonly paragraphs: Paragraph[];
  /** Pieces of the output that begin the cells that are open. */
  readonly cells: number[];
  /** Depth inside an element that is left out. */
  skipping: number;
}

/** Taken back or moved away, codes of fields, and what stands for something that was written already. */
const leftOut: ReadonlySet<string> = new Set([
  ...["del", "moveFrom", "instrText", "Fallback", "rPrChange", "pPrChange", "tcPrChange", "sectPr"],
]);

async function take(state: State, event: XmlEvent): Promise<void> {
  if (event.kind === "text") return writeText(state, event.text);
  if (event.kind === "close") return close(state, event.name);
  state.open.push(event.name);
  if (state.skipping > 0 || leftOut.has(event.name)) state.skipping += 1;
  else await begin(state, event);
}

function writeText({ open, paragraphs, skipping }: State, text: string): void {
  const paragraph = paragraphs.at(-1);
  if (skipping > 0 || !paragraph || open.at(-1) !== "t") return;
  const tags = [...paragraph.style];
  const before = tags.map((tag) => `<${tag}>`).join("");
  const after = tags
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join("");
  paragraph.html += before + escaped(text) + after;
}

type Opening = Extract<XmlEvent, { kind: "open" }>;

async function begin(state: State, event: Opening): Promise<void> {
  const { output, paragraphs, cells, open } = state;
  const paragraph = paragraphs.at(-1);
  if (event.name === "p")
    paragraphs.push({ html: "", heading: null, isListed: false, align: null, style: new Set() });
  else if (event.name === "tbl") output.write("<table>");
  else if (event.name === "tr") output.write("<tr>");
  else if (event.name === "tc") cells.push(output.write("<td>"));
  else if (open.at(-2) === "tcPr") shapeCell(state, event);
  else if (paragraph) await beginInParagraph(state, paragraph, event);
}

async function beginInParagraph(state: State, paragraph: Paragraph, event: Opening): Promise<void> {
  const { open } = state;
  if (event.name === "r") paragraph.style = new Set();
  else if (open.at(-2) === "rPr" && open.at(-3) === "r") styleRun(paragraph, event);
  else if (open.includes("pPr")) shapeParagraph(state, paragraph, event);
  else if (event.name === "tab") paragraph.html += "\t";
  else if (event.name === "br" || event.name === "cr") paragraph.html += "<br>";
  else if (event.name === "noBreakHyphen") paragraph.html += "-";
  else if (event.name === "blip") paragraph.html += await picture(state, event.attribute("embed"));
  else if (event.name === "imagedata") paragraph.html += await picture(state, event.attribute("id"));
}

function shapeCell({ output, cells }: State, event: Opening): void {
  const cell = cells.at(-1);
  if (cell === undefined) return;
  const span = Number(event.attribute("val"));
  if (event.name === "gridSpan" && span > 1 && span < 100) output.replace(cell, `<td colspan="${span}">`);
  if (event.name === "vMerge" && event.attribute("val") !== "restart")
    output.replace(cell, '<td class="goes-on">');
}

const runTags: Readonly<Record<string, string>> = { b: "b", i: "i", u: "u", strike: "s" };

function styleRun(paragraph: Paragraph, event: Opening): void {
  const tag = runTags[event.name];
  const value = event.attribute("val");
  if (tag !== undefined && value !== "0" && value !== "false" && value !== "none") paragraph.style.add(tag);
  if (event.name === "vertAlign" && value === "superscript") paragraph.style.add("sup");
  if (event.name === "vertAlign" && value === "subscript") paragraph.style.add("sub");
}

function shapeParagraph({ headings, open }: State, paragraph: Paragraph, event: Opening): void {
  const value = event.attribute("val") ?? "";
  if (event.name === "pStyle") paragraph.heading = headings.get(value) ?? paragraph.heading;
  if (event.name === "outlineLvl") paragraph.heading = levelOf(value);
  if (event.name === "numPr") paragraph.isListed = true;
  if (event.name === "jc" && open.at(-2) === "pPr" && (value === "center" || value === "right"))
    paragraph.align = value;
}

function close(state: State, name: string): void {
  const { open, output, paragraphs, cells } = state;
  // A closing tag that nothing opened is no reason to lose count.
  if (open.at(-1) !== name) return;
  open.pop();
  if (state.skipping > 0) {
    state.skipping -= 1;
    return;
  }
  if (name === "tbl") output.write("</table>");
  if (name === "tr") output.write("</tr>");
  if (name === "tc") {
    cells.pop();
    output.write("</td>");
  }
  const paragraph = name === "p" ? paragraphs.pop() : undefined;
  if (paragraph) output.write(written(paragraph));
}

function written({ html, heading, isListed, align }: Paragraph): string {
  const tag = heading === null ? "p" : `h${heading}`;
  const shape = [align, isListed && heading === null ? "item" : null].filter((each) => each !== null);
  return `<${tag}${shape.length === 0 ? "" : ` class="${shape.join(" ")}"`}>${html}</${tag}>`;
}

const picture = async ({ parts, pictures, relations }: State, id: string | null): Promise<string> =>
  pictureOf(parts, pictures, relations.get(id ?? "") ?? null);

function headingsIn(xml: string): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  let id = "";
  for (const event of xmlEvents(xml)) {
    if (event.kind !== "open") continue;
    if (event.name === "style") id = event.attribute("styleId") ?? "";
    const value = event.attribute("val") ?? "";
    const named = event.name === "name" ? /^(?:heading|标题) ?([1-6])$/i.exec(value)?.[1] : undefined;
    const level = named === undefined ? null : Number(named);
    const outline = event.name === "outlineLvl" ? levelOf(value) : null;
    if (level ?? outline) headings.set(id, level ?? outline ?? 6);
  }
  return headings;
}

/** `9` is body text. */
const levelOf = (value: string): number | null => (/^[0-5]$/.test(value) ? Number(value) + 1 : null);
