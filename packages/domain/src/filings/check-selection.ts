import { fillText, type TextParams, textParam } from "../kernel/fill-text.ts";
import type { Text } from "../kernel/text.ts";
import { ignoredBy } from "./ignored.ts";
import type { Limits } from "./limits.ts";
import { normalisePath, pathKey, pathRuleNames, printable } from "./path-rules.ts";

/** A file as a browser offers it, before a byte is read. */
export interface SelectedFile {
  /** Relative, with its folders. */
  readonly path: string;
  readonly size: number;
}

export interface SelectionFacts {
  readonly selected: readonly SelectedFile[];
  /** What the filing holds already. */
  readonly existing: readonly SelectedFile[];
  readonly ignoredNames: readonly string[];
  /** Extensions that the school's archive rule accepts, without a dot; `null`: it has declared none. */
  readonly formats: readonly string[] | null;
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
  /** The file cannot be sent; the others can, unless the whole selection is meant. */
  readonly blocks: boolean;
  readonly text: Text;
}

export interface CheckedSelection {
  /** Files that may be sent, under the path that they will have, with their place in `selected`. */
  readonly accepted: readonly (SelectedFile & { readonly index: number })[];
  /** Leftovers of operating systems, passed over. */
  readonly ignored: readonly string[];
  readonly problems: readonly SelectionProblem[];
}

/** What can be said of a selection by names, sizes and counts alone; the server asks all of it again. */
export function checkSelection(facts: SelectionFacts): CheckedSelection {
  const { selected, existing, limits } = facts;
  const isIgnored = ignoredBy(facts.ignoredNames);
  const ignored = selected
    .filter(({ path }) => isIgnored(path.replaceAll("\\", "/")))
    .map(({ path }) => path);
  const problems: SelectionProblem[] = [];
  const accepted: (SelectedFile & { readonly index: number })[] = [];
  const taken = new Map<string, string>();
  const there = new Map(existing.map(({ path }) => [pathKey(path), path]));
  for (const [index, file] of selected.entries()) {
    if (ignored.includes(file.path)) continue;
    const checked = checkFile(file, facts, taken, there);
    problems.push(...checked.problems);
    if (checked.path === null) continue;
    taken.set(pathKey(checked.path), checked.path);
    accepted.push({ path: checked.path, size: file.size, index });
  }
  const bytes = bytesAfter(accepted, existing);
  if (bytes > limits.filingBytes)
    problems.push(problem("filing-too-large", null, { limit: inUnits(limits.filingBytes) }));
  return { accepted, ignored, problems };
}

function checkFile(
  { path: given, size }: SelectedFile,
  { formats, limits }: SelectionFacts,
  taken: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): { readonly path: string | null; readonly problems: readonly SelectionProblem[] } {
  const name = printable(given);
  const refused = (rule: SelectionRule, params: TextParams = {}) => ({
    path: null,
    problems: [problem(rule, name, params)],
  });
  const normal = normalisePath(given, limits.segmentBytes);
  if (!normal.ok) return refused("bad-path", textParam("rule", pathRuleNames[normal.error]));
  const path = normal.value;
  if (size > limits.fileBytes)
    return refused("too-large", { size: inUnits(size, Math.ceil), limit: inUnits(limits.fileBytes) });
  if (size === 0) return refused("empty");
  const twin = taken.get(pathKey(path));
  if (twin !== undefined) return refused("duplicate-name", { other: twin });
  const before = there.get(pathKey(path));
  if (before !== undefined && before !== path) return refused("clashes-with-existing", { other: before });
  const remarks = [
    ...(before === undefined ? [] : [problem("replaces", name, {})]),
    ...(isAccepted(path, formats) ? [] : [problem("format", name, { formats: (formats ?? []).join("、") })]),
  ];
  return { path, problems: remarks };
}

/** Archives are taken apart, so their own format is not the point. */
const isAccepted = (path: string, formats: readonly string[] | null): boolean => {
  const extension = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase();
  return formats === null || extension === "zip" || (extension !== undefined && formats.includes(extension));
};

function bytesAfter(accepted: readonly SelectedFile[], existing: readonly SelectedFile[]): number {
  const replaced = new Set(accepted.map(({ path }) => path));
  const kept = existing.filter(({ path }) => !replaced.has(path));
  return [...kept, ...accepted].reduce((sum, { size }) => sum + size, 0);
}

function problem(rule: SelectionRule, path: string | null, params: TextParams): SelectionProblem {
  const all = { ...params, path: path ?? "" };
  const said = selectionTexts[rule];
  return {
    ...{ rule, path },
    blocks: rule !== "replaces" && rule !== "format",
    text: { zh: fillText(said, all, "zh"), en: fillText(said, all, "en") },
  };
}

const selectionTexts: Record<SelectionRule, Text> = {
  "bad-path": {
    zh: "“{path}”：{rule}。请修改名称后重新选择。",
    en: "“{path}”: {rule}. Rename it and choose it again.",
  },
  "too-large": {
    zh: "“{path}”有 {size}，单个文件上限为 {limit}。请压缩或拆分后重新选择，视频可改用链接。",
    en: "“{path}” has {size}; one file may have {limit}. Compress or split it, or give a link to a video.",
  },
  empty: {
    zh: "“{path}”为0字节。请检查文件是否完整后重新选择。",
    en: "“{path}” has 0 bytes. Check that your copy is whole and choose it again.",
  },
  "duplicate-name": {
    zh: "“{path}”与“{other}”只有大小写或编码形式不同，解包后会互相覆盖。请修改其中一个名称。",
    en: "“{path}” and “{other}” differ in case or encoding alone and would overwrite each other. Rename one of them.",
  },
  "clashes-with-existing": {
    zh: "“{path}”与已有的“{other}”只有大小写或编码形式不同。请改用相同名称替换，或另取名称。",
    en: "“{path}” and “{other}”, which is there already, differ in case or encoding alone. Use the same name to replace it, or another one.",
  },
  "filing-too-large": {
    zh: "加上所选文件，本次报备将超过 {limit} 的上限。请减少文件，或对大文件改用链接。",
    en: "With these files the filing would have more than {limit}. Choose fewer, or give links to large ones.",
  },
  replaces: {
    zh: "“{path}”将替换已有的同名文件。",
    en: "“{path}” will replace the file of that name.",
  },
  format: {
    zh: "“{path}”不是学校归档要求的格式（{formats}）。可以上传，建议另存为其中一种。",
    en: "“{path}” is not of a format that the school's archive rule names ({formats}). It may be uploaded; better save it as one of those.",
  },
};

/** What is too large by one byte is never said to be as large as is allowed. */
const inUnits = (bytes: number, round: (value: number) => number = Math.round): string => {
  const [unit, size] = bytes >= 1024 ** 3 ? ["GiB", 1024 ** 3] : ["MiB", 1024 ** 2];
  return `${round((bytes / Number(size)) * 10) / 10} ${unit}`;
};
