/** Markup that needs no escaping any more; `html` alone makes it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | null | readonly Html[];

/** Markup with values in it: texts are escaped, markup and lists of it go in as they are, `null` is nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.map((text, at) => text + written(parts[at] ?? null)).join(""),
});

function written(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return part.replace(/[&<>"']/g, (character) => entities[character] ?? "");
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
