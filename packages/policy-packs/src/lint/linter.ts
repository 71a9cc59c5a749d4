import type { Text } from "@goodstanding/domain/kernel/text";
import type { Pack } from "@goodstanding/domain/policy/pack";
import type { PackProblem } from "../pack-problem.ts";

/** A pack with the file that it came from. */
export interface LoadedPack {
  readonly file: string;
  readonly pack: Pack;
}

/** What the schema cannot see: one rule about a pack among all packs that ship together. */
export type PackLinter = (loaded: LoadedPack, all: readonly LoadedPack[]) => readonly PackProblem[];

/** One rule about all packs together. */
export type SetLinter = (all: readonly LoadedPack[]) => readonly PackProblem[];

export const problem = (
  { file }: Pick<LoadedPack, "file">,
  path: string,
  zh: string,
  en: string,
): PackProblem => {
  const reason: Text = { zh, en };
  return { file, path, reason };
};

/** The packs of one level. */
export const packsAt = <Level extends Pack["level"]>(
  all: readonly LoadedPack[],
  level: Level,
): Extract<Pack, { level: Level }>[] =>
  all.map(({ pack }) => pack).filter((pack): pack is Extract<Pack, { level: Level }> => pack.level === level);
