import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "../../support/eventually.ts";
import { startWorkerProcess, type WorkerProcess } from "../../support/worker-process.ts";

/** Several processes of one kind, of which one after the other is killed and started again. */
export interface Crew extends AsyncDisposable {
  /** Waits until there are some to be killed that work. */
  readonly atWork: () => Promise<void>;
  /** Kills one of those that are at work, at a moment and whichever `random` picks, and starts another; gives its name. */
  readonly killOne: (random: () => number) => Promise<string>;
}

interface CrewOptions {
  readonly size: number;
  /** Of the process of that name. */
  readonly envOf: (name: string) => Readonly<Record<string, string>>;
  readonly file?: string;
}

/** One that starts is of no use to a kill; with so many at work there is still somebody who works on. */
const AT_WORK = 2;
const BETWEEN_MS = { least: 450, most: 900 };

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
    killOne: async (random) => {
      await sleep(BETWEEN_MS.least + random() * (BETWEEN_MS.most - BETWEEN_MS.least));
      const [name, worker] = [...atWork][Math.floor(random() * atWork.size)] ?? nobody();
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
