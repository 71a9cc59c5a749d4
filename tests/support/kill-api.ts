import { apiAfter } from "./api-after.ts";
import type { Installation } from "./installation.ts";

/** kill -9 of the API, and waits until the start command has another one ready. */
export async function killApi(installation: Installation): Promise<void> {
  const { api } = await installation.services();
  process.kill(api, "SIGKILL");
  await apiAfter(installation, api);
}
