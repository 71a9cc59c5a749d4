import { sql } from "kysely";
import type { ScopedTransaction } from "../scope.ts";

/** The key pair under which browsers know this installation; of no institution. */
export interface PushKeyRow {
  readonly publicKey: string;
  readonly privateSealed: string;
}

export async function findPushKey({ trx }: ScopedTransaction): Promise<PushKeyRow | undefined> {
  const { rows } = await sql<PushKeyRow>`select public_key, private_sealed from auth.push_key`.execute(trx);
  return rows[0];
}

/** The first that is given stays, whoever else gives one meanwhile. */
export const insertPushKey = ({ trx }: ScopedTransaction, key: PushKeyRow): Promise<unknown> =>
  sql`
    insert into auth.push_key (public_key, private_sealed) values (${key.publicKey}, ${key.privateSealed})
    on conflict do nothing
  `.execute(trx);
