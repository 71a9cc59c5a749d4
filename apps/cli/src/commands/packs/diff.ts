import { diffPacks, type PackChange } from "@goodstanding/domain/policy/diff-packs";
import type { Command } from "commander";
import { exitCodes } from "../../exit-codes.ts";
import { readPack } from "../../read-pack.ts";

interface Options {
  readonly json?: true;
}

/** What a second pack says otherwise than the first. Differences are a result, so they end with 0 too. */
export function diffCommand(packs: Command): void {
  packs
    .command("diff")
    .argument("<before>", "政策包编号或文件 · id of a pack, or a file")
    .argument("<after>", "政策包编号或文件 · id of a pack, or a file")
    .description("比较两份政策包 · compare two packs")
    .option("--json", "输出 JSON（中英文） · as JSON, in both languages")
    .action(async (before: string, after: string, options: Options) => {
      const changes = diffPacks(await readPack(before), await readPack(after));
      process.stdout.write(options.json ? `${JSON.stringify(changes, null, 2)}\n` : asText(changes));
      process.exitCode = exitCodes.fine;
    });
}

const asText = (changes: readonly PackChange[]): string =>
  changes.length === 0
    ? "没有差异。No differences.\n"
    : changes.map((change) => `${lineOf(change)}\n`).join("");

function lineOf({ kind, label, before, after }: PackChange): string {
  if (kind === "added") return `+ ${label.zh}  ${after?.zh ?? ""}`;
  if (kind === "removed") return `- ${label.zh}  ${before?.zh ?? ""}`;
  return `~ ${label.zh}  ${before?.zh ?? "—"} → ${after?.zh ?? "—"}`;
}
