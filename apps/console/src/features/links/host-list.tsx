import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { failureText } from "../../lib/api-error.ts";
import { useLanguage, useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { HostDialog } from "./host-dialog.tsx";
import styles from "./links-page.module.css";

export function HostList() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const trpc = useTRPC();
  const hosts = useQuery(trpc.links.hosts.queryOptions());
  const [adding, setAdding] = useState(false);
  return (
    <SectionCard
      title={t("links.hosts.title")}
      extra={
        hosts.data?.mayList ? <Button onClick={() => setAdding(true)}>{t("links.hosts.add")}</Button> : null
      }
    >
      <p className={styles.note}>{t("links.hosts.hint")}</p>
      <Loaded query={hosts} what={t("links.hosts.title")}>
        {({ hosts: listed, mayList }) =>
          listed.length === 0 ? (
            <EmptyState>{t("links.hosts.none")}</EmptyState>
          ) : (
            <ReadingTable
              caption={t("links.hosts.title")}
              rows={listed}
              rowKey={({ id }) => id}
              columns={[
                { key: "host", title: t("links.hosts.host"), width: "28%", render: ({ host }) => host },
                { key: "reason", title: t("links.hosts.reason"), render: ({ reason }) => reason },
                {
                  key: "by",
                  title: t("links.hosts.by"),
                  width: "28%",
                  render: ({ id, host, listedBy, listedAt }) => (
                    <>
                      {text(listedBy)} <small>{format.instant(listedAt)}</small>{" "}
                      {mayList ? <RemoveHost id={id} host={host} /> : null}
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {adding ? <HostDialog onClose={() => setAdding(false)} /> : null}
    </SectionCard>
  );
}

function RemoveHost({ id, host }: { readonly id: string; readonly host: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const trpc = useTRPC();
  const { message } = App.useApp();
  const after = useAfterChange(() => undefined);
  const remove = useMutation(
    trpc.links.unlistHost.mutationOptions({
      onSuccess: () => after(t("links.hosts.removed")),
      onError: (failure) => void message.error(failureText(failure, language)),
    }),
  );
  return (
    <Popconfirm
      title={t("links.hosts.removeSure", { host })}
      okText={t("links.hosts.remove")}
      okButtonProps={{ danger: true }}
      onConfirm={() => remove.mutate({ hostId: id })}
    >
      <Button size="small" danger loading={remove.isPending}>
        {t("links.hosts.remove")}
      </Button>
    </Popconfirm>
  );
}
