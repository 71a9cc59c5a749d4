import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { createInspector, type Inspector, type InspectorLimits, inspectorLimits } from "./inspector.ts";

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

test("does not take a file that is gone for a damaged one", async () => {
  const path = join(folder, "gone");
  const gone = inspector.inspect({ path: "a.pdf", content: path });
  await expect(gone).rejects.toMatchObject({ code: "ENOENT", path, message: expect.stringContaining(path) });
  expect(await inspector.inspect({ path: "a.pdf", content: pdf })).toEqual({ kind: "readable" });
});

test("blames no file for being closed in the middle", async () => {
  const closing = createInspector({ ...inspectorLimits, processes: 1 });
  const tasks = [1, 2, 3].map(() => closing.inspect({ path: "a.pdf", content: pdf }));
  const ended = Promise.allSettled(tasks);
  await closing.close();
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
});

test("blames no file for a program that does not start", async () => {
  const broken = createInspector(inspectorLimits, new URL("./no-such-program.ts", import.meta.url));
  await expect(broken.inspect({ path: "a.pdf", content: pdf })).rejects.toThrow("before it was ready");
  await broken.close();
});

describe("what a document may bring about costs one finding, and the next file is inspected", () => {
  test.each<[string, Partial<InspectorLimits>, string]>([
    ["loop", { milliseconds: 500 }, "too-slow"],
    ["fill the heap", { heapMiB: 32 }, "too-heavy"],
    ["fill the memory", { residentMiB: 256 }, "too-heavy"],
    ["kill", {}, "too-heavy"],
    ["throw", {}, "damaged"],
  ])("%s", async (order, limits, reason) => {
    const hostile = hostileInspector(limits);
    const finding = { condition: { kind: "unreadable", reason }, value: null };
    expect(await hostile.examine(saying(order))).toEqual(finding);
    expect(await pidOf(hostile)).toBeGreaterThan(0);
    // In a process that was in use too.
    expect(await hostile.examine(saying(order))).toEqual(finding);
  });
});

test("what waits behind a file that ends the process is inspected after it", async () => {
  const hostile = hostileInspector({ milliseconds: 1_000 });
  const orders = ["nothing", "throw", "nothing", "loop", "nothing", "kill", "throw", "nothing"];
  const answers = await Promise.all(orders.map((order) => hostile.examine(saying(order))));
  expect(answers.map(({ condition }) => ("reason" in condition ? condition.reason : condition.kind))).toEqual(
    orders.map((order) => found[order] ?? "readable"),
  );
});

test("a file is not held against what an earlier one did to the process", async () => {
  const used = hostileInspector({});
  const first = await pidOf(used);
  const second = pidOf(used);
  process.kill(first, "SIGKILL");
  expect(await second).not.toBe(first);
});

test("a process that has nothing to do ends, and another begins when there is something again", async () => {
  const idling = hostileInspector({ idleMilliseconds: 500 });
  const first = await pidOf(idling);
  expect(await pidOf(idling)).toBe(first);
  await isGone(first);
  expect(await pidOf(idling)).not.toBe(first);
});

test("closing leaves no process behind", async () => {
  const closing = hostileInspector({});
  const pid = await pidOf(closing);
  await closing.close();
  expect(isAlive(pid)).toBe(false);
});

test("a process heeds no signal meant for all, and ends with the one that asks, even in the middle of a file", async () => {
  const owner = fork(join(import.meta.dirname, "../fixtures/inspecting-owner.ts"), {
    stdio: "ignore",
    serialization: "json",
  });
  const [pid] = (await once(owner, "message")) as [number]; // what the fixture says first
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.kill(pid, signal);
  owner.send("again");
  const [said] = await once(owner, "message");
  expect(said).toBe(pid);
  owner.kill("SIGKILL");
  await isGone(pid);
});

const hostileInspector = (limits: Partial<InspectorLimits>): Inspector<number> => {
  const program = new URL("../fixtures/hostile-process.ts", import.meta.url);
  const created = createInspector<number>({ ...inspectorLimits, processes: 1, ...limits }, program);
  onTestFinished(() => created.close());
  return created;
};

const found: Readonly<Record<string, string>> = { throw: "damaged", loop: "too-slow", kill: "too-heavy" };

const saying = (order: string) => ({ path: "a.txt", content: Buffer.from(order) });

const pidOf = async (asked: Inspector<number>): Promise<number> =>
  (await asked.examine(saying("nothing"))).value ?? 0;

const isGone = (pid: number): Promise<void> =>
  vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000, interval: 50 });

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
