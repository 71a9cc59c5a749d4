import { err, ok, type Result } from "../kernel/result.ts";
import type { Text } from "../kernel/text.ts";

/**
 * How a school's archive has files named, in a small language: placeholders in braces, each at most once, the rest as it
 * stands: `{编号}_{课程}_{名称}`. It speaks of the name under which a college hands a file in, without its extension;
 * the numbered package gives names of its own. A text without braces is a rule for people: it is shown, not checked.
 */
export const namingPlaceholders = ["number", "name", "year", "course", "programme"] as const;
export type NamingPlaceholder = (typeof namingPlaceholders)[number];

/** As they are written, in either language. */
export const namingPlaceholderNames: Record<NamingPlaceholder, Text> = {
  number: { zh: "编号", en: "number" },
  name: { zh: "名称", en: "name" },
  year: { zh: "年度", en: "year" },
  course: { zh: "课程", en: "course" },
  programme: { zh: "专业", en: "programme" },
};

/** What the placeholders of one file stand for. */
export interface NamedFile {
  /** As handed in, with or without folders. */
  readonly path: string;
  readonly year: number;
  readonly programme: string;
  /** `null`: the file is of no course. */
  readonly course: string | null;
}

type Part = { readonly literal: string } | { readonly placeholder: NamingPlaceholder };

/** `null`: a text for people. */
export type Naming = readonly Part[] | null;

/** The braces, or the word in them, that this language does not know. */
export type NamingProblem =
  | { readonly kind: "brace" }
  | { readonly kind: "unknown"; readonly word: string }
  | { readonly kind: "repeated"; readonly word: string };

export function readNaming(text: string): Result<Naming, NamingProblem> {
  const pieces = text.normalize("NFKC").split(/\{([^{}]*)\}/u);
  const parts: Part[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 0) {
      if (/[{}]/u.test(piece)) return err({ kind: "brace" });
      if (piece !== "") parts.push({ literal: piece });
      continue;
    }
    const placeholder = placeholderOf(piece);
    if (placeholder === null) return err({ kind: "unknown", word: piece });
    if (parts.some((part) => "placeholder" in part && part.placeholder === placeholder))
      return err({ kind: "repeated", word: piece });
    parts.push({ placeholder });
  }
  return ok(pieces.length === 1 ? null : parts);
}

function placeholderOf(word: string): NamingPlaceholder | null {
  const plain = word.trim().toLowerCase();
  return (
    namingPlaceholders.find((each) => {
      const { zh, en } = namingPlaceholderNames[each];
      return plain === zh || plain === en;
    }) ?? null
  );
}

/** Wide and narrow signs count as one. Where the rule names the course, files of no course are not asked. */
export function isNamedBy(naming: Naming, file: NamedFile): boolean {
  if (naming === null || (file.course === null && naming.some(asksCourse))) return true;
  const form = naming.map((part) =>
    "literal" in part ? RegExp.escape(part.literal) : forms[part.placeholder](file),
  );
  return new RegExp(`^${form.join("")}$`, "u").test(stemOf(file.path));
}

const asksCourse = (part: Part): boolean => "placeholder" in part && part.placeholder === "course";

const forms: Record<NamingPlaceholder, (file: NamedFile) => string> = {
  /** `01`, `2.3`, `2-03`. */
  number: () => String.raw`\d+(?:[.-]\d+)*`,
  name: () => ".+",
  /** `2026`, or a school year that it is in: `2025-2026`, `2026-2027`. */
  year: ({ year }) => `(?:${year}|${year - 1}-${year}|${year}-${year + 1})`,
  course: ({ course }) => RegExp.escape((course ?? "").normalize("NFKC").trim()),
  programme: ({ programme }) => RegExp.escape(programme.normalize("NFKC").trim()),
};

const stemOf = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/(?<=.)\.[^.]*$/u, "")
    .normalize("NFKC");
