import { shared } from "../../vitest.shared.ts";

export default shared({ environment: "happy-dom", setupFiles: ["./src/test-setup.ts"] });
