import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDataFolder } from "../support/data-folder.ts";
import { eventually } from "../support/eventually.ts";
import { startInstallation } from "../support/installation.ts";
import { stillAlive } from "../support/processes.ts";
import { sendArchive } from "../support/send-archive.ts";
import { signIn } from "../support/sign-in.ts";
import { confirmProposals } from "../support/sort-filing.ts";

test("a database server that is killed runs again with all that was committed; nobody else has to restart", {
  timeout: 240_000,
}, async () => {
  await using folder = await testDataFolder();
  await using installation = await startInstallation({ dataDir: folder.path });
  const secretary = await signIn(installation.url, folder.path, "mechanical-secretary");
  const filings = await secretary.api.filings.list.query();
  const id =
    filings.find(({ programme, period }) => programme.code === "080202" && period === "2026")?.id ?? "";
  const zip = await readFile(join(folder.path, "demo", "complete.zip"));
  await sendArchive(secretary, id, "complete.zip", zip);
  await confirmProposals(secretary, id);
  const { files } = await secretary.api.filings.get.query({ id });
  const before = await installation.services();

  const readiness = () =>
    fetch(`${installation.url}/readyz`).then(async (response) => ({
      status: response.status,
      body: await response.text(),
    }));
  process.kill(before.postgres, "SIGKILL");
  await eventually("the API says that it is not ready", async () => (await readiness()).status === 503, {
    everyMs: 20,
  });
  await eventually("the API is ready again", async () => (await readiness()).status === 200);
  const after = await installation.services();
  expect(after).toEqual({ ...before, postgres: after.postgres });
  expect(after.postgres).not.toBe(before.postgres);

  expect((await secretary.api.filings.get.query({ id })).files).toEqual(files);
  await secretary.api.filings.submitToCollege.mutate({ id });
  await eventually("the review has finished", async () => {
    const { submissions } = await secretary.api.filings.get.query({ id });
    return submissions[0]?.review?.state === "finished";
  });
  await installation.stop();
  expect(await stillAlive([after.api, after.worker, after.postgres])).toEqual([]);
});
