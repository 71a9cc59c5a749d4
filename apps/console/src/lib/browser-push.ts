/** What a browser gives for its messages, as it travels. */
export interface PushSubscriptionGiven {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface BrowserPush {
  /** Refused once, only the browser's own settings allow it again. */
  readonly isDenied: () => boolean;
  /** Where its messages go now; `null`: nowhere. */
  readonly endpoint: () => Promise<string | null>;
  /** Asks the person, then the browser's push service; throws where either says no. */
  readonly subscribe: (publicKey: string) => Promise<PushSubscriptionGiven>;
  readonly unsubscribe: () => Promise<void>;
}

/** `null`: this browser has no messages, or the page was not loaded safely. */
export const browserPush = (): BrowserPush | null =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window ? ofThisBrowser : null;

const SCRIPT = "/push-worker.js";

const current = async (): Promise<PushSubscription | null> =>
  (await (await navigator.serviceWorker.getRegistration("/"))?.pushManager.getSubscription()) ?? null;

const ofThisBrowser: BrowserPush = {
  isDenied: () => Notification.permission === "denied",
  endpoint: async () => (await current())?.endpoint ?? null,
  subscribe: async (publicKey) => {
    await navigator.serviceWorker.register(SCRIPT);
    const { pushManager } = await navigator.serviceWorker.ready;
    // One that was made under another key would be refused.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    const { endpoint, keys } = made.toJSON();
    if (endpoint === undefined || !keys?.p256dh || !keys.auth) throw new Error("PushSubscription");
    return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } };
  },
  unsubscribe: async () => {
    await (await current())?.unsubscribe();
  },
};
