import {
  countPushSubscriptions,
  findPushSubscription,
} from "@goodstanding/database/queries/push-subscription";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { readPushKeys } from "@goodstanding/operations/channels/push-keys";
import { switchPushOff as off, switchPushOn as on } from "@goodstanding/operations/channels/switch-push";
import { z } from "zod";
import { ExpectedError, procedure, unwrap } from "../../trpc.ts";

/**
 * Under which key this browser subscribes, and whether messages of the person who asks go to it and to how many. Of its
 * endpoint comes the SHA-256 in hexadecimal: a question stands in the log of every proxy, and who knows the endpoint can
 * write to it.
 */
export const push = procedure
  .input(z.object({ endpointHash: z.hash("sha256").nullable() }))
  .query(async ({ ctx: { deps, actor, read }, input: { endpointHash } }) => {
    const keys = await readPushKeys(deps);
    if (!keys.ok) throw new ExpectedError(appError("push.key-unreadable"));
    return read(async (tx) => {
      const here = endpointHash === null ? undefined : await findPushSubscription(tx, endpointHash);
      return {
        publicKey: keys.value.publicKey,
        isOn: here?.personId === actor.personId,
        browsers: await countPushSubscriptions(tx, actor.personId),
      };
    });
  });

/** `subscription`: as the browser gives it. */
export const switchPushOn = procedure
  .input(
    z.object({
      subscription: z.object({
        endpoint: z.string().max(2000),
        keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
      }),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { subscription } }) =>
    unwrap(await on(deps, actor, subscription)),
  );

export const switchPushOff = procedure
  .input(z.object({ endpoint: z.string().max(2000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    await off(deps, actor, input);
    return null;
  });
