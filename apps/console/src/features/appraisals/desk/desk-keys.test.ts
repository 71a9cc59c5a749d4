import { expect, test } from "vitest";
import { deskAct, deskKeys, type KeyPress } from "./desk-keys.ts";

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...change,
});

test.each([
  ["j", "next-item"],
  ["K", "previous-item"],
  ["n", "next-document"],
  ["p", "previous-document"],
  ["1", "mark-clean"],
  ["2", "mark-warn"],
  ["3", "mark-block"],
  ["c", "comment"],
  [".", "next-undone"],
  ["?", "list-keys"],
] as const)("%s asks for %s, but is a character while somebody types", (key, act) => {
  expect(deskAct(press(key), false)).toBe(act);
  expect(deskAct(press(key), true)).toBeNull();
});

test("⌘Enter and Ctrl+Enter save, also while somebody types; Enter alone never does", () => {
  expect(deskAct(press("Enter", { metaKey: true }), true)).toBe("save");
  expect(deskAct(press("Enter", { ctrlKey: true }), false)).toBe("save");
  expect(deskAct(press("Enter"), false)).toBeNull();
});

test("what belongs to the browser, or to an input method, stays theirs", () => {
  expect(deskAct(press("c", { ctrlKey: true }), false)).toBeNull();
  expect(deskAct(press("p", { metaKey: true }), false)).toBeNull();
  expect(deskAct(press("n", { altKey: true }), false)).toBeNull();
  expect(deskAct(press("1", { isComposing: true }), false)).toBeNull();
  expect(deskAct(press("x"), false)).toBeNull();
});

test("no key stands for two things", () => {
  const keys = deskKeys.map(({ keys }) => keys.join("+"));
  expect(new Set(keys).size).toBe(keys.length);
});
