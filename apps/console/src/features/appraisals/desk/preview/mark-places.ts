const ALL = "gs-found";
const CURRENT = "gs-shown";

/** Paints places of a document without touching it, by the window that shows it; no places take the paint away. */
export function markPlaces(view: Window & typeof globalThis, all: readonly Range[], current: Range | null) {
  const { highlights } = view.CSS;
  if (current === null) {
    highlights.delete(ALL);
    highlights.delete(CURRENT);
    return;
  }
  bringPaint(view.document);
  highlights.set(ALL, new view.Highlight(...all));
  const shown = new view.Highlight(current);
  shown.priority = 1;
  highlights.set(CURRENT, shown);
}

/** A page of ours has it in its own style sheets; that of an uploaded document gets it when it is needed. */
function bringPaint(page: Document): void {
  if (page.getElementById(ALL) !== null) return;
  const style = page.createElement("style");
  style.id = ALL;
  style.textContent = `::highlight(${ALL}){background:#ffe9a8;color:#1b2724}::highlight(${CURRENT}){background:#f08c00;color:#1b2724}`;
  page.head.append(style);
}
