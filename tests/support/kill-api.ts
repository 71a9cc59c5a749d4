import { eventually } from "./eventually.ts";
import type { Installation } from "./installation.ts";

/** kill -9 of the API, and waits until the start command has another one ready. */
export async function killApi(installation: Installation): Promise<void> {
  const { api } = await installation.services();
  process.kill(api, "SIGKILL");
  await apiAfter(installation, api);
}

/** Waits until an API other than that one is ready. */
export const apiAfter = (installation: Installation, before: number): Promise<unknown> =>
  eventually("another API is ready", async () => {
    const { api } = await installation.services();
    if (api === before || api === 0) return false;
    return fetch(`${installation.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
