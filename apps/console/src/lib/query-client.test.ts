import { expect, test, vi } from "vitest";
import { createQueryClient } from "./query-client.ts";

const refused = (code: string) => ({ data: { appError: { code, params: {} } } });

test("a lost session is noticed once it shows, and not asked about again", async () => {
  const onSessionLost = vi.fn<() => void>();
  const client = createQueryClient(onSessionLost);
  const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(refused("session.required")));
  await client
    .fetchQuery({ queryKey: ["a"], queryFn, retry: client.getDefaultOptions().queries?.retry ?? true })
    .catch(() => null);
  expect(queryFn).toHaveBeenCalledOnce();
  expect(onSessionLost).toHaveBeenCalledOnce();
});

test("other refusals leave the session alone", async () => {
  const onSessionLost = vi.fn<() => void>();
  const client = createQueryClient(onSessionLost);
  await client
    .fetchQuery({ queryKey: ["a"], queryFn: () => Promise.reject(refused("access.denied")) })
    .catch(() => null);
  expect(onSessionLost).not.toHaveBeenCalled();
});
