import { expect, test } from "vitest";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const chinese = flat(zh);
const english = flat(en);
const named = namesInSources();
const plurals = [...english.keys()].filter((key) => key.endsWith("_one"));

test("both languages have the same keys; English has the form for one thing beside every plural", () => {
  expect([...english.keys()].filter((key) => !plurals.includes(key)).sort()).toEqual(
    [...chinese.keys()].sort(),
  );
  const counted = [...chinese.keys()].filter((key) => key.endsWith("_other"));
  expect(plurals.map((key) => key.replace(/_one$/, "_other")).sort()).toEqual(counted.sort());
});

test("no text is empty, and each takes the same values in both languages", () => {
  const values = (texts: ReadonlyMap<string, string>) =>
    [...chinese.keys()].map((key) => [key, slots(texts.get(key) ?? "")]);
  expect([...chinese, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
  expect(values(english)).toEqual(values(chinese));
});

test("English texts are English, but for the words that must be typed or seen in Chinese", () => {
  const kept = /本年度无修订|修订情况表|系统预审/g;
  expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(text.replace(kept, "")))).toEqual([]);
});

test("no English text counts one thing as many: a number before a noun with an s has a form for one", () => {
  const counting = /\{\{(count|number|known|programmes|mails)\}\}(<\/\w>)? (\w+ )?\w+s\b/;
  const fixed = [...english].filter(([key]) => !/_(one|other)$/.test(key));
  expect(counting.test("{{number}} days")).toBe(true);
  expect(fixed.filter(([, text]) => counting.test(text))).toEqual([]);
});

test("every text is named by the console, whole or as a template or prefix with its end", () => {
  const keys = [...chinese.keys()].map((key) => key.replace(/_other$/, ""));
  expect(keys.filter((key) => !isNamed(key))).toEqual([]);
  expect([isNamed("nav.nowhere"), isNamed("nowhere.title")]).toEqual([false, false]);
});

test("notices keep the official tone: no exclamation mark in either language", () => {
  expect([...chinese, ...english].filter(([, text]) => /[!！]/.test(text))).toEqual([]);
});

function flat(node: object, path = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") texts.set(path + key, value);
    else for (const [deep, text] of flat(value, `${path}${key}.`)) texts.set(deep, text);
  }
  return texts;
}

/** Names of procedures look like keys. */
function namesInSources() {
  const files = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*", "!./**"], {
    ...{ query: "?raw", import: "default", eager: true },
  });
  const source = Object.values(files)
    .join("\n")
    .replace(/useAct\(\s*["`][^"`]+["`]/g, "");
  const literals = new Set([...source.matchAll(/["'`]([A-Za-z][\w.-]*)["'`]/g)].map(([, name]) => name));
  const templates = [...source.matchAll(/`((?:[\w.-]|\$\{[^`{}]*\})+)`/g)].map(([, name = ""]) =>
    name.split(/\$\{[^}]*\}/),
  );
  return { literals, templates: templates.filter(({ length }) => length > 1) };
}

function isNamed(key: string): boolean {
  const { literals, templates } = named;
  return (
    literals.has(key) ||
    templates.some(([head = "", ...rest]) => {
      const tail = rest.at(-1) ?? "";
      if (!key.startsWith(head) || !key.endsWith(tail)) return false;
      return head.includes(".") || (tail.startsWith(".") && literals.has(key.slice(0, -tail.length)));
    })
  );
}

const slots = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\w+\}\}|<\/?\w>/g)].map(([slot]) => slot).sort();
