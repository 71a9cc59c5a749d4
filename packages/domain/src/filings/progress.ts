import type { Text } from "../kernel/text.ts";
import type { Checklist } from "../policy/pack.ts";
import { classify, type FileClass } from "./classify.ts";
import { ignoredBy } from "./ignored.ts";

export type ClassState = "present" | "declared" | "missing";

export interface ClassProgress {
  readonly id: string;
  readonly name: Text;
  readonly state: ClassState;
  /** May a declaration of no revision stand in for the documents? */
  readonly declarable: boolean;
  /** Files of the class, its declarations included. */
  readonly files: number;
}

/** How far a filing is: every class of the checklist in its order; `done` of `total` are present or declared. */
export interface FilingProgress {
  readonly classes: readonly ClassProgress[];
  readonly done: number;
  readonly total: number;
  readonly missing: readonly Text[];
}

/** From the paths of a filing's files alone; whether they open is the review's to find. */
export function filingProgress(paths: readonly string[], checklist: Checklist): FilingProgress {
  const isIgnored = ignoredBy(checklist.ignoredNames);
  const files = paths.filter((path) => !isIgnored(path)).map((path) => classify(path, checklist));
  const classes = checklist.classes.map(({ id, name, declarable }) => ({
    id,
    name,
    declarable,
    state: stateOf(id, files),
    files: files.filter((file) => file.classId === id || file.declares.includes(id)).length,
  }));
  const missing = classes.filter(({ state }) => state === "missing").map(({ name }) => name);
  return { classes, done: classes.length - missing.length, total: classes.length, missing };
}

function stateOf(id: string, files: readonly FileClass[]): ClassState {
  if (files.some(({ classId, isDeclaration }) => classId === id && !isDeclaration)) return "present";
  return files.some(({ declares }) => declares.includes(id)) ? "declared" : "missing";
}
