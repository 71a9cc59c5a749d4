import { openQueue } from "../open-queue.ts";
import { Recorder } from "./recorder.ts";

/** A process that takes a job, says so, and never finishes it; the test kills it. */
const { store, namespace } = JSON.parse(process.argv[2] ?? "{}");
const recorder = new Recorder(() => {
  process.stdout.write("begun\n");
  return new Promise(() => undefined);
});
const queue = openQueue(store, { namespace, onError: (error) => console.error(error) });
queue.consume(recorder.handlers, {
  concurrency: { review: 1, archive: 1, mail: 1, tick: 1 },
  onJobFailed: () => undefined,
});
