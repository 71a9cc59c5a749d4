import type { Language, Text } from "./text.ts";

export type TextParams = Readonly<Record<string, string | number>>;

/** `{name}` takes the parameter `name.zh` or `name.en` where the wording differs by language, else `name`. */
export function fillText(text: Text, params: TextParams, language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[`${name}.${language}`] ?? params[name] ?? ""),
  );
}

/** A parameter in both languages, to be spread into the others: `{...textParam("rule", text)}`. */
export const textParam = (name: string, text: Text): TextParams => ({
  [`${name}.zh`]: text.zh,
  [`${name}.en`]: text.en,
});
