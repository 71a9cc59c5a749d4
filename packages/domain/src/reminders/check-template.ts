import { type TemplateKind, type TemplatePart, type TemplateTexts, templateParts } from "./mail-template.ts";
import { type Placeholder, placesOf } from "./template-placeholders.ts";

/** What keeps a template from being saved, and in which part of it. */
export type TemplateProblem = { readonly part: TemplatePart } & (
  | { readonly kind: "unknown"; readonly name: string; readonly known: readonly Placeholder[] }
  | { readonly kind: "missing"; readonly names: readonly Placeholder[] }
  | { readonly kind: "brace" }
  | { readonly kind: "long"; readonly length: number; readonly most: number }
  | { readonly kind: "no-part" }
);

const MOST = 1000;

/** Every problem in the order of the parts; none where the mail says all that it must. */
export const checkTemplate = (kind: TemplateKind, texts: TemplateTexts): readonly TemplateProblem[] =>
  templateParts.flatMap((part) => {
    const words = texts[part];
    return words === undefined ? [] : problemsOf(kind, part, words);
  });

function problemsOf(kind: TemplateKind, part: TemplatePart, words: string): readonly TemplateProblem[] {
  const { known, required } = placesOf(kind, part);
  if (known.length === 0) return [{ part, kind: "no-part" }];
  const names = [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const unknown = names.filter((name) => !(known as readonly string[]).includes(name));
  const missing = required.filter((name) => !names.includes(name));
  const { length } = [...words];
  return [
    ...unknown.map((name) => ({ part, kind: "unknown" as const, name, known })),
    ...(missing.length > 0 ? [{ part, kind: "missing" as const, names: missing }] : []),
    ...(/[{}]/.test(words.replaceAll(/\{[^{}]*\}/g, "")) ? [{ part, kind: "brace" as const }] : []),
    ...(length > MOST ? [{ part, kind: "long" as const, length, most: MOST }] : []),
  ];
}
