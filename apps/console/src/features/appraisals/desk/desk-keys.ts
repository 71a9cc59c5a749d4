import type { Verdict } from "@goodstanding/domain/review/severity";

/** What the keyboard does at the desk, in the order in which the list of keys shows it. */
export const deskKeys = [
  { act: "next-item", keys: ["j"] },
  { act: "previous-item", keys: ["k"] },
  { act: "next-undone", keys: ["."] },
  { act: "next-document", keys: ["n"] },
  { act: "previous-document", keys: ["p"] },
  { act: "mark-clean", keys: ["1"] },
  { act: "mark-warn", keys: ["2"] },
  { act: "mark-block", keys: ["3"] },
  { act: "comment", keys: ["c"] },
  { act: "find", keys: ["/"] },
  { act: "save", keys: ["⌘", "Ctrl", "Enter"] },
  { act: "list-keys", keys: ["?"] },
] as const;
export type DeskAct = (typeof deskKeys)[number]["act"];

/** The results that a person gives with 1, 2 and 3; a note is only a comment. */
export const resultOfAct: Readonly<Partial<Record<DeskAct, Exclude<Verdict, "info">>>> = {
  "mark-clean": "clean",
  "mark-warn": "warn",
  "mark-block": "block",
};

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Of an input method: the key belongs to the character that is being made. */
  readonly isComposing: boolean;
}

/** What a press asks for. While somebody types, every key but ⌘Enter or Ctrl+Enter is a character. */
export function deskAct(press: KeyPress, isTyping: boolean): DeskAct | null {
  const { key, ctrlKey, metaKey, altKey, isComposing } = press;
  if (isComposing || altKey) return null;
  if (ctrlKey || metaKey) return key === "Enter" ? "save" : null;
  if (isTyping) return null;
  return single.find(({ keys: [one] }) => one === key.toLowerCase())?.act ?? null;
}

const single = deskKeys.filter(({ keys }) => keys.length === 1);
