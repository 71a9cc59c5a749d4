import { once } from "node:events";
import { pino } from "pino";
import { onShutdown } from "./on-shutdown.ts";
import { tellReady } from "./tell-ready.ts";

/** A service whose starter disappears before it is ready. */
process.stdout.write("starting\n");
if (process.connected) await once(process, "disconnect");
const neverReady = setInterval(() => undefined, 1000);
tellReady();
onShutdown(pino({ enabled: false }), async () => {
  clearInterval(neverReady);
  process.stdout.write("closed\n");
});
