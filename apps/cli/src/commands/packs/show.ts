import { type ReadablePack, type ReadableRow, readablePack } from "@goodstanding/domain/policy/readable-pack";
import type { Command } from "commander";
import { exitCodes } from "../../exit-codes.ts";
import { readPack } from "../../read-pack.ts";

interface Options {
  readonly json?: true;
}

/** A pack as a document: every date, list and number beside its clause. */
export function showCommand(packs: Command): void {
  packs
    .command("show")
    .argument("<pack>", "政策包编号或文件 · id of a pack, or a file")
    .description("逐条显示一份政策包及其条款 · show what a pack says, clause by clause")
    .option("--json", "输出 JSON（中英文） · as JSON, in both languages")
    .action(async (name: string, options: Options) => {
      const pack = readablePack(await readPack(name));
      process.stdout.write(options.json ? `${JSON.stringify(pack, null, 2)}\n` : asText(pack));
      process.exitCode = exitCodes.fine;
    });
}

const asText = ({ id, document, sections }: ReadablePack): string =>
  [
    `${document}  ${id}`,
    ...sections.flatMap(({ title, rows }) => ["", `【${title.zh}】`, ...rows.map(lineOf)]),
  ]
    .map((line) => `${line}\n`)
    .join("");

const lineOf = ({ name, when, clause }: ReadableRow): string =>
  [name.zh, when.zh, ...(clause === null ? [] : [clause])].join("  ");
