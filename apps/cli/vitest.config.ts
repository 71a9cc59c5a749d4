import { shared } from "../../vitest.shared.ts";

export default shared({ globalSetup: ["../../packages/database/src/test-global-setup.ts"] });
