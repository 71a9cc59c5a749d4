import { shared } from "../../vitest.shared.ts";

export default shared({ globalSetup: ["./src/test-global-setup.ts"] });
