import { expect, test } from "vitest";
import { contrast } from "../lib/contrast.ts";
import { applyTokens, palette, type Tone, tones } from "./tokens.ts";

const readable = 4.5;

test("knows black on white and a colour on itself", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#123456", "#123456")).toBe(1);
});

test.each(Object.entries<Tone>(tones))("%s is readable on its ground and on white", (_, { ink, ground }) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(readable);
  expect(contrast(ink, palette.surface)).toBeGreaterThanOrEqual(readable);
});

test("the palette's inks are readable where they stand", () => {
  const pairs = [
    [palette.ink, palette.surface],
    [palette.inkSoft, palette.surface],
    [palette.inkSoft, palette.page],
    [palette.primary, palette.surface],
    [palette.primary, palette.page],
    [palette.frameInk, palette.frame],
    ["#ffffff", palette.frameActive],
    ["#ffffff", palette.primaryHover],
  ] as const;
  expect(pairs.filter(([ink, ground]) => contrast(ink, ground) < readable)).toEqual([]);
});

test("writes every token once, in kebab case", () => {
  applyTokens(document.documentElement);
  const style = document.documentElement.style;
  expect(style.getPropertyValue("--gs-ink-soft")).toBe(palette.inkSoft);
  expect(style.getPropertyValue("--gs-danger-ground")).toBe(tones.danger.ground);
});
