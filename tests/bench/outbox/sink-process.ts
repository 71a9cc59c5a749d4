import { fork } from "node:child_process";
import { once } from "node:events";
import { startSmtpSink } from "@goodstanding/mail/sink/smtp-sink";

export interface SinkProcess extends AsyncDisposable {
  readonly url: string;
}

/** A mail server that takes everything and keeps nothing, in a process of its own so that neither side pays for it. */
export async function startSinkProcess(): Promise<SinkProcess> {
  const child = fork(import.meta.filename, { execArgv: [] });
  const [url] = await once(child, "message");
  if (typeof url !== "string") throw new Error("The sink did not say where it listens");
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

if (import.meta.main) {
  const { url, close } = await startSmtpSink(0, async () => undefined);
  process.once("disconnect", () => void close());
  process.send?.(url);
}
