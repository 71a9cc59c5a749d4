import { join } from "node:path";
import { mergeConfig } from "vitest/config";
import { shared } from "../../vitest.shared.ts";

/** What browsers load of it; the library has another half for Node, which takes no files of a browser. */
const tus = join(import.meta.dirname, "node_modules/tus-js-client/lib.esm/browser/index.js");

/** The component library is loaded once per worker, not once per file: that is half of the time otherwise. */
export default mergeConfig(
  shared({ environment: "happy-dom", setupFiles: ["./src/test-setup.ts"], isolate: false }),
  { resolve: { alias: { "tus-js-client": tus } }, test: { server: { deps: { inline: [/tus-js-client/] } } } },
);
