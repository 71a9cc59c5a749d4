import { lintPacks } from "@goodstanding/policy-packs/lint/lint-packs";
import type { LoadedPack } from "@goodstanding/policy-packs/lint/linter";
import { loadPack } from "@goodstanding/policy-packs/load-pack";
import type { PackProblem } from "@goodstanding/policy-packs/pack-problem";
import { shippedPacks } from "@goodstanding/policy-packs/packs";
import type { Command } from "commander";
import { exitCodes } from "../../exit-codes.ts";
import { readPackFile } from "../../read-pack.ts";

/** Every problem of the packs that ship, or of files beside them. Ends with 1 where there is one, with 2 where a file cannot be read. */
export function lintCommand(packs: Command): void {
  packs
    .command("lint")
    .argument(
      "[files...]",
      "政策包文件；省略则检查随产品提供的全部 · files of packs; left out: those that ship",
    )
    .description(
      "检查政策包：文件、位置、现值、允许值 · check packs: file, place, what was found, what is allowed",
    )
    .action(async (files: readonly string[]) => {
      const given = await Promise.all(files.map(async (file) => loadPack(file, await readPackFile(file))));
      const refused = given.flatMap((loaded) => (loaded.ok ? [] : loaded.error));
      const loaded = given.flatMap((each, at) =>
        each.ok ? [{ file: files[at] ?? "", pack: each.value }] : [],
      );
      const problems = [...refused, ...lintPacks(withShipped(loaded))];
      process.stdout.write(asText(problems, files.length > 0 ? files.length : shippedPacks.length));
      process.exitCode = problems.length > 0 ? exitCodes.blockingFinding : exitCodes.fine;
    });
}

/** A file that has the id of a pack that ships is a new state of it and takes its place. */
const withShipped = (loaded: readonly LoadedPack[]): LoadedPack[] => [
  ...shippedPacks.filter(({ pack }) => loaded.every((each) => each.pack.id !== pack.id)),
  ...loaded,
];

const asText = (problems: readonly PackProblem[], checked: number): string =>
  [
    ...problems.map(({ file, path, reason }) =>
      [`${[file, ...(path === "" ? [] : [path])].join("：")}`, `  ${reason.zh}`, `  ${reason.en}`].join("\n"),
    ),
    `检查 ${checked} 份，${problems.length} 处问题。Checked ${checked}, found ${problems.length}.`,
  ]
    .map((line) => `${line}\n`)
    .join("");
