import type { Checklist } from "../policy/checklist.ts";
import type { FilingContents } from "./filing-contents.ts";
import { foldName } from "./name-holds.ts";

/**
 * Paths of files at the root of a filing whose name reads like a summary. Whatever a slot's word names is an original,
 * such as 实习总结 or 修订情况说明, and so is all that lies in a folder (N15).
 */
export function possibleSummaries(checklist: Checklist, { files }: Pick<FilingContents, "files">): string[] {
  if (checklist.summaryWords.length === 0) return [];
  const root = sharedFolder(files.map(({ path }) => path));
  const originals = [...slotWords(checklist), ...checklist.revisionWords].map(foldName);
  const summaries = checklist.summaryWords.map(foldName);
  return files
    .map(({ path }) => path)
    .filter((path) => !path.slice(root.length).includes("/"))
    .filter((path) => {
      const rest = without(foldName(path.slice(root.length)), originals);
      return summaries.some((word) => rest.includes(word));
    });
}

/** The folder in which all of them lie, with its `/`; empty where there is none. */
function sharedFolder(paths: readonly string[]): string {
  const [first, ...others] = paths;
  if (first === undefined) return "";
  const folders = first.split("/").slice(0, -1);
  const depth = folders.findIndex(
    (_, at) => !others.every((path) => path.startsWith(`${folders.slice(0, at + 1).join("/")}/`)),
  );
  const shared = depth === -1 ? folders : folders.slice(0, depth);
  return shared.map((folder) => `${folder}/`).join("");
}

const slotWords = ({ parts }: Checklist): string[] =>
  parts
    .flatMap((part) =>
      part.kind === "courses" ? part.courseKinds.flatMap(({ slots }) => slots) : part.slots,
    )
    .flatMap(({ words }) => words);

const without = (name: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, "\n"), name);
