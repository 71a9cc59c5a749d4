import { readFile } from "node:fs/promises";
import type { Pack } from "@goodstanding/domain/policy/pack";
import { loadPack } from "@goodstanding/policy-packs/load-pack";
import { packProblemText } from "@goodstanding/policy-packs/pack-problem";
import { allPacks, findPack } from "@goodstanding/policy-packs/packs";
import { InputError } from "./exit-codes.ts";
import { unusablePath } from "./unusable-path.ts";

/** A pack that ships, by its id, or one of a file, by its path. */
export async function readPack(name: string): Promise<Pack> {
  const shipped = findPack(name);
  if (shipped) return shipped;
  if (!name.endsWith(".json")) throw new InputError(unknownPack(name));
  const loaded = loadPack(name, await readPackFile(name));
  if (loaded.ok) return loaded.value;
  const problems = loaded.error.flatMap((each) => [packProblemText(each, "zh"), packProblemText(each, "en")]);
  throw new InputError(problems.join("\n"));
}

/** The text of a file that a caller has named. */
export const readPackFile = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((error: unknown) => {
    throw unusablePath("pack", file, error);
  });

function unknownPack(name: string): string {
  const ids = allPacks.map(({ id }) => id);
  return `没有政策包 ${name}，也不是 .json 文件；可用：${ids.join("、")}。There is no pack ${name}, and it is no .json file. Available: ${ids.join(", ")}.`;
}
