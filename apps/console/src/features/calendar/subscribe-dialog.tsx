import { CopyOutlined, ReloadOutlined, StopOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input, Modal, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useCopy } from "../../lib/use-copy.ts";
import { useFormat } from "../../lib/use-format.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import styles from "./subscribe-dialog.module.css";

const clients = ["outlook", "phone", "wecom"] as const;

/** One person's own feed: its address is shown once, and whoever holds it sees what that person may see. */
export function SubscribeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const feed = useQuery(trpc.calendar.feed.queryOptions());
  const renew = () => void queryClient.invalidateQueries({ queryKey: trpc.calendar.feed.queryKey() });
  const create = useMutation(trpc.calendar.createFeed.mutationOptions({ onSuccess: renew }));
  const revoke = useMutation(
    trpc.calendar.revokeFeed.mutationOptions({
      onSuccess: () => {
        create.reset();
        renew();
      },
    }),
  );
  const failure = create.error ?? revoke.error;
  return (
    <Modal open width={640} title={t("calendar.subscribe.title")} footer={null} onCancel={onClose}>
      <div className={styles.body}>
        <p>{t("calendar.subscribe.what")}</p>
        <Alert type="warning" showIcon title={t("calendar.subscribe.whoever")} />
        <Loaded query={feed} what={t("calendar.subscribe.title")}>
          {(living) => (
            <FeedState
              living={living}
              url={create.data?.url ?? null}
              pending={create.isPending || revoke.isPending}
              onCreate={() => create.mutate()}
              onRevoke={() => revoke.mutate()}
            />
          )}
        </Loaded>
        {failure === null ? null : <ErrorState what={t("calendar.subscribe.failed")} failure={failure} />}
        <h3 className={styles.how}>{t("calendar.subscribe.how")}</h3>
        <ul className={styles.clients}>
          {clients.map((client) => (
            <li key={client}>
              <strong>{t(`calendar.subscribe.client.${client}`)}</strong>{" "}
              {t(`calendar.subscribe.steps.${client}`)}
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}

interface FeedStateProps {
  /** `null`: there is no feed that works. */
  readonly living: { readonly createdAt: string; readonly lastReadAt: string | null } | null;
  /** Only just after creating it. */
  readonly url: string | null;
  readonly pending: boolean;
  readonly onCreate: () => void;
  readonly onRevoke: () => void;
}

function FeedState({ living, url, pending, onCreate, onRevoke }: FeedStateProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const copy = useCopy();
  if (living === null) {
    return (
      <div>
        <Button type="primary" loading={pending} onClick={onCreate}>
          {t("calendar.subscribe.create")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.state}>
      {url === null ? null : (
        <div className={styles.url}>
          <Input
            readOnly
            value={url}
            aria-label={t("calendar.subscribe.url")}
            onFocus={({ target }) => target.select()}
          />
          <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={() => void copy(url)}>
            {t("calendar.subscribe.copy")}
          </Button>
        </div>
      )}
      <p>
        {url === null ? t("calendar.subscribe.shownOnce") : t("calendar.subscribe.onlyNow")}{" "}
        <small>
          {t("calendar.subscribe.since", { at: format.instant(living.createdAt) })}
          {living.lastReadAt === null
            ? t("calendar.subscribe.neverRead")
            : t("calendar.subscribe.lastRead", { at: format.instant(living.lastReadAt) })}
        </small>
      </p>
      <div className={styles.buttons}>
        <Popconfirm
          title={t("calendar.subscribe.renewSure")}
          okText={t("calendar.subscribe.renew")}
          onConfirm={onCreate}
        >
          <Button icon={<ReloadOutlined aria-hidden />} loading={pending}>
            {t("calendar.subscribe.renew")}
          </Button>
        </Popconfirm>
        <Popconfirm
          title={t("calendar.subscribe.revokeSure")}
          okText={t("calendar.subscribe.revoke")}
          okButtonProps={{ danger: true }}
          onConfirm={onRevoke}
        >
          <Button danger icon={<StopOutlined aria-hidden />} disabled={pending}>
            {t("calendar.subscribe.revoke")}
          </Button>
        </Popconfirm>
      </div>
    </div>
  );
}
