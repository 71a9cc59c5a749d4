import type { Block, Cell } from "@goodstanding/domain/review/reading/document-text";
import { type XmlEvent, xmlTokens } from "../office/xml-events.ts";
import type { Budget } from "./budget.ts";

/** Paragraphs, headings and tables of a page, whose tags need not be balanced; scripts and styles are left out. */
export function* htmlBlocks(html: string, budget: Budget): Generator<Block> {
  const state: State = { text: "", isHeading: false, rows: null, isInCell: false };
  for (const event of xmlTokens(withoutCode(html))) {
    if (event.kind === "text") state.text += event.text.replaceAll("&nbsp;", " ");
    else yield* turn(state, event, budget);
    if (budget.isSpent()) break;
  }
  yield* endText(state, budget);
  yield* endTable(state);
}

interface State {
  text: string;
  isHeading: boolean;
  /** Of the table that is open. */
  rows: Cell[][] | null;
  isInCell: boolean;
}

function* turn(state: State, event: Exclude<XmlEvent, { kind: "text" }>, budget: Budget): Generator<Block> {
  const name = event.name.toLowerCase();
  if (!breaking.has(name)) return;
  if (state.isInCell && !ofTables.has(name)) {
    state.text += "\n";
    return;
  }
  yield* endText(state, budget);
  const opens = event.kind === "open";
  if (/^(?:h[1-6]|title)$/.test(name)) state.isHeading = opens;
  if (name === "tr" && opens) state.rows?.push([]);
  if (name === "td" || name === "th") state.isInCell = opens;
  if (name !== "table") return;
  yield* endTable(state);
  state.rows = opens ? [] : null;
}

const ofTables: ReadonlySet<string> = new Set(["table", "tr", "td", "th"]);
const breaking: ReadonlySet<string> = new Set([
  ...ofTables,
  ...["p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "title", "body", "hr"],
]);

function* endText(state: State, budget: Budget): Generator<Block> {
  const text = budget.text(state.text.replace(/[^\S\n]+/g, " ").trim());
  state.text = "";
  const row = state.isInCell ? state.rows?.at(-1) : undefined;
  if (state.isInCell) state.isInCell = false;
  if (row) {
    if (budget.cells(1) === 1) row.push(text === "" ? null : text);
  } else if (text !== "") yield { kind: state.isHeading ? "heading" : "paragraph", text, page: null };
}

function* endTable(state: State): Generator<Block> {
  const { rows } = state;
  state.rows = null;
  if (rows?.some((row) => row.length > 0)) yield { kind: "table", name: null, rows, page: null };
}

/** Scripts and styles hold signs that look like tags. */
function withoutCode(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { 0: begin, 1: name = "", index } of html.matchAll(/<(script|style)\b/gi)) {
    if (index < from) continue;
    kept.push(html.slice(from, index));
    const end = indexOfEnd(html, name, index + begin.length);
    if (end === -1) return kept.join("");
    from = end;
  }
  return kept.join("") + html.slice(from);
}

function indexOfEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, "gi");
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : -1;
}
