import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { expect, test, vi } from "vitest";
import type { UploadSource } from "./upload-item.ts";
import { createUploadQueue, type Send } from "./upload-queue.ts";

const source = (path: string, size = 4): UploadSource => ({
  kind: "file",
  path,
  body: new Blob(["x".repeat(size)]),
});
const refused = err(appError("filing.too-large", { limit: "20 GiB" }));

/** A sender that ends each file only when the test says so. */
function heldSender() {
  const flights = new Map<
    string,
    {
      end: (outcome: Result<unknown, AppError>) => void;
      signal: AbortSignal;
      progress: (sent: number) => void;
    }
  >();
  const send = vi.fn<Send>(
    ({ path }, { signal, onProgress }) =>
      new Promise((end) => flights.set(path, { end, signal, progress: onProgress })),
  );
  const flight = (path: string) => {
    const found = flights.get(path);
    if (!found) throw new Error(`${path} is not on its way`);
    return found;
  };
  return { send, flight };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

function heldQueue(lanes = 2) {
  const { send, flight } = heldSender();
  const queue = createUploadQueue({ send, lanes });
  const states = () => queue.items().map(({ path, state }) => `${path} ${state}`);
  return { queue, send, flight, states };
}

test("sends no more at once than there are lanes, and the next as one ends", async () => {
  const { queue, flight, states } = heldQueue();
  queue.add([source("a"), source("b"), source("c")]);
  expect(states()).toEqual(["a sending", "b sending", "c waiting"]);
  flight("a").end(ok(null));
  await settle();
  expect(states()).toEqual(["a done", "b sending", "c sending"]);
  flight("b").end(ok(null));
  flight("c").end(ok(null));
  await settle();
  expect(states()).toEqual(["a done", "b done", "c done"]);
});

test("one that fails holds up no other, keeps its reason and can be sent again", async () => {
  const { queue, flight, states, send } = heldQueue(1);
  queue.add([source("a"), source("b")]);
  flight("a").end(refused);
  await settle();
  expect(states()).toEqual(["a failed", "b sending"]);
  expect(queue.items()[0]?.failure?.code).toBe("filing.too-large");
  queue.retry();
  expect(states()).toEqual(["a waiting", "b sending"]);
  flight("b").end(ok(null));
  await settle();
  flight("a").end(ok(null));
  await settle();
  expect(states()).toEqual(["a done", "b done"]);
  expect(queue.items()[0]?.failure).toBeNull();
  expect(send).toHaveBeenCalledTimes(3);
});

test("calling off breaks off what is on its way, and its late answer changes nothing", async () => {
  const { queue, flight, states } = heldQueue(1);
  queue.add([source("a"), source("b")]);
  const first = flight("a");
  queue.cancel(queue.items()[0]?.id ?? 0);
  expect(first.signal.aborted).toBe(true);
  expect(states()).toEqual(["a cancelled", "b sending"]);
  first.end(ok(null));
  await settle();
  expect(states()).toEqual(["a cancelled", "b sending"]);
});

test("calling off and sending again at once: the new attempt counts, not the old one's answer", async () => {
  const { queue, flight, states } = heldQueue(1);
  queue.add([source("a")]);
  const [first, id] = [flight("a"), queue.items()[0]?.id ?? 0];
  queue.cancel(id);
  queue.retry(id);
  const second = flight("a");
  expect(second).not.toBe(first);
  first.end(refused);
  await settle();
  expect(states()).toEqual(["a sending"]);
  second.end(ok(null));
  await settle();
  expect(states()).toEqual(["a done"]);
});

test("calling off everything leaves what has arrived", async () => {
  const { queue, flight, states } = heldQueue(1);
  queue.add([source("a"), source("b"), source("c")]);
  flight("a").end(ok(null));
  await settle();
  queue.cancelAll();
  expect(states()).toEqual(["a done", "b cancelled", "c cancelled"]);
});

test("progress never exceeds the file, and listeners hear of it", () => {
  const { queue, flight } = heldQueue();
  const heard = vi.fn<() => void>();
  queue.subscribe(heard);
  queue.add([source("a", 10)]);
  heard.mockClear();
  flight("a").progress(6);
  expect(queue.items()[0]?.sent).toBe(6);
  flight("a").progress(99);
  expect(queue.items()[0]?.sent).toBe(10);
  expect(heard).toHaveBeenCalledTimes(2);
});

test("what is paused keeps what the server has, and goes on when told", async () => {
  const { queue, flight, states } = heldQueue(1);
  queue.add([source("a", 10), source("b")]);
  const first = flight("a");
  first.progress(6);
  queue.pauseAll();
  expect([first.signal.aborted, first.signal.reason]).toEqual([true, "pause"]);
  expect(states()).toEqual(["a paused", "b paused"]);
  first.progress(9);
  first.end(refused);
  await settle();
  expect([states(), queue.items()[0]?.sent]).toEqual([["a paused", "b paused"], 6]);
  queue.resumeAll();
  expect([states(), queue.items()[0]?.sent]).toEqual([["a sending", "b waiting"], 6]);
  flight("a").end(ok(null));
  await settle();
  expect(states()).toEqual(["a done", "b sending"]);
});

test("what is paused can be called off, for good", async () => {
  const { queue, states } = heldQueue(1);
  queue.add([source("a")]);
  queue.pauseAll();
  queue.cancelAll();
  expect(states()).toEqual(["a cancelled"]);
});
