import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "../../support/eventually.ts";
import { startWorkerProcess, type WorkerProcess } from "../../support/worker-process.ts";

/** Several processes of one kind, of which one after the other is killed and started again. */
export interface Crew extends AsyncDisposable {
  /** Of those that are at work. */
  readonly names: () => readonly string[];
  /** Waits until there are some to be killed that work. */
  readonly atWork: () => Promise<void>;
  /**
   * Kills one, at a moment and whichever `random` picks of those that `busy` names where there are any soon, and starts
   * another; gives its name.
   */
  readonly killOne: (random: () => number, busy: () => Promise<readonly string[]>) => Promise<string>;
}

interface CrewOptions {
  readonly size: number;
  /** Of the process of that name. */
  readonly envOf: (name: string) => Readonly<Record<string, string>>;
  readonly file?: string;
}

/** One that starts is of no use to a kill; with so many at work there is still somebody who works on. */
const AT_WORK = 2;
/** From the moment at which one is seen to be busy. */
const LATEST_MS = 300;
const PATIENCE_MS = 3_000;

export async function startCrew({ size, envOf, file }: CrewOptions): Promise<Crew> {
  const atWork = new Map<string, WorkerProcess>();
  const starting = new Map<string, Promise<void>>();
  let started = 0;
  let trouble: unknown = null;
  const start = (): void => {
    started += 1;
    const name = `worker-${started}`;
    const ready = startWorkerProcess(envOf(name), file)
      .then(
        (worker) => void atWork.set(name, worker),
        (error: unknown) => {
          trouble = error;
        },
      )
      .finally(() => starting.delete(name));
    starting.set(name, ready);
  };
  for (let each = 0; each < size; each += 1) start();
  await Promise.all(starting.values());
  return {
    names: () => [...atWork.keys()],
    atWork: async () => {
      await eventually(
        "enough of the workers are at work",
        () => {
          if (trouble !== null) throw trouble;
          return atWork.size >= Math.min(AT_WORK, size);
        },
        { withinMs: 120_000, everyMs: 25 },
      );
    },
    killOne: async (random, busy) => {
      const until = performance.now() + PATIENCE_MS;
      while ((await busy()).length === 0 && performance.now() < until) await sleep(10);
      await sleep(random() * LATEST_MS);
      const named = new Set(await busy());
      const wanted = [...atWork].filter(([name]) => named.has(name));
      const among = wanted.length > 0 ? wanted : [...atWork];
      const [name, worker] = among[Math.floor(random() * among.length)] ?? nobody();
      atWork.delete(name);
      await worker.kill();
      start();
      return name;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(starting.values());
      await Promise.all([...atWork.values()].map((worker) => worker[Symbol.asyncDispose]()));
    },
  };
}

function nobody(): never {
  throw new Error("No worker is at work");
}
