import { runMigrations } from "bullmq";
import { Client } from "pg";

/**
 * Brings BullMQ's schema to the version of this release, in one transaction under an advisory lock. The role needs
 * CREATE on the database; BullMQ knows no way back to an older version. A Redis needs no such step.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: "goodstanding-queue-migration" });
  await client.connect();
  try {
    await runMigrations(client, "bullmq");
  } finally {
    await client.end();
  }
}
