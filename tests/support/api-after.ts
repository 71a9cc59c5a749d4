import { eventually } from "./eventually.ts";
import type { Installation } from "./installation.ts";

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
