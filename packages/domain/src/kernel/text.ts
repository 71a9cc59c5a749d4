/** Every text a person reads exists in both languages; Chinese comes first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];
