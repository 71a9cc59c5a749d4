import { expect, test } from "vitest";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const chinese = flat(zh);
const english = flat(en);
/** English needs the form for one thing beside every plural. */
const pluralOnly = (key: string) => key.endsWith("_one");

test("both languages have the same keys", () => {
  expect([...english.keys()].filter((key) => !pluralOnly(key)).sort()).toEqual([...chinese.keys()].sort());
  for (const key of [...english.keys()].filter(pluralOnly)) {
    expect(chinese.has(key.replace(/_one$/, "_other")), key).toBe(true);
  }
});

test("no text is empty, and each takes the same values in both languages", () => {
  for (const [key, text] of chinese) {
    expect(text.trim(), key).not.toBe("");
    expect(slots(english.get(key) ?? ""), key).toEqual(slots(text));
  }
});

test("English texts are English, but for the words that must be typed or seen in Chinese", () => {
  const kept = /本年度无修订|系统预审/g;
  for (const [key, text] of english) expect(text.replace(kept, ""), key).not.toMatch(/\p{Script=Han}/u);
});

test("notices keep the official tone: no exclamation mark in either language", () => {
  for (const [key, text] of [...chinese, ...english]) expect(text, key).not.toMatch(/[!！]/);
});

function flat(node: object, path = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") texts.set(path + key, value);
    else for (const [deep, text] of flat(value, `${path}${key}.`)) texts.set(deep, text);
  }
  return texts;
}

const slots = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\w+\}\}|<\/?\w>/g)].map(([slot]) => slot).sort();
