import { useEffect, useState } from "react";
import type { Found, Searchable } from "./searchable.ts";

export interface Finder {
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** `null` before it is known. */
  readonly found: Found | null;
  /** Pictures hold no words, and a document that is being opened has none yet. */
  readonly canSearch: boolean;
  readonly step: (by: 1 | -1) => void;
}

/** What was heard of a search, and of which. */
interface Told {
  readonly searchable: Searchable;
  readonly asked: string;
  readonly found: Found;
}

/** Between two letters that somebody types. */
const PAUSE_MS = 180;

/** Looks for what is typed in the document that is shown, and again in the next one. */
export function useFinder(searchable: Searchable | null, isOpen: boolean): Finder {
  const [words, setWords] = useState("");
  const [told, setTold] = useState<Told | null>(null);
  const asked = isOpen ? words.trim() : "";
  useEffect(() => {
    if (searchable === null || asked === "") return;
    const timer = setTimeout(
      () => searchable.search(asked, (found) => setTold({ searchable, asked, found })),
      PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      searchable.search("", () => undefined);
    };
  }, [searchable, asked]);
  const found = told?.searchable === searchable && told.asked === asked ? told.found : null;
  return {
    ...{ words, setWords, found, canSearch: searchable !== null },
    step: (by) => {
      if (found !== null && found.count > 0) searchable?.step(by);
    },
  };
}
