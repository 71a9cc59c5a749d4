import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import type { Text } from "@goodstanding/domain/kernel/text";
import knownNumbers from "../../packs/defaults/known-numbers.json" with { type: "json" };
import type { PackProblem } from "../pack-problem.ts";
import { type LoadedPack, problem, type SetLinter } from "./linter.ts";

/** A number that the documents print, and where a pack holds it; or why none does. */
export type KnownNumber =
  | { readonly number: Text; readonly heldBy: readonly Held[] }
  | { readonly number: Text; readonly outOfScope: Text };

export interface Held {
  readonly pack: string;
  /** Dotted; an entry of a list goes by its id. */
  readonly path: string;
  readonly value: unknown;
}

export const numbersCoveredBy =
  (numbers: readonly KnownNumber[]): SetLinter =>
  (all) =>
    numbers.flatMap((each, at) =>
      "heldBy" in each ? each.heldBy.flatMap((held) => lost(all, held, at)) : [],
    );

/** Every number that the source documents print is held by a pack, or listed as out of scope with its reason. */
export const numbersCovered: SetLinter = numbersCoveredBy(knownNumbers);

function lost(all: readonly LoadedPack[], { pack, path, value }: Held, at: number): PackProblem[] {
  const found = valueAt(all.find((loaded) => loaded.pack.id === pack)?.pack, path.split("."));
  const [now, allowed] = [found === undefined ? "—" : canonicalJson(found), canonicalJson(value)];
  if (now === allowed) return [];
  return [
    problem(
      { file: "packs/defaults/known-numbers.json" },
      `${at}`,
      `${pack} 的 ${path} 现为 ${now}；应为 ${allowed}`,
      `${path} of ${pack}: found ${now}; allowed: ${allowed}`,
    ),
  ];
}

function valueAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Array.isArray(value)
    ? value.map((each: unknown, at): [string, unknown] => [idOf(each) ?? String(at), each])
    : Object.entries(value);
  return valueAt(entries.find(([key]) => key === step)?.[1], rest);
}

const idOf = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
    ? value.id
    : null;
