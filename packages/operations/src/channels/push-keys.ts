import { findPushKey, insertPushKey } from "@goodstanding/database/queries/push-key";
import { withScope } from "@goodstanding/database/scope";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import webPush from "web-push";
import type { Deps } from "../deps.ts";
import { sealedPlaces } from "./sealed-places.ts";

export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

const everywhere = {
  kind: "everywhere",
  because: "browsers know the whole installation by one key pair",
} as const;

/**
 * The key pair under which browsers know this installation (RFC 8292), made at the first use. `unreadable`: sealed under
 * a key that is not listed any more; another pair would end every browser's subscription, so none is made.
 */
export async function readPushKeys({
  database,
  secrets,
}: Pick<Deps, "database" | "secrets">): Promise<Result<PushKeys, "unreadable">> {
  const row = await withScope(database, everywhere, async (tx) => {
    const found = await findPushKey(tx);
    if (found) return found;
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    await insertPushKey(tx, { publicKey, privateSealed: secrets.seal(privateKey, sealedPlaces.pushKey) });
    // Somebody else may have been first.
    return findPushKey(tx);
  });
  const privateKey = row ? secrets.open(row.privateSealed, sealedPlaces.pushKey) : err("damaged" as const);
  return row && privateKey.ok
    ? ok({ publicKey: row.publicKey, privateKey: privateKey.value })
    : err("unreadable");
}
