import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeRunFile } from "../start/run-file.ts";
import { linkBase } from "./link-base.ts";

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-links-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Something that answers as the API does. */
async function running(): Promise<string> {
  const server = createServer((_, response) => response.end('{"product":"goodstanding"}'));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

test("PUBLIC_URL stands before everything", async () => {
  const folder = await dataFolder();
  await writeRunFile(join(folder, "running.json"), { pid: process.pid, url: await running() });
  expect(await linkBase({ PUBLIC_URL: "https://gs.example/", DATA_DIR: folder })).toBe("https://gs.example");
});

test("without it, where this folder's demonstration runs, else the address of a first start", async () => {
  const folder = await dataFolder();
  expect(await linkBase({ DATA_DIR: folder })).toBe("http://127.0.0.1:4300");
  const url = await running();
  await writeRunFile(join(folder, "running.json"), { pid: process.pid, url });
  expect(await linkBase({ DATA_DIR: folder, PUBLIC_URL: "" })).toBe(url);
});

test("what is no address is refused", async () => {
  await expect(linkBase({ PUBLIC_URL: "goodstanding.example" })).rejects.toThrow(
    /^PUBLIC_URL: .*http:.*“goodstanding\.example”/,
  );
});
