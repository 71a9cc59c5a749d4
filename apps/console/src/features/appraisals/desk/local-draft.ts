import * as z from "zod/mini";

/** Texts on their way to the server, kept in the browser until it has said that it has them. */
export interface LocalDrafts {
  readonly read: (id: string) => string | null;
  readonly keep: (id: string, text: string) => void;
  readonly drop: (id: string) => void;
}

const prefix = "goodstanding.review-draft.";
const draft = z.object({ text: z.string() });

/** A browser that keeps nothing, or is full, costs only what a reload would lose. */
export const localDrafts = (storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): LocalDrafts => ({
  read: (id) => {
    const read = draft.safeParse(parsed(quietly(() => storage.getItem(prefix + id)) ?? ""));
    return read.success ? read.data.text : null;
  },
  keep: (id, text) => void quietly(() => storage.setItem(prefix + id, JSON.stringify({ text }))),
  drop: (id) => void quietly(() => storage.removeItem(prefix + id)),
});

function quietly<T>(reach: () => T): T | null {
  try {
    return reach();
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  return quietly((): unknown => JSON.parse(text));
}
