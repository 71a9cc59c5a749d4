import type { Command } from "commander";
import { diffCommand } from "./packs/diff.ts";
import { lintCommand } from "./packs/lint.ts";
import { listCommand } from "./packs/list.ts";
import { showCommand } from "./packs/show.ts";

/** Policy packs as documents: which there are, what they say, how two of them differ, what is wrong with one. */
export function packsCommand(program: Command): void {
  const packs = program
    .command("packs")
    .description("政策包：查看、比较、检查 · policy packs: read, compare, check");
  for (const add of [listCommand, showCommand, diffCommand, lintCommand]) add(packs);
  for (const command of packs.commands) command.exitOverride();
}
