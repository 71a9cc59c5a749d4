import { shared } from "../../vitest.shared.ts";

export default shared({ globalSetup: ["../database/src/test-global-setup.ts"] });
