import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterAll, expect, test } from "vitest";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { createInspector, inspectorLimits } from "./inspect-in-worker.ts";

const folder = await mkdtemp(join(tmpdir(), "inspect-test-"));
const inspector = createInspector();
afterAll(async () => {
  await inspector.close();
  await rm(folder, { recursive: true });
});

const pdf = makePdf(["课程目标达成评价报告"]);
const docx = makeDocx({ title: "培养方案", paragraphs: [] });

test("inspects bytes, leaving them to their owner, and files on disk", async () => {
  const onDisk = join(folder, "0001");
  await writeFile(onDisk, docx);
  expect(await inspector.inspect({ path: "a.pdf", content: pdf })).toEqual({ kind: "readable" });
  expect(pdf.length).toBeGreaterThan(0);
  expect(await inspector.inspect({ path: "a.pdf", content: onDisk })).toEqual({
    kind: "mislabelled",
    declared: "pdf",
    actual: "docx",
  });
});

test("keeps apart many files at once", async () => {
  const asked = Array.from({ length: 60 }, (_, index) => ({
    path: "a.pdf",
    content: index % 3 === 0 ? pdf : index % 3 === 1 ? pdf.subarray(0, 200) : docx,
  }));
  const answers = await Promise.all(asked.map((task) => inspector.inspect(task)));
  expect(answers.map(({ kind }) => kind)).toEqual(
    asked.map((_, index) => ["readable", "unreadable", "mislabelled"][index % 3]),
  );
});

test("gives up on time, and goes on with the next file", async () => {
  const hasty = createInspector({ ...inspectorLimits, threads: 1, milliseconds: 1 });
  const slow = { kind: "unreadable", reason: "too-slow" };
  expect(await hasty.inspect({ path: "a.pdf", content: pdf })).toEqual(slow);
  expect(await hasty.inspect({ path: "a.pdf", content: pdf })).toEqual(slow);
  await hasty.close();
});

test("survives a thread that runs out of memory, and goes on with the next file", async () => {
  const small = createInspector({ ...inspectorLimits, threads: 1, heapMiB: 16 });
  const endless = writeZip(
    Array.from({ length: 20_000 }, (_, index) => ({
      name: `${"长".repeat(80)}/${index}.txt`,
      content: Buffer.alloc(1),
      stored: true,
    })),
  );
  const heavy = await small.inspect({ path: "a.zip", content: endless });
  expect(heavy).toEqual({ kind: "unreadable", reason: "too-heavy" });
  expect(await small.inspect({ path: "a.pdf", content: pdf })).toEqual({ kind: "readable" });
  await small.close();
});

test("does not take a file that is gone for a damaged one", async () => {
  const gone = inspector.inspect({ path: "a.pdf", content: join(folder, "gone") });
  await expect(gone).rejects.toMatchObject({ code: "ENOENT" });
  expect(await inspector.inspect({ path: "a.pdf", content: pdf })).toEqual({ kind: "readable" });
});

test("blames no file for being closed in the middle", async () => {
  const closing = createInspector({ ...inspectorLimits, threads: 1 });
  const tasks = [1, 2, 3].map(() => closing.inspect({ path: "a.pdf", content: pdf }));
  const ended = Promise.allSettled(tasks);
  await closing.close();
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
});

test("a thread that has nothing to do ends, and another begins when there is something again", async () => {
  const idling = createInspector({ ...inspectorLimits, threads: 1, idleMilliseconds: 50 });
  const inspected = async (): Promise<void> => {
    expect(await idling.inspect({ path: "a.pdf", content: pdf })).toEqual({ kind: "readable" });
  };
  await inspected();
  const first = await nextThread();
  await inspected();
  expect(await nextThread()).toBe(first + 1);
  await setTimeout(200);
  await inspected();
  // One more than the probe alone takes: the thread of before was gone.
  expect(await nextThread()).toBe(first + 3);
  await idling.close();
});

/** Threads are numbered in the order in which they begin. */
async function nextThread(): Promise<number> {
  const probe = new Worker("", { eval: true });
  const { threadId } = probe;
  await once(probe, "exit");
  return threadId;
}
