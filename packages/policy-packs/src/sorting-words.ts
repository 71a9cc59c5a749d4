import { type SortingWords, sortingWords as schema } from "@goodstanding/domain/filings/sorting-words";
import words from "../packs/defaults/sorting-words.json" with { type: "json" };

/** The product's general words of file and folder names; no document prescribes them. */
export const sortingWords: SortingWords = schema.parse(words);
