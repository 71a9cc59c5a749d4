import { findPlaces, MOST_PLACES } from "./find-places.ts";
import { foldText } from "./fold-text.ts";
import { markPlaces } from "./mark-places.ts";
import type { Found, Searchable } from "./searchable.ts";
import { indexText, type TextIndex } from "./text-index.ts";

/** Places around the one shown that are painted; each costs the browser something in every frame. */
const PAINTED = 300;

interface SearchNodesOptions {
  readonly isPlain: boolean;
}

/** Looks for words in what a page shows under `root`, which does not change as long as it is searched. */
export function searchNodes(root: HTMLElement, { isPlain }: SearchNodesOptions): Searchable {
  const view = root.ownerDocument.defaultView;
  let index: Promise<TextIndex> | null = null;
  let run = 0;
  let now: State = nothing;

  return {
    search: (words, onFound) => {
      run += 1;
      now = nothing;
      const folded = foldText(words);
      if (folded === "") {
        if (view !== null) markPlaces(view, [], null);
        return;
      }
      void look(folded, onFound, run);
    },
    step: (by) => {
      const { places } = now;
      if (places.length > 0) show({ ...now, at: (now.at + by + places.length) % places.length });
    },
  };

  async function look(words: string, onFound: (found: Found) => void, mine: number): Promise<void> {
    index ??= indexText(root, { isPlain });
    const read = await index;
    if (mine !== run) return;
    const places = findPlaces(read.text, words);
    show({ read, places, length: words.length, at: 0, onFound });
  }

  function show(next: State): void {
    now = next;
    const { read, places, length, at, onFound } = next;
    const ranges = places
      .slice(Math.max(0, at - PAINTED / 2), at + PAINTED / 2)
      .map((place) => read?.rangeOf(place, place + length) ?? null)
      .filter((range) => range !== null);
    const place = places[at];
    const current = place === undefined ? null : (read?.rangeOf(place, place + length) ?? null);
    if (view !== null) markPlaces(view, ranges, current);
    if (current !== null) bringIntoView(root, current);
    onFound({
      ...{ count: places.length, at: current === null ? 0 : at + 1 },
      ...{ hasMore: places.length === MOST_PLACES, isDone: true },
    });
  }
}

interface State {
  readonly read: TextIndex | null;
  readonly places: readonly number[];
  readonly length: number;
  /** From 0. */
  readonly at: number;
  readonly onFound: (found: Found) => void;
}

const nothing: State = { read: null, places: [], length: 0, at: 0, onFound: () => undefined };

/** Twice: what was out of sight has its true height only once it is there. */
function bringIntoView(root: HTMLElement, range: Range): void {
  scrollTo(root, range);
  requestAnimationFrame(() => scrollTo(root, range));
}

/** Not by `scrollIntoView`, which would move the page around a frame as well. */
function scrollTo(root: HTMLElement, range: Range): void {
  const scroller = scrollerOf(root);
  const place = range.getBoundingClientRect();
  const origin = scroller === root ? root.getBoundingClientRect() : { top: 0, left: 0 };
  const [top, left] = [place.top - origin.top, place.left - origin.left];
  const { clientHeight: height, clientWidth: width } = scroller;
  if (top < 30 || top > height - 60) scroller.scrollBy({ top: top - height / 3 });
  if (left < 0 || left + place.width > width) scroller.scrollBy({ left: left - width / 3 });
}

/** The body of a page is scrolled by its document. */
const scrollerOf = (root: HTMLElement): Element =>
  root === root.ownerDocument.body ? (root.ownerDocument.scrollingElement ?? root) : root;
