import { type AppError, appError } from "../kernel/app-error.ts";
import { errorText } from "../kernel/error-texts.ts";
import { extensionOf } from "../kernel/extension-of.ts";
import { fillText } from "../kernel/fill-text.ts";
import type { Text } from "../kernel/text.ts";
import { parseFilePath } from "./file-path.ts";
import { ignoredBy } from "./ignored.ts";
import type { Limits } from "./limits.ts";
import { pathKey, printable } from "./path-rules.ts";
import { sizeText } from "./size-text.ts";
import { folderOfZip, isZipName } from "./zip-name.ts";

/** A file as a browser offers it, or as it is announced to the server, before a byte is read. */
export interface SelectedFile {
  /** Relative, with its folders. */
  readonly path: string;
  readonly size: number;
  /** To be taken apart into the root; a zip among files is taken apart by its name. */
  readonly kind?: "file" | "archive";
}

export interface SelectionFacts {
  readonly selected: readonly SelectedFile[];
  /** What the filing holds already: all of it, or what may be of one name with what is selected. */
  readonly existing: readonly SelectedFile[];
  /** Bytes of the filing, there or under way, that `existing` leaves out. */
  readonly besides: number;
  readonly ignoredNames: readonly string[];
  /** Extensions that the school's archive rule accepts, without a dot; `null`: it has declared none. */
  readonly formats: readonly string[] | null;
  /** Their bytes are here: archives are taken apart, and a file of no bytes stays, for the review to find. */
  readonly hasArrived: boolean;
  readonly limits: Limits;
}

export const selectionRules = [
  "bad-path",
  "too-large",
  "empty",
  "duplicate-name",
  "clashes-with-existing",
  "filing-too-large",
  "replaces",
  "format",
] as const;
export type SelectionRule = (typeof selectionRules)[number];

export interface SelectionProblem {
  readonly rule: SelectionRule;
  /** As selected, made printable; `null`: the selection as a whole. */
  readonly path: string | null;
  /** Why the file cannot be sent, while the others can unless the whole selection is meant; `null`: a remark alone. */
  readonly error: AppError | null;
  readonly text: Text;
}

export interface CheckedSelection {
  /** Files that may be sent, under the path that they will have, with their place in `selected`. */
  readonly accepted: readonly (SelectedFile & { readonly index: number })[];
  /** Leftovers of operating systems, passed over. */
  readonly ignored: readonly string[];
  readonly problems: readonly SelectionProblem[];
}

/**
 * What can be said of files by names, sizes and counts alone. The browser asks it of all that is chosen, before a byte
 * is sent; the server of each file that is announced, and again of what has come.
 */
export function checkSelection(facts: SelectionFacts): CheckedSelection {
  const { selected, existing, limits } = facts;
  const isIgnored = ignoredBy(facts.ignoredNames);
  const ignored: string[] = [];
  const problems: SelectionProblem[] = [];
  const accepted: (SelectedFile & { readonly index: number })[] = [];
  const taken = new Map<string, string>();
  const there = Map.groupBy(existing, ({ path }) => pathKey(path));
  for (const [index, file] of selected.entries()) {
    if (isIgnored(file.path.replaceAll("\\", "/"))) {
      ignored.push(file.path);
      continue;
    }
    const checked = checkFile(file, facts, taken, there);
    problems.push(...checked.problems);
    if (checked.path === null) continue;
    taken.set(pathKey(checked.path), checked.path);
    accepted.push({ ...file, path: checked.path, index });
  }
  if (facts.besides + bytesAfter(accepted, existing) > limits.filingBytes)
    problems.push(
      refusal(
        "filing-too-large",
        null,
        appError("filing.too-large", { limit: sizeText(limits.filingBytes) }),
      ),
    );
  return { accepted, ignored, problems };
}

interface CheckedFile {
  readonly path: string | null;
  readonly problems: readonly SelectionProblem[];
}

function checkFile(
  { path: given, size, kind }: SelectedFile,
  { formats, limits, hasArrived }: SelectionFacts,
  taken: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, readonly SelectedFile[]>,
): CheckedFile {
  const name = printable(given);
  const refused = (rule: SelectionRule, error: AppError): CheckedFile => ({
    path: null,
    problems: [refusal(rule, name, error)],
  });
  const isArchive = !hasArrived && (kind === "archive" || isZipName(given));
  const parsed = parseFilePath(given, limits.segmentBytes);
  if (!parsed.ok) return refused("bad-path", parsed.error);
  const path = parsed.value;
  const folder =
    isArchive && isZipName(path) ? parseFilePath(folderOfZip(path), limits.segmentBytes) : parsed;
  if (!folder.ok) return refused("bad-path", folder.error);
  const limit = isArchive ? limits.packedBytes : limits.fileBytes;
  if (size > limit) {
    const sizes = { size: sizeText(size, Math.ceil), limit: sizeText(limit) };
    return refused("too-large", appError("filing.file-too-large", { path: name, ...sizes }));
  }
  if (size === 0 && !hasArrived) return refused("empty", appError("filing.file-empty", { path: name }));
  const twin = taken.get(pathKey(path));
  if (twin !== undefined) return refused("duplicate-name", differsByCase(path, twin));
  // What is taken apart stands under other names.
  if (isArchive) return { path, problems: [] };
  const before = there.get(pathKey(path)) ?? [];
  const other = before.find((each) => each.path !== path);
  if (other) return refused("clashes-with-existing", differsByCase(path, other.path));
  const remarks = [
    ...(before.length === 0 ? [] : [remark("replaces", name)]),
    ...(formats === null || isOfFormat(path, formats) ? [] : [remark("format", name, formats)]),
  ];
  return { path, problems: remarks };
}

const isOfFormat = (path: string, formats: readonly string[]): boolean => formats.includes(extensionOf(path));

const differsByCase = (path: string, other: string): AppError =>
  appError("filing.path-differs-by-case", { path, other });

function bytesAfter(accepted: readonly SelectedFile[], existing: readonly SelectedFile[]): number {
  const replaced = new Set(accepted.map(({ path }) => path));
  const kept = existing.filter(({ path }) => !replaced.has(path));
  return [...kept, ...accepted].reduce((sum, { size }) => sum + size, 0);
}

const refusal = (rule: SelectionRule, path: string | null, error: AppError): SelectionProblem => ({
  ...{ rule, path, error },
  text: { zh: errorText(error, "zh"), en: errorText(error, "en") },
});

function remark(
  rule: keyof typeof remarkTexts,
  path: string,
  formats: readonly string[] = [],
): SelectionProblem {
  const params = { path, formats: formats.join("、") };
  const said = remarkTexts[rule];
  const text = { zh: fillText(said, params, "zh"), en: fillText(said, params, "en") };
  return { rule, path, error: null, text };
}

const remarkTexts = {
  replaces: {
    zh: "“{path}”将替换已有的同名文件。",
    en: "“{path}” will replace the file of that name.",
  },
  format: {
    zh: "“{path}”不是学校归档要求的格式（{formats}）。可以上传，建议另存为其中一种。",
    en: "“{path}” is not of a format that the school's archive rule names ({formats}). It may be uploaded; better save it as one of those.",
  },
} satisfies Partial<Record<SelectionRule, Text>>;
