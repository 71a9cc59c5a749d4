import {
  checkSelection,
  type SelectedFile,
  type SelectionProblem,
} from "@goodstanding/domain/filings/check-selection";
import { limits } from "@goodstanding/domain/filings/limits";
import type { ExistingFile } from "./unchanged-files.ts";
import type { UploadSource } from "./upload-item.ts";

export interface SelectionRules {
  /** What is there already. */
  readonly existing: readonly ExistingFile[];
  readonly ignoredNames: readonly string[];
  readonly formats: readonly string[] | null;
}

export interface CheckedSources {
  readonly accepted: readonly UploadSource[];
  /** How many leftovers of operating systems were passed over. */
  readonly ignored: number;
  readonly problems: readonly SelectionProblem[];
}

/** Holds the chosen files to the rules of the domain before a byte is sent; the server asks all of it again. */
export function checkSources(sources: readonly UploadSource[], rules: SelectionRules): CheckedSources {
  const archives = sources.filter(isArchive);
  const files = sources.filter((source) => !isArchive(source));
  const ofFiles = checkSelection({ ...rules, selected: files.map(selected), limits });
  const ofArchives = checkSelection({
    ...{ existing: [], ignoredNames: rules.ignoredNames, formats: null },
    selected: archives.map(selected),
    limits: { ...limits, fileBytes: limits.packedBytes },
  });
  const isTooMuch = [...ofFiles.problems, ...ofArchives.problems].some(
    ({ path, blocks }) => path === null && blocks,
  );
  return {
    accepted: isTooMuch ? [] : [...taken(files, ofFiles), ...taken(archives, ofArchives)],
    ignored: ofFiles.ignored.length + ofArchives.ignored.length,
    problems: [...ofFiles.problems, ...ofArchives.problems],
  };
}

/** Its own size counts, not that of one file: what it holds is judged when it is taken apart. */
const isArchive = ({ kind, path }: UploadSource): boolean => kind === "archive" || /[^/]\.zip$/i.test(path);

const selected = ({ path, body }: UploadSource): SelectedFile => ({ path, size: body.size });

const taken = (
  sources: readonly UploadSource[],
  { accepted }: ReturnType<typeof checkSelection>,
): readonly UploadSource[] =>
  accepted.flatMap(({ path, index }) => {
    const source = sources[index];
    return source ? [{ ...source, path }] : [];
  });
