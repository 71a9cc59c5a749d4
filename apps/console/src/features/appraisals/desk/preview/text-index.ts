import { foldText } from "./fold-text.ts";

/** The words of a document in one text, and which node each of them stands in. */
export interface TextIndex {
  readonly text: string;
  /** The part of the document between two places of the text. */
  readonly rangeOf: (from: number, to: number) => Range;
}

/** What ends a word wherever it stands. */
const blocks = "p, h1, h2, h3, h4, h5, h6, li, td, th, div, body";

/** No task of the page may take longer than a person notices. */
const SLICE_MS = 12;

/**
 * Reads all text under `root`, a slice at a time. Words that stand in two blocks are none; with `isPlain` the text holds
 * its own line ends, and blocks mean nothing.
 */
export async function indexText(
  root: Element,
  { isPlain }: { readonly isPlain: boolean },
): Promise<TextIndex> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let block: Element | null = null;
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  let sliceEnd = performance.now() + SLICE_MS;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!isText(node)) continue;
    const own = isPlain ? root : (node.parentElement?.closest(blocks) ?? root);
    if (block !== null && own !== block) {
      pieces.push("\n");
      length += 1;
    }
    block = own;
    nodes.push(node);
    starts.push(length);
    pieces.push(foldText(node.data));
    length += node.data.length;
    if (performance.now() < sliceEnd) continue;
    await nextTask();
    sliceEnd = performance.now() + SLICE_MS;
  }
  return { text: pieces.join(""), rangeOf };

  function rangeOf(from: number, to: number): Range {
    const range = root.ownerDocument.createRange();
    const first = nodeAt(from);
    const last = nodeAt(to - 1);
    if (first === null || last === null) throw new Error("no place of this text");
    range.setStart(first.node, from - first.start);
    range.setEnd(last.node, to - last.start);
    return range;
  }

  function nodeAt(place: number): { readonly node: Text; readonly start: number } | null {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const [node, start] = [nodes[low], starts[low]];
    return node === undefined || start === undefined ? null : { node, start };
  }
}

/** Not by `instanceof`: a frame has classes of its own. */
const isText = (node: Node): node is Text => node.nodeType === 3;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
