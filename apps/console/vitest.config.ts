import { shared } from "../../vitest.shared.ts";

/** The component library is loaded once per worker, not once per file: that is half of the time otherwise. */
export default shared({ environment: "happy-dom", setupFiles: ["./src/test-setup.ts"], isolate: false });
