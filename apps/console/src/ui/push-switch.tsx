import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { failureText } from "../lib/api-error.ts";
import { type BrowserPush, browserPush } from "../lib/browser-push.ts";
import { hashBytes } from "../lib/hash-bytes.ts";
import { useLanguage } from "../lib/language.ts";
import { useTRPC, useTRPCClient } from "../lib/trpc.ts";
import { Loaded } from "./loaded.tsx";
import { SectionCard } from "./section-card.tsx";

/** Whether this browser shows a note when there is something new, and the switch. */
export function PushSwitch({ browser = browserPush() }: { readonly browser?: BrowserPush | null }) {
  const { t } = useTranslation();
  return (
    <SectionCard title={t("channels.push.title")}>
      <p style={{ margin: "0 0 12px" }}>{t("channels.push.intro")}</p>
      {browser === null ? <p>{t("channels.push.unsupported")}</p> : <Here browser={browser} />}
    </SectionCard>
  );
}

const here = ["push-endpoint"] as const;

function Here({ browser }: { readonly browser: BrowserPush }) {
  const { t } = useTranslation();
  const known = useQuery({ queryKey: here, queryFn: () => readKnown(browser) });
  return (
    <Loaded query={known} what={t("channels.push.title")}>
      {(is) => <Switch browser={browser} {...is} />}
    </Loaded>
  );
}

/** Where messages of this browser go, and the hash by which it is asked after. */
interface Known {
  readonly endpoint: string | null;
  readonly endpointHash: string | null;
}

async function readKnown(browser: BrowserPush): Promise<Known> {
  const endpoint = await browser.endpoint();
  if (endpoint === null) return { endpoint, endpointHash: null };
  return { endpoint, endpointHash: await hashBytes(new TextEncoder().encode(endpoint)) };
}

interface SwitchProps extends Known {
  readonly browser: BrowserPush;
}

function Switch({ browser, endpoint, endpointHash }: SwitchProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  // A refusal stays on the page while the browser's new address is asked after.
  const asked = trpc.channels.push.queryOptions({ endpointHash }, { placeholderData: keepPreviousData });
  const state = useQuery(asked);
  return (
    <Loaded query={state} what={t("channels.push.title")}>
      {({ isOn, browsers, publicKey }) => (
        <>
          <p style={{ margin: "0 0 12px" }}>
            <strong>{t(isOn ? "channels.push.on" : "channels.push.off")}</strong>{" "}
            {browsers === 0 ? null : t("channels.push.browsers", { count: browsers })}
          </p>
          <Act browser={browser} endpoint={endpoint} isOn={isOn} publicKey={publicKey} />
        </>
      )}
    </Loaded>
  );
}

interface ActProps {
  readonly browser: BrowserPush;
  readonly endpoint: string | null;
  readonly isOn: boolean;
  readonly publicKey: string;
}

function Act({ browser, endpoint, isOn, publicKey }: ActProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const client = useTRPCClient();
  const change = useMutation<unknown>({
    mutationFn: async () => {
      if (isOn && endpoint !== null) {
        await client.channels.switchPushOff.mutate({ endpoint });
        await browser.unsubscribe();
        return;
      }
      const subscription = await browser.subscribe(publicKey).catch((error: unknown) => {
        throw new Unreachable(error);
      });
      await client.channels.switchPushOn.mutate({ subscription });
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  const { error } = change;
  if (!isOn && (browser.isDenied() || isRefusal(error))) return <p>{t("channels.push.denied")}</p>;
  return (
    <>
      {error === null ? null : (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 12 }}
          title={t("channels.push.refused")}
          description={
            error instanceof Unreachable
              ? t("channels.push.unreachable", { detail: error.message })
              : failureText(error, language)
          }
        />
      )}
      <Button type={isOn ? "default" : "primary"} loading={change.isPending} onClick={() => change.mutate()}>
        {t(isOn ? "channels.push.switchOff" : "channels.push.switchOn")}
      </Button>
    </>
  );
}

/** The person, or a rule of the browser, said no when it asked. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Unreachable && error.cause instanceof Error && error.cause.name === "NotAllowedError";

/** The browser or its push service said no, in the browser's own words. */
class Unreachable extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
