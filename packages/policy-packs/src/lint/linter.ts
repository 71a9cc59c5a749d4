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

export const problem = ({ file }: LoadedPack, path: string, zh: string, en: string): PackProblem => {
  const reason: Text = { zh, en };
  return { file, path, reason };
};
