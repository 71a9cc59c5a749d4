import { listUnclaimedPackageBuilds } from "@goodstanding/database/queries/package-build";
import { listUnwrittenReceipts } from "@goodstanding/database/queries/receipt";
import { withScope } from "@goodstanding/database/scope";
import type { Deps } from "../deps.ts";

export interface Recovered {
  readonly packages: number;
  readonly receipts: number;
}

/** Queues every package and receipt that nobody works on: after a crash, a lost job or an emptied queue. */
export async function recoverPackages({
  database,
  queue,
}: Pick<Deps, "database" | "queue">): Promise<Recovered> {
  const because = "a sweep looks for unmade packages and receipts of every institution";
  const { packages, receipts } = await withScope(database, { kind: "everywhere", because }, async (tx) => ({
    packages: await listUnclaimedPackageBuilds(tx),
    receipts: await listUnwrittenReceipts(tx),
  }));
  for (const { id, institutionId } of packages)
    await queue.enqueue("package.build", { packageBuildId: id, institutionId });
  for (const { id, institutionId } of receipts)
    await queue.enqueue("receipt.write", { receiptId: id, institutionId });
  return { packages: packages.length, receipts: receipts.length };
}
