import { DocumentRefused } from "../office/document-refused.ts";
import type { OfficeParts } from "../office/office-parts.ts";
import { mainPartOf, relationsOf } from "../office/relations.ts";
import {
  type Emphasis,
  headingStyles,
  type ParagraphShape,
  type WordEvent,
  wordEvents,
} from "../office/word-events.ts";
import { escaped, type HtmlOutput } from "./html-output.ts";
import { type Pictures, pictureOf } from "./pictures.ts";

/** Text, headings, lists, tables and pictures of a Word document in their order. */
export async function writeDocx(parts: OfficeParts, output: HtmlOutput, pictures: Pictures): Promise<void> {
  const main = await mainPartOf(parts, "word/document.xml");
  const xml = await parts.text(main);
  if (xml === null) throw new DocumentRefused("no document");
  const relations = await relationsOf(parts, main);
  const headings = headingStyles((await parts.text(relations.ofType("styles") ?? "word/styles.xml")) ?? "");
  const state: State = { output, paragraphs: [], cells: [] };
  for (const event of wordEvents(xml, headings)) {
    if (output.isFull()) return;
    if (event.kind === "picture")
      addToParagraph(state, await pictureOf(parts, pictures, relations.byId(event.relation)));
    else take(state, event);
  }
}

interface State {
  readonly output: HtmlOutput;
  /** HTML of the paragraphs that are open, the innermost last. */
  readonly paragraphs: string[];
  /** Pieces of the output that begin the cells that are open. */
  readonly cells: number[];
}

function take(state: State, event: Exclude<WordEvent, { kind: "picture" }>): void {
  switch (event.kind) {
    case "begin":
      return begin(state, event.what);
    case "end":
      if (event.what === "paragraph") endParagraph(state, event.shape);
      else end(state, event.what);
      return;
    case "text":
      return addToParagraph(state, emphasised(event.text, event.emphasis));
    case "tab":
      return addToParagraph(state, "\t");
    case "line-break":
      return addToParagraph(state, "<br>");
    case "gap":
      return void state.output.write(`<td colspan="${event.columns}"></td>`);
    case "span":
      return event.columns > 1 ? shapeCell(state, `<td colspan="${event.columns}">`) : undefined;
    case "goes-on":
      return shapeCell(state, '<td class="goes-on">');
  }
}

function addToParagraph({ paragraphs }: State, html: string): void {
  const before = paragraphs.pop();
  if (before !== undefined) paragraphs.push(before + html);
}

function emphasised(text: string, emphasis: ReadonlySet<Emphasis>): string {
  const tags = [...emphasis];
  const before = tags.map((tag) => `<${tag}>`).join("");
  const after = tags
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join("");
  return before + escaped(text) + after;
}

function begin({ output, paragraphs, cells }: State, what: "paragraph" | "table" | "row" | "cell"): void {
  if (what === "paragraph") paragraphs.push("");
  else if (what === "cell") cells.push(output.write("<td>"));
  else output.write(`<${tags[what]}>`);
}

const tags = { table: "table", row: "tr", cell: "td" } as const;

function shapeCell({ output, cells }: State, html: string): void {
  const cell = cells.at(-1);
  if (cell !== undefined) output.replace(cell, html);
}

function end({ output, cells }: State, what: "table" | "row" | "cell"): void {
  if (what === "cell") cells.pop();
  output.write(`</${tags[what]}>`);
}

function endParagraph({ output, paragraphs }: State, { heading, isListed, align }: ParagraphShape): void {
  const html = paragraphs.pop() ?? "";
  const tag = heading === null ? "p" : `h${heading}`;
  const shape = [align, isListed && heading === null ? "item" : null].filter((each) => each !== null);
  output.write(`<${tag}${shape.length === 0 ? "" : ` class="${shape.join(" ")}"`}>${html}</${tag}>`);
}
