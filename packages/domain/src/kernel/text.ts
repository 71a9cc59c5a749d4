/** Every text a person reads exists in both languages; Chinese comes first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** Several remarks as one; `null` where there is none. */
export function joinTexts(texts: readonly Text[]): Text | null {
  if (texts.length === 0) return null;
  return { zh: texts.map(({ zh }) => zh).join("；"), en: texts.map(({ en }) => en).join("; ") };
}
