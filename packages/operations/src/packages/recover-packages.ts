import { listUnclaimedPackageBuilds } from "@goodstanding/database/queries/package-build";
import { listUnmailedReceipts, listUnwrittenReceipts } from "@goodstanding/database/queries/receipt";
import { withScope } from "@goodstanding/database/scope";
import type { Deps } from "../deps.ts";
import { toldSince } from "../reminders/told-since.ts";

export interface Recovered {
  readonly packages: number;
  readonly receipts: number;
}

/**
 * Queues every package and receipt that nobody works on: after a crash, a lost job or an emptied queue; and receipts of
 * late whose mail was not written while their school did not send.
 */
export async function recoverPackages({
  database,
  queue,
  clock,
}: Pick<Deps, "database" | "queue" | "clock">): Promise<Recovered> {
  const because = "a sweep looks for unmade packages and receipts of every institution";
  const { packages, receipts } = await withScope(database, { kind: "everywhere", because }, async (tx) => ({
    packages: await listUnclaimedPackageBuilds(tx),
    receipts: [
      ...(await listUnwrittenReceipts(tx)),
      ...(await listUnmailedReceipts(tx, toldSince({ clock }))),
    ],
  }));
  for (const { id, institutionId } of packages)
    await queue.enqueue("package.build", { packageBuildId: id, institutionId });
  for (const { id, institutionId } of receipts)
    await queue.enqueue("receipt.write", { receiptId: id, institutionId });
  return { packages: packages.length, receipts: receipts.length };
}
