import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import { allPacks } from "@goodstanding/policy-packs/packs";
import type { Command } from "commander";
import { exitCodes } from "../../exit-codes.ts";

/** One line a pack: its id, its level, the series it belongs to, how long it holds, and its document. */
export function listCommand(packs: Command): void {
  packs
    .command("list")
    .description("列出随产品提供的政策包 · list the packs that ship")
    .action(() => {
      const rows = allPacks.map((pack) => [
        pack.id,
        pack.level,
        pack.series,
        `${pack.effective.from ?? "…"} – ${pack.effective.to ?? "…"}`,
        documentName(pack),
      ]);
      process.stdout.write(rows.map((row) => `${row.join("\t")}\n`).join(""));
      process.exitCode = exitCodes.fine;
    });
}
