import type { Pack } from "@goodstanding/domain/policy/pack";
import { allPacks } from "../packs.ts";
import type { LoadedPack, PackLinter } from "./linter.ts";

/** The packs that ship, as linters receive them. */
export const shipped: readonly LoadedPack[] = allPacks.map((pack) => ({
  file: `packs/${pack.id}.json`,
  pack,
}));

/** Other values by dotted path, by pack; `undefined` removes one. */
export type Changes = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The packs that ship with some values changed. */
export const shippedWith = (changes: Changes): LoadedPack[] =>
  shipped.map(({ file, pack }) => ({ file, pack: changedPack(pack, changes[pack.id] ?? {}) }));

/** What a linter says of the packs that ship, so changed: file, path and the Chinese reason. */
export function findings(linter: PackLinter, changes: Changes = {}): string[][] {
  const all = shippedWith(changes);
  return all
    .flatMap((loaded) => linter(loaded, all))
    .map(({ file, path, reason }) => [file, path, reason.zh]);
}

function changedPack(pack: Pack, changes: Readonly<Record<string, unknown>>): Pack {
  const copy: Record<string, unknown> = structuredClone({ ...pack });
  for (const [path, value] of Object.entries(changes)) put(copy, path.split("."), value);
  return copy as unknown as Pack; // as the schema would have read it, but for the fault under test
}

function put(holder: Record<string, unknown>, [step = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete holder[step];
    else holder[step] = value;
    return;
  }
  const inner = holder[step];
  if (typeof inner !== "object" || inner === null) throw new Error(`No ${step} to change`);
  put(inner as Record<string, unknown>, rest, value); // objects and lists alike go by key
}
