import pg from "pg";

const BATCH = 100;

/** The shortest way to take each row once: no lease, so that whoever dies in between sends twice. Gives how many it took. */
export async function claimInBatches(url: string, consumers: number): Promise<number> {
  const taken = await Promise.all(Array.from({ length: consumers }, () => consume(url)));
  return taken.reduce((sum, each) => sum + each, 0);
}

async function consume(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let taken = 0;
    for (let batch = await takeBatch(client); batch > 0; batch = await takeBatch(client)) taken += batch;
    return taken;
  } finally {
    await client.end();
  }
}

async function takeBatch(client: pg.Client): Promise<number> {
  await client.query("begin");
  const { rows } = await client.query<{ id: string }>(
    `select id, recipient, raw from app.delivery where state = 'pending' order by due_on, not_before, id
     limit ${BATCH} for update skip locked`,
  );
  await client.query(
    "update app.delivery set state = 'sent', settled_at = now(), evidence = 'smtp-reply', evidence_at = now() where id = any($1)",
    [rows.map(({ id }) => id)],
  );
  await client.query("commit");
  return rows.length;
}
